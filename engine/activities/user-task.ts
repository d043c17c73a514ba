import { EngineError } from '../errors.ts';
import type { Execution } from '../execution/execution.ts';
import { feelScope } from '../execution/variables.ts';
import { evaluateExpression } from '../feel/evaluate-expression.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** User task: waits for a person, of one organisation where the drawing says so (BPMN 13.3.3). */
export function startUserTask(x: Execution, node: FlowNode, instance: Instance): void {
  const whose = whoseTask(x, node, instance.id);
  x.update(instance.id, whose);
  x.note('entered', node, instance.id, {
    ...(instance.deadline === undefined ? {} : { due: instance.deadline }),
    ...whose,
  });
  x.commands.push({ type: 'openTask', instance: instance.id, element: node.id });
}

/** The organisation whose task it is and who performs it (BPMN 10.3.4), as far as the drawing says. */
export function whoseTask(
  x: Execution,
  { id, task }: FlowNode,
  instance: string,
): Pick<Instance, 'organisation' | 'performer'> {
  const organisation = task?.organisation ? evaluateExpression(task.organisation, feelScope(x, instance)) : null;
  const performer = task?.performer ? evaluateExpression(task.performer, feelScope(x, instance)) : null;
  if (performer !== null && typeof performer !== 'string')
    throw new EngineError('NoPerformer', id, `The performer of ${id} is no text: ${task?.performer?.text ?? ''}`);
  return {
    ...(typeof organisation === 'string' ? { organisation } : {}),
    ...(performer === null ? {} : { performer }),
  };
}
