import type { Execution } from '../execution/execution.ts';
import { feelScope } from '../execution/variables.ts';
import { evaluateExpression } from '../feel/evaluate-expression.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** User task: waits for a person, of one organisation where the drawing says so (BPMN 13.3.3). */
export function startUserTask(x: Execution, node: FlowNode, instance: Instance): void {
  const expression = node.task?.organisation ?? null;
  const organisation = expression === null ? null : evaluateExpression(expression, feelScope(x, instance.id));
  const whose = typeof organisation === 'string' ? { organisation } : {};
  x.update(instance.id, whose);
  x.note('entered', node, instance.id, {
    ...(instance.deadline === undefined ? {} : { due: instance.deadline }),
    ...whose,
  });
  x.commands.push({ type: 'openTask', instance: instance.id, element: node.id });
}
