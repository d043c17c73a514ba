import type { Betrokkene } from '../../models/betrokkene.ts';
import { REGIETAFEL, type Verwerking } from '../../models/verwerking.ts';
import type { Dossier } from '../../models/proces.ts';
import type { DienstOpdracht } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';

/** Processing activities that services do on their own, with their ground. */
const ACTIVITEITEN = {
  'bekendheid-nagaan': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'besluit-doorgeven': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'stokhouder-inlichten': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'melder-terugkoppelen': 'Wgs hoofdstuk 2, paragraaf 2.4',
} as const;

/**
 * Writes one Verwerking for each person in the casus, before anything is read or told about them (Logboek Dataverwerkingen).
 * Once for each service call, however often it runs.
 */
export async function verantwoord(
  omgeving: Pick<Omgeving, 'opslag'>,
  opdracht: DienstOpdracht,
  activiteit: keyof typeof ACTIVITEITEN,
): Promise<void> {
  const { id: casus } = opdracht.dossier;
  const personen = await omgeving.opslag.betrokkenen.find({ casus }, { _id: 1 }).lean();
  const over = personen.map(({ _id }) => ({ _id, casus, huis: opdracht.huis }));
  await schrijf(omgeving, opdracht, activiteit, over, opdracht.dossier.soort);
}

/** The same in the logs of other houses, about their people: they see which house it was asked for. */
export async function verantwoordElders(
  omgeving: Pick<Omgeving, 'opslag'>,
  opdracht: DienstOpdracht,
  activiteit: keyof typeof ACTIVITEITEN,
  personen: readonly Persoon[],
): Promise<void> {
  await schrijf(omgeving, opdracht, activiteit, personen, 'casus');
}

type Persoon = Pick<Betrokkene, '_id' | 'casus' | 'huis'>;

async function schrijf(
  { opslag }: Pick<Omgeving, 'opslag'>,
  { id, huis: namens, at }: DienstOpdracht,
  activiteit: keyof typeof ACTIVITEITEN,
  personen: readonly Persoon[],
  soort: Dossier['soort'],
): Promise<void> {
  const verwerkingen = personen.map(({ _id, casus, huis }): Verwerking => ({
    _id: `${id}.${_id}`,
    ...{ at, huis, activiteit, dossier: { soort, id: casus } },
    grondslag: ACTIVITEITEN[activiteit],
    door: { medewerker: REGIETAFEL, rol: REGIETAFEL, organisatie: namens },
    betrokkene: _id,
    verzoek: id,
  }));
  if (verwerkingen.length === 0) return;
  await opslag.verwerkingen.bulkWrite(
    verwerkingen.map((verwerking) => ({
      updateOne: { filter: { _id: verwerking._id }, update: { $setOnInsert: verwerking }, upsert: true },
    })),
  );
}
