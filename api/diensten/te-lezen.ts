import type { Formulier } from '../../models/formulier.ts';
import type { Taak } from '../../models/taak.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';
import { Formulierschema, Gegevens } from '../schemas/gedeeld.ts';
import type { TeLezen } from '../schemas/taken.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { opentVoor } from './inzage.ts';
import { metNamen } from './medewerkers.ts';

/**
 * What the form of a task gives to read (`x-leest`): those fields of decisions before it in the same process, oldest first,
 * whichever organisation took them. Only for who may decide the task, and nothing else of what was laid down with them.
 */
export async function teLezen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { huis, dossier, workflowId }: Taak,
  formulier: Formulier,
  verzoek: string,
): Promise<TeLezen[]> {
  const velden = formulier['x-leest'] ?? {};
  const vastgelegd: Vastlegging[] = await omgeving.opslag.vastleggingen
    .find({
      ...{ 'dossier.id': dossier.id, workflowId, soort: 'besluit', status: 'vastgelegd' },
      formulier: { $in: Object.keys(velden) },
    })
    .sort({ at: 1, _id: 1 })
    .lean();
  if (vastgelegd.length === 0) return [];
  const [sleutel] = await opentVoor(omgeving, aanvrager, [
    { activiteit: 'vastleggingen-inzien', huis, dossier, verzoek },
  ]);
  if (sleutel === undefined) throw new Error('een inzage zonder sleutel');
  const naam = await metNamen(
    omgeving.opslag,
    vastgelegd.map(({ door }) => door),
  );
  const gelezen = await Promise.all(
    vastgelegd.map(async (een) => {
      const deel = await alleen(omgeving, sleutel, een, velden[een.formulier ?? ''] ?? []);
      return deel === null ? [] : [{ naam: een.naam, door: naam(een.door), at: een.at, ...deel }];
    }),
  );
  return gelezen.flat();
}

/** The named fields that were filled in, with their part of the form; null where there are none. */
async function alleen(
  { modellen }: Omgeving,
  sleutel: Dossiersleutel,
  { _id, model, formulier, inhoud }: Vastlegging,
  velden: readonly string[],
): Promise<Pick<TeLezen, 'gegevens' | 'formulier'> | null> {
  const ingevuld = Object.entries(Gegevens.parse(sleutel.ontsleutel(_id, inhoud))).filter(([veld]) =>
    velden.includes(veld),
  );
  if (ingevuld.length === 0) return null;
  const schema =
    model === null || formulier === null ? undefined : (await modellen.model(model)).formulieren.get(formulier);
  const properties = Object.fromEntries(
    Object.entries(schema?.properties ?? {}).filter(([veld]) => velden.includes(veld)),
  );
  return {
    gegevens: Object.fromEntries(ingevuld),
    formulier: schema === undefined ? null : Formulierschema.parse({ ...schema, required: [], properties }),
  };
}
