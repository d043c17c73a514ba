import { definitionsOf } from '../../engine/events/definitions.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import type { Huis } from '../../models/huis.ts';

/** An end event of a process of a house. */
export interface Einde {
  readonly proces: string;
  readonly element: string;
  readonly naam: string | null;
}

/**
 * Every end event that the work of a house can come to: of the processes that begin by themselves, with a message or signal,
 * or as an overleg, and of what these call. A shared process that nobody calls is not among them.
 */
export function eindesVan(
  modellen: ReadonlyMap<string, ProcessModel>,
  { overleggen }: Pick<Huis, 'overleggen'>,
): Einde[] {
  const bereikt = new Set<string>();
  const neem = (id: string): void => {
    const model = modellen.get(id);
    if (model === undefined || bereikt.has(id)) return;
    bereikt.add(id);
    for (const { called } of Object.values(model.nodes)) if (called !== null) neem(called.process);
  };
  for (const model of modellen.values()) if (begintVanBuiten(model)) neem(model.id);
  for (const { proces } of overleggen) neem(proces);
  return [...bereikt].sort().flatMap((proces) =>
    Object.values(modellen.get(proces)?.nodes ?? {})
      .filter(({ type }) => type === 'endEvent')
      .map(({ id, name }) => ({ proces, element: id, naam: name })),
  );
}

function begintVanBuiten({ nodes }: ProcessModel): boolean {
  return Object.values(nodes).some(
    (node) => isStart(node) && definitionsOf(node).some(({ kind }) => ['message', 'signal', 'timer'].includes(kind)),
  );
}

function isStart({ type, scope }: FlowNode): boolean {
  return type === 'startEvent' && scope === null;
}
