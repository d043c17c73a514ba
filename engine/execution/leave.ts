import { EngineError } from '../errors.ts';
import { evaluateCondition } from '../feel/evaluate-expression.ts';
import type { FlowNode, SequenceFlow } from '../process-model.ts';
import type { Execution } from './execution.ts';
import { feelScope } from './variables.ts';

/**
 * Sends tokens out of a node that is no gateway: along every flow without condition and every flow whose condition
 * holds; along the default flow where no condition holds (BPMN 13.2, 13.3.1). An activity may give each of them several
 * (table 10.3). No flow at all: the token ends here.
 */
export function leave(x: Execution, node: FlowNode, parent: string): void {
  const flows = node.outgoing.map((id) => x.flow(id));
  const holding = flows.filter((flow) => flow.id !== node.default && holds(x, flow, parent));
  const byDefault = holding.every(({ condition }) => condition === null);
  const chosen = flows.filter((flow) => (flow.id === node.default ? byDefault : holding.includes(flow)));
  for (const { id } of chosen) for (let n = node.completionQuantity ?? 1; n > 0; n -= 1) x.take(id, parent);
  if (chosen.length > 0) return;
  if (flows.length > 0)
    throw new EngineError('NoFlow', node.id, `No condition behind ${node.id} holds and it has no default flow`);
  x.drained.add(parent);
}

/** Whether the condition of a flow holds; one without condition always does. */
export function holds(x: Execution, flow: SequenceFlow, parent: string): boolean {
  return flow.condition === null || evaluateCondition(flow.condition, feelScope(x, parent));
}
