import { randomUUID } from 'node:crypto';
import type { Dossier } from '../../models/proces.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import { REGIETAFEL, type Verwerking } from '../../models/verwerking.ts';
import type { Omgeving } from '../omgeving.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';

/** The processing activities of the register, with their ground: Wgs, the law that names the Zorg- en Veiligheidshuizen. */
const ACTIVITEITEN = {
  'bekendheid-nagaan': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'bericht-inzien': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'bericht-vernietigen': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'casus-inzien': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'casus-vernietigen': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'melder-terugkoppelen': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'melding-inzien': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'vastleggingen-inzien': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'maatregel-zoeken': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'wens-inzien': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'wens-prioriteren': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'persoon-zoeken': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'cijfers-maken': 'Wgs hoofdstuk 2, paragraaf 2.4',
} as const;

export interface Inzage {
  readonly activiteit: keyof typeof ACTIVITEITEN;
  readonly huis: string;
  readonly dossier: Dossier;
  /** Request id. */
  readonly verzoek: string;
  /** Whose data is read; absent: of everybody in the dossier. */
  readonly betrokkenen?: readonly string[];
  /** Which of what was laid down is read; absent: all that the activity shows. */
  readonly vastleggingen?: readonly string[];
}

/**
 * Opens dossiers to read, in the order given: one Verwerking per person is written first (Logboek Dataverwerkingen), and
 * when that fails no key is given, so no content is shown.
 */
export async function opentVoor(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  inzages: readonly Inzage[],
): Promise<Dossiersleutel[]> {
  await verantwoord(omgeving, aanvrager, inzages);
  const sleutels = new Map<string, Promise<Dossiersleutel>>();
  return Promise.all(
    inzages.map(async ({ dossier: { id } }) => {
      const sleutel = sleutels.get(id) ?? omgeving.kluis.sleutel(id);
      sleutels.set(id, sleutel);
      return sleutel;
    }),
  );
}

/** Writes that people were looked up, where nothing has to be opened for the answer. */
export async function verantwoord(omgeving: Omgeving, aanvrager: Aanvrager, inzages: readonly Inzage[]): Promise<void> {
  const regels = (await Promise.all(inzages.map((inzage) => verwerkingen(omgeving, aanvrager, inzage)))).flat();
  if (regels.length > 0) await omgeving.opslag.verwerkingen.insertMany(regels);
}

/** Opens messages that belong to no dossier yet, likewise: whom they are about nobody knows before they are read. */
export async function opentBerichten(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  berichten: readonly { readonly _id: string; readonly huis: string }[],
  verzoek: string,
): Promise<Dossiersleutel[]> {
  const over = { activiteit: 'bericht-inzien', dossier: null, verzoek, betrokkene: null } as const;
  const regels = berichten.map(({ huis }) => verwerking(omgeving, aanvrager, { ...over, huis }));
  if (regels.length > 0) await omgeving.opslag.verwerkingen.insertMany(regels);
  return Promise.all(berichten.map(({ _id }) => omgeving.kluis.sleutel(_id)));
}

/** Writes that somebody was looked for and not found, for each house that was searched; whom must not be kept. */
export async function vergeefsGezocht(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { huizen, ...vraag }: Pick<Inzage, 'activiteit' | 'verzoek'> & { readonly huizen: readonly string[] },
): Promise<void> {
  const over = { ...vraag, dossier: null, betrokkene: null };
  const regels = huizen.map((huis) => verwerking(omgeving, aanvrager, { ...over, huis }));
  await omgeving.opslag.verwerkingen.insertMany(regels);
}

/** What is written where no person acts; `id` is its own, so that it stands there once however often it is tried. */
export function doorRegietafel(
  { nu }: Pick<Omgeving, 'nu'>,
  id: string,
  activiteit: Inzage['activiteit'],
  over: Pick<Verwerking, 'huis' | 'dossier' | 'verzoek' | 'betrokkene'>,
): Verwerking {
  const door = { medewerker: REGIETAFEL, rol: REGIETAFEL, organisatie: over.huis };
  return { _id: id, at: alsTijdstip(nu()), grondslag: ACTIVITEITEN[activiteit], activiteit, door, ...over };
}

async function verwerkingen(omgeving: Omgeving, aanvrager: Aanvrager, inzage: Inzage): Promise<Verwerking[]> {
  const { betrokkenen, vastleggingen, ...over } = inzage;
  const personen = betrokkenen ?? (await inDossier(omgeving, over.dossier));
  const wie = personen.length > 0 ? personen : [null];
  const gelezen = vastleggingen === undefined ? {} : { vastleggingen: [...new Set(vastleggingen)] };
  return wie.map((betrokkene) => verwerking(omgeving, aanvrager, { ...over, betrokkene, ...gelezen }));
}

function verwerking(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  over: Pick<Verwerking, 'huis' | 'dossier' | 'verzoek' | 'betrokkene' | 'vastleggingen'> & Pick<Inzage, 'activiteit'>,
): Verwerking {
  const at = alsTijdstip(omgeving.nu());
  const grondslag = ACTIVITEITEN[over.activiteit];
  return { _id: randomUUID(), at, grondslag, door: handelende(aanvrager), ...over };
}

async function inDossier({ opslag }: Omgeving, { id }: Dossier): Promise<string[]> {
  const personen = await opslag.betrokkenen.find({ casus: id }, { _id: 1 }).lean();
  return personen.map(({ _id }) => _id);
}
