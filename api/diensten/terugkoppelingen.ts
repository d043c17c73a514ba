import type { Melding } from '../../models/melding.ts';
import type { Omgeving } from '../omgeving.ts';

/**
 * What a melder hears about the outcome: the text that the house has for the last decision about it; null as long as nothing
 * was decided. The words come from the settings of the house, never from a form.
 */
export async function terugkoppeling(
  { opslag, modellen }: Omgeving,
  { casus, huis: code }: Melding,
): Promise<string | null> {
  const { huis } = await modellen.huis(code);
  const regels = await opslag.logboekregels
    .find({ 'dossier.id': casus, 'regel.uitkomst': { $ne: null } })
    .sort({ volgnummer: -1 })
    .lean();
  for (const { proces, workflowId, regel } of regels) {
    const afspraak = huis.terugkoppelingen[proces];
    const tekst = afspraak?.teksten[regel.uitkomst ?? ''];
    if (afspraak === undefined || tekst === undefined) continue;
    const loop = await opslag.proceslopen.findById(workflowId).lean();
    const variabele =
      loop === null ? null : (await modellen.model(loop.model)).model.nodes[regel.element]?.task?.outcomeVariable;
    if (variabele === afspraak.variabele) return tekst;
  }
  return null;
}
