import { passStartData } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import { nodesIn } from '../nodes-in.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';

/** Start event: the token leaves at once; what it waited for has happened already. */
export function enterStartEvent(x: Execution, node: FlowNode, parent: string): void {
  x.note('entered', node, undefined);
  passStartData(x, node, parent);
  x.note('completed', node, undefined);
  leave(x, node, parent);
}

/**
 * Where a scope begins without an event: its none start events, and where it has no start event at all every node
 * without incoming flow (BPMN 13.2, 13.3.4).
 */
export function startNodes(model: ProcessModel, scope: string | null): FlowNode[] {
  const nodes = nodesIn(model, scope).filter((node) => !node.triggeredByEvent);
  const starts = nodes.filter((node) => node.type === 'startEvent');
  if (starts.length > 0) return starts.filter((node) => node.event === null);
  return nodes.filter(
    (node) =>
      node.incoming.length === 0 &&
      node.type !== 'boundaryEvent' &&
      node.event?.kind !== 'link' &&
      node.forCompensation !== true,
  );
}
