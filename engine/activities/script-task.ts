import type { Execution } from '../execution/execution.ts';
import { feelScope } from '../execution/variables.ts';
import { evaluateExpression } from '../feel/evaluate-expression.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** Script task: one FEEL expression, its value in one variable (BPMN 13.3.3). */
export function startScriptTask(x: Execution, node: FlowNode, instance: Instance): void {
  x.note('entered', node, instance.id);
  const variables =
    node.script === null
      ? {}
      : { [node.script.result]: evaluateExpression(node.script.expression, feelScope(x, instance.id)) };
  x.completions.push({ instance: instance.id, variables });
}
