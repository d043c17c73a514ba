import type { z } from 'zod';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Taak as Taakweergave } from '../schemas/taken.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { opentVoor } from './inzage.ts';
import { planVan } from './plan-inzien.ts';

type Taakactie = z.infer<typeof Taakweergave>['actie'];

/**
 * The actie of the plan that an open task is about, with the actie that it is the stok achter de deur of, and those that are
 * its stok: who does the one has to know of the other. Null for any other task.
 */
export async function taakactie(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { huis, dossier, onderwerp, status }: Taak,
  verzoek: string,
): Promise<Taakactie> {
  const { opslag } = omgeving;
  if (onderwerp === null || status !== 'open') return null;
  const bewaard = await opslag.plannen.findById(dossier.id, { acties: 1, vastlegging: 1 }).lean();
  if (bewaard?.acties.some(({ id }) => id === onderwerp) !== true) return null;
  const [sleutel] = await opentVoor(omgeving, aanvrager, [
    { activiteit: 'vastleggingen-inzien', huis, dossier, verzoek, vastleggingen: [bewaard.vastlegging] },
  ]);
  if (sleutel === undefined) throw new Error('een inzage zonder sleutel');
  const lopen = await opslag.proceslopen.find({ 'dossier.id': dossier.id }).sort({ gestart: 1 }).lean();
  const acties = (await planVan(omgeving, sleutel, dossier.id, lopen))?.acties ?? [];
  const actie = acties.find(({ id }) => id === onderwerp);
  if (actie === undefined) return null;
  return {
    actie,
    stokVoor: acties.find(({ id }) => id === actie.stokAchter) ?? null,
    stokken: acties.filter(({ stokAchter }) => stokAchter === actie.id),
  };
}
