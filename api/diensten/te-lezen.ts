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

/** What was laid down, without its content: that is fetched of what is read only. */
type Besluit = Omit<Vastlegging, 'inhoud'>;

/** Something laid down, and the fields of it that are read. */
interface Stuk {
  readonly vastlegging: Besluit;
  readonly velden: readonly string[];
}

/**
 * What somebody reads who decides a task, oldest first, whichever organisation laid it down: the fields that its form
 * names (`x-leest`) of decisions in the same process, and those that are meant for its form (`x-voor-taak`), of the
 * last decision of each such form in this process or one that called it. Where nothing was laid down there for it, of
 * the last in the casus: what others were asked elsewhere in the casus is not for who is asked here. What somebody
 * filled in for a message that began or reached a process counts as a decision elsewhere. Only for who may decide the
 * task, and nothing else of what was laid down with them.
 */
export async function teLezen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  taak: Taak,
  formulier: Formulier,
  verzoek: string,
): Promise<TeLezen[]> {
  const { huis, dossier } = taak;
  const besluiten: Besluit[] = await omgeving.opslag.vastleggingen
    .find(
      {
        'dossier.id': dossier.id,
        soort: { $in: ['besluit', 'bericht'] },
        status: 'vastgelegd',
        formulier: { $ne: null },
      },
      { inhoud: 0 },
    )
    .sort({ at: 1, _id: 1 })
    .lean();
  const stukken = [...genoemde(taak, formulier, besluiten), ...(await bedoelde(omgeving, taak, formulier, besluiten))];
  if (stukken.length === 0) return [];
  const [sleutel] = await opentVoor(omgeving, aanvrager, [
    {
      ...{ activiteit: 'vastleggingen-inzien', huis, dossier, verzoek },
      vastleggingen: stukken.map(({ vastlegging }) => vastlegging._id),
    },
  ]);
  if (sleutel === undefined) throw new Error('een inzage zonder sleutel');
  const naam = await metNamen(
    omgeving.opslag,
    stukken.map(({ vastlegging }) => vastlegging.door),
  );
  const gelezen = await Promise.all(
    stukken.map(async ({ vastlegging, velden }) => {
      const deel = await alleen(omgeving, sleutel, vastlegging, velden);
      const { naam: titel, door, at } = vastlegging;
      return deel === null ? [] : [{ naam: titel, door: naam(door), at, ...deel }];
    }),
  );
  return gelezen.flat().sort((een, ander) => een.at.localeCompare(ander.at));
}

function genoemde({ workflowId }: Taak, formulier: Formulier, besluiten: readonly Besluit[]): Stuk[] {
  return besluiten.flatMap((vastlegging) => {
    const velden = formulier['x-leest']?.[vastlegging.formulier ?? ''];
    return velden === undefined || vastlegging.workflowId !== workflowId ? [] : [{ vastlegging, velden }];
  });
}

async function bedoelde(
  { modellen }: Omgeving,
  { workflowId }: Taak,
  { $id }: Formulier,
  besluiten: readonly Besluit[],
): Promise<Stuk[]> {
  const dichtbij = new Map<string, Stuk>();
  let elders: Stuk[] = [];
  // A message is of the whole casus: it is no nearer to the one process than to the other.
  const isDichtbij = ({ soort, workflowId: van }: Besluit): boolean =>
    soort === 'besluit' && (workflowId === van || workflowId.startsWith(`${van}.`));
  for (const vastlegging of besluiten) {
    const { model, formulier } = vastlegging;
    const schema = model === null ? undefined : (await modellen.model(model)).formulieren.get(formulier ?? '');
    const velden = Object.entries(schema?.properties ?? {}).flatMap(([veld, { 'x-voor-taak': voor }]) =>
      voor?.includes($id) === true ? [veld] : [],
    );
    if (velden.length === 0) continue;
    if (isDichtbij(vastlegging)) dichtbij.set(formulier ?? '', { vastlegging, velden });
    else elders = [{ vastlegging, velden }];
  }
  return dichtbij.size > 0 ? [...dichtbij.values()] : elders;
}

/** The named fields that were filled in, with their part of the form; null where there are none. */
async function alleen(
  { opslag, modellen }: Omgeving,
  sleutel: Dossiersleutel,
  { _id, model, formulier }: Besluit,
  velden: readonly string[],
): Promise<Pick<TeLezen, 'gegevens' | 'formulier'> | null> {
  const bewaard = await opslag.vastleggingen.findById(_id, { inhoud: 1 }).orFail().lean();
  const ingevuld = Object.entries(Gegevens.parse(sleutel.ontsleutel(_id, bewaard.inhoud))).filter(([veld]) =>
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
