import type { ProcessModel } from '../../engine/process-model.ts';
import type { TraceRegel } from '../../models/proces.ts';

/**
 * Numbers of the lines about a multi-instance activity as a whole (BPMN 13.3.7: the body), and not about one of the
 * instances in it. The body comes first, and stays until all of them are done. `regels`: of one process, in order.
 */
export function gehelen(model: ProcessModel, regels: readonly TraceRegel[]): ReadonlySet<number> {
  const open = new Map<string, string | null>();
  const nummers = new Set<number>();
  for (const { nummer, element, instantie, change } of regels) {
    if (model.nodes[element]?.loop == null) continue;
    if (change === 'entered' && !open.has(element)) open.set(element, instantie);
    if (!open.has(element) || open.get(element) !== instantie) continue;
    nummers.add(nummer);
    if (change === 'completed' || change === 'cancelled' || change === 'failed') open.delete(element);
  }
  return nummers;
}
