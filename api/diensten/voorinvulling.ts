import { z } from 'zod';
import type { Formulier } from '../../models/formulier.ts';
import { PLANVARIABELE } from '../../models/plan.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Taak as Taakweergave } from '../schemas/taken.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { Gegevens } from '../schemas/gedeeld.ts';
import { opentVoor } from './inzage.ts';

type Voorinvulling = z.infer<typeof Taakweergave>['voorinvulling'];

const Acties = z.array(z.looseObject({ id: z.string() }));

/**
 * What the form of a plan starts with: the plan of the casus as it stands. A new plan replaces the old one and starts every
 * actie in it, so what is done is left out. Null for other forms, and where there is no plan yet.
 */
export async function voorinvulling(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { huis, dossier }: Taak,
  formulier: Formulier,
  verzoek: string,
): Promise<Voorinvulling> {
  const velden = formulier.properties ?? {};
  if (!(PLANVARIABELE in velden)) return null;
  const { opslag } = omgeving;
  const plan = await opslag.plannen.findById(dossier.id).lean();
  const bron = plan === null ? null : await opslag.vastleggingen.findById(plan.vastlegging).lean();
  if (bron === null) return null;
  const [sleutel] = await opentVoor(omgeving, aanvrager, [
    { activiteit: 'vastleggingen-inzien', huis, dossier, verzoek, vastleggingen: [bron._id] },
  ]);
  const vastgelegd = Gegevens.parse(sleutel?.ontsleutel(bron._id, bron.inhoud));
  const lopen = actielopen(await opslag.proceslopen.find({ 'dossier.id': dossier.id }).sort({ gestart: 1 }).lean());
  const acties = Acties.parse(vastgelegd[PLANVARIABELE]).filter(({ id }) => lopen.get(id)?.status !== 'afgerond');
  const bekend = Object.entries(vastgelegd).filter(([naam]) => naam in velden);
  return { at: bron.at, gegevens: Gegevens.parse({ ...Object.fromEntries(bekend), [PLANVARIABELE]: acties }) };
}

/** The last process about each actie, which says where it stands. `lopen`: in the order in which they started. */
export function actielopen(lopen: readonly Procesloop[]): ReadonlyMap<string, Procesloop> {
  return new Map(lopen.flatMap((loop) => (loop.onderwerp === null ? [] : [[loop.onderwerp, loop]])));
}
