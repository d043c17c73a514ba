import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** Adds a token to those that wait at a converging gateway; the first one opens its instance. */
export function waitAt(x: Execution, node: FlowNode, parent: string, flow: string | null): Instance {
  const waiting = x.children(parent).find(({ element }) => element === node.id) ?? openGateway(x, node, parent, {});
  const arrived: Record<string, number> = { ...waiting.arrived };
  if (flow !== null) arrived[flow] = (arrived[flow] ?? 0) + 1;
  return x.update(waiting.id, { arrived });
}

/** Takes one token from every flow that has one: the gateway is complete. A surplus waits for the next round. */
export function takeWaiting(x: Execution, node: FlowNode, waiting: Instance): void {
  x.note('completed', node, waiting.id);
  x.close(waiting);
  const left: Record<string, number> = {};
  for (const [id, count] of Object.entries(waiting.arrived ?? {})) if (count > 1) left[id] = count - 1;
  if (Object.keys(left).length > 0) openGateway(x, node, waiting.parent ?? '', left);
}

/** Opens a gateway for tokens that wait, per incoming flow. */
export function openGateway(x: Execution, node: FlowNode, parent: string, arrived: Record<string, number>): Instance {
  const waiting = x.open(node, parent, { arrived });
  x.note('entered', node, waiting.id);
  return waiting;
}
