import type { Betrokkene, BetrokkeneInhoud } from '../../models/betrokkene.ts';
import type { Formulier } from '../../models/formulier.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { betrokkenindexen, blindeIndex, rolindex } from '../../models/versleuteling/blinde-index.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Meldinginvoer } from '../schemas/meldingen.ts';

interface Plek {
  readonly casus: string;
  readonly huis: string;
  readonly melding: string;
  readonly sleutel: Pick<Dossiersleutel, 'versleutel'>;
}

/**
 * Somebody whom a melding names, or what it is about where that is no person: then with the gemeente that it lies in.
 */
export type Genoemde = Meldinginvoer['betrokkenen'][number] & { readonly gemeente?: string };

/** Those whom a melding names; `gegevens` as its form has them, which says by `x-noemt` what it is about. */
export function genoemden(
  formulier: Formulier | null,
  gegevens: Readonly<Record<string, unknown>>,
  { betrokkenen, incident: { gemeente } }: Pick<Meldinginvoer, 'betrokkenen' | 'incident'>,
): Genoemde[] {
  const rollen = Object.entries(formulier?.properties ?? {}).flatMap(
    ([veld, { 'x-noemt': noemt }]) => noemt?.[String(gegevens[veld])]?.rol ?? [],
  );
  return betrokkenen.map((een) => (rollen.includes(een.rol) ? { ...een, gemeente } : een));
}

/**
 * Stores who a melding names; somebody whom the casus knows already (same BSN, or name and date of birth; a gebied by
 * name and gemeente) stays one, who is found from then on by what this melding adds too.
 */
export async function bewaarBetrokkenen(
  omgeving: Omgeving,
  plek: Plek,
  personen: readonly Genoemde[],
): Promise<string[]> {
  const { betrokkenen } = omgeving.opslag;
  const ids: string[] = [];
  for (const [plaats, persoon] of personen.entries()) {
    const indexen = betrokkenindexen(omgeving.installatie, persoon);
    const bekend: Betrokkene | null =
      indexen.length === 0 ? null : await betrokkenen.findOne({ casus: plek.casus, indexen: { $in: indexen } }).lean();
    const wie = bekend ?? (await bewaarEenmaal(betrokkenen, nieuw(omgeving, plek, plaats, { persoon, indexen })));
    // Of who was stored before roles were, the earlier ones are not known: then this one would pass for the only.
    const rollen = wie.rolindexen && [rolindex(omgeving.installatie, wie._id, persoon.rol)];
    // Another number, or another name with one number, may be another person: then what is known stays as it is.
    const isZeker = wie.indexen.every((index) => indexen.includes(index));
    const erbij = { ...(rollen && { rolindexen: { $each: rollen } }), ...(isZeker && { indexen: { $each: indexen } }) };
    if (Object.keys(erbij).length > 0) await betrokkenen.updateOne({ _id: wie._id }, { $addToSet: erbij });
    ids.push(wie._id);
  }
  return [...new Set(ids)];
}

function nieuw(
  omgeving: Omgeving,
  plek: Plek,
  plaats: number,
  { persoon, indexen }: { persoon: Genoemde; indexen: string[] },
): Betrokkene {
  const { naam, geboortedatum = null, bsn = null, rol } = persoon;
  const inhoud: BetrokkeneInhoud = { naam, geboortedatum, bsn, rol };
  const _id = kenmerk(omgeving, plek, plaats, indexen);
  return {
    ...{ _id, casus: plek.casus, huis: plek.huis, indexen },
    rolindexen: [rolindex(omgeving.installatie, _id, rol)],
    inhoud: plek.sleutel.versleutel(_id, inhoud),
    toegevoegd: alsTijdstip(omgeving.nu()),
  };
}

/**
 * The id of somebody new to the casus: the same from every melding that names this person, so that meldingen that arrive at
 * once make one person of it. It says nothing outside this casus. Who cannot be told from others is of this melding only.
 */
function kenmerk(
  { installatie }: Omgeving,
  { casus, melding }: Plek,
  plaats: number,
  indexen: readonly string[],
): string {
  const zekerst = indexen.at(-1);
  if (zekerst === undefined) return `${melding}-${String(plaats + 1)}`;
  return `${casus}-${blindeIndex(installatie, 'betrokkene', casus, zekerst).slice(0, 16)}`;
}
