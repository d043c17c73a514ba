import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';

/** Parallel gateway: takes one token from every incoming flow, gives one to every outgoing flow (BPMN 13.4.1). */
export function enterParallelGateway(x: Execution, node: FlowNode, parent: string, flow: string | null): void {
  const waiting =
    x.children(parent).find((instance) => instance.element === node.id) ?? x.open(node, parent, { arrived: {} });
  if (waiting.arrived !== undefined && Object.keys(waiting.arrived).length === 0) x.note('entered', node, waiting.id);
  const arrived: Record<string, number> = { ...waiting.arrived };
  if (flow !== null) arrived[flow] = (arrived[flow] ?? 0) + 1;
  if (!node.incoming.every((id) => (arrived[id] ?? 0) > 0)) {
    x.update(waiting.id, { arrived });
    return;
  }
  x.note('completed', node, waiting.id);
  const left: Record<string, number> = {};
  for (const [id, count] of Object.entries(arrived)) if (count > 1) left[id] = count - 1;
  if (Object.keys(left).length > 0) x.update(waiting.id, { arrived: left });
  else x.close(waiting);
  for (const id of node.outgoing) x.take(id, parent);
}
