import { rememberCompleted } from '../compensation/completed-activities.ts';
import { passOutputs } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import { cancelTimersOf } from '../execution/timers.ts';
import { writeVariables } from '../execution/variables.ts';
import type { Instance, Variables } from '../process-state.ts';
import { leaveActivity } from './leave-activity.ts';
import { completeInnerInstance } from './multi-instance.ts';
import { completeRound } from './standard-loop.ts';

/** An activity is done: its results are written, its boundary events fall silent, its token goes on. */
export function completeActivity(x: Execution, instance: Instance, variables: Variables): void {
  const node = x.node(instance.element);
  writeVariables(x, instance.id, variables);
  if (instance.index === undefined) passOutputs(x, node, instance.id);
  cancelTimersOf(x, instance.id);
  x.note('completed', node, instance.id);
  if (instance.index !== undefined) {
    rememberCompleted(x, node, x.instance(instance.id));
    if (node.repeat === undefined) completeInnerInstance(x, node, x.instance(instance.id));
    else completeRound(x, node, node.repeat, instance);
    return;
  }
  leaveActivity(x, node, x.instance(instance.id));
}
