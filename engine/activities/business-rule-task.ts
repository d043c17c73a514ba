import { decide } from '../decisions/decide.ts';
import { EngineError } from '../errors.ts';
import type { Execution } from '../execution/execution.ts';
import { feelScope } from '../execution/variables.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** Business rule task: a decision with all it requires, decided within the step; the trace says which rules matched. */
export function startBusinessRuleTask(x: Execution, node: FlowNode, instance: Instance): void {
  x.note('entered', node, instance.id);
  if (node.decision === null) {
    x.completions.push({ instance: instance.id, variables: {} });
    return;
  }
  if (x.model.decisions[node.decision.id] === undefined)
    throw new EngineError('StartUnknown', node.id, `No decision ${node.decision.id} in the model`);
  const { value, decided } = decide(node.decision.id, x.model.decisions, feelScope(x, instance.id));
  for (const decision of decided) x.note('decided', node, instance.id, { decision });
  x.completions.push({ instance: instance.id, variables: { [node.decision.result]: value } });
}
