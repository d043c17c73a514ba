import type { Verwerking } from '../../models/verwerking.ts';
import type { DienstOpdracht } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';

/** Processing activities that services do on their own, with their ground. */
const ACTIVITEITEN = {
  'bekendheid-nagaan': 'Wgs hoofdstuk 2, paragraaf 2.4',
  'melder-terugkoppelen': 'Wgs hoofdstuk 2, paragraaf 2.4',
} as const;

/** Who acts where no person does. */
const REGIETAFEL = 'regietafel';

/**
 * Writes one Verwerking for each person in the casus, before anything is read or told about them (Logboek Dataverwerkingen).
 * Once for each service call, however often it runs.
 */
export async function verantwoord(
  { opslag }: Pick<Omgeving, 'opslag'>,
  { id, huis, dossier, at }: DienstOpdracht,
  activiteit: keyof typeof ACTIVITEITEN,
): Promise<void> {
  const personen = await opslag.betrokkenen.find({ casus: dossier.id }, { _id: 1 }).lean();
  const verwerkingen = personen.map(({ _id }): Verwerking => ({
    _id: `${id}.${_id}`,
    ...{ at, huis, activiteit, dossier },
    grondslag: ACTIVITEITEN[activiteit],
    door: { medewerker: REGIETAFEL, rol: REGIETAFEL, organisatie: huis },
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
