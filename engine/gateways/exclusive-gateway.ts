import { EngineError } from '../errors.ts';
import type { Execution } from '../execution/execution.ts';
import { holds } from '../execution/leave.ts';
import type { FlowNode } from '../process-model.ts';

/** Exclusive gateway: the first flow whose condition holds, else the default; every token on its own (BPMN 13.4.2). */
export function enterExclusiveGateway(x: Execution, node: FlowNode, parent: string): void {
  x.note('entered', node, undefined);
  const chosen = node.outgoing.find((id) => id !== node.default && holds(x, x.flow(id), parent)) ?? node.default;
  x.note('completed', node, undefined);
  if (chosen !== null) x.take(chosen, parent);
  else if (node.outgoing.length > 0)
    throw new EngineError('NoFlow', node.id, `No condition behind ${node.id} holds and it has no default flow`);
  else x.drained.add(parent);
}
