import { keuzesUit, vernauw, type Formulier } from '../../models/formulier.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';

/**
 * The form of a task for who decides it: a choice with `x-uit` holds what was laid down before it in the same process.
 */
export async function metKeuzeUit(
  { opslag }: Omgeving,
  { workflowId, dossier }: Taak,
  formulier: Formulier,
): Promise<Formulier> {
  const bronnen = keuzesUit(formulier).map(([naam]) => naam);
  if (bronnen.length === 0) return formulier;
  const besluiten = await opslag.vastleggingen
    .find(
      { 'dossier.id': dossier.id, workflowId, soort: 'besluit', status: 'vastgelegd', formulier: { $in: bronnen } },
      { formulier: 1, variabelen: 1 },
    )
    .sort({ at: 1, _id: 1 })
    .lean();
  return vernauw(formulier, new Map(besluiten.map(({ formulier: naam, variabelen }) => [naam ?? '', variabelen])));
}
