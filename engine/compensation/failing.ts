import { triggerBoundaryEvent } from '../events/boundary-event.ts';
import { takeOver, triggerEventSubProcess } from '../events/event-sub-process.ts';
import { cancelChildren, endProcess } from '../execution/cancel.ts';
import type { Execution } from '../execution/execution.ts';
import { cancelTimersOf } from '../execution/timers.ts';
import type { CompletedActivity, Failing, Instance } from '../process-state.ts';
import { recordOf } from './completed-activities.ts';

/**
 * Undoes what completed in an instance that an error leaves, where no event sub-process in it catches the error
 * (BPMN 10.7.3); then the error goes on. An error leaves a transaction without undoing what it did itself (10.3.5).
 * Tells whether there is anything to undo.
 */
export function undoWhatFailed(x: Execution, left: Instance, failing: Failing): boolean {
  if (x.node(left.element).undoneByError !== true) return false;
  const compensation = failedInside(x, left);
  if (compensation.length === 0) return false;
  // Whoever catches the error inside the scope around takes that over already: nothing else starts in it any more.
  if (failing.caught?.at !== left.id && left.parent !== null) takeOver(x, left.parent, left.id);
  cancelChildren(x, left.id);
  cancelTimersOf(x, left.id);
  x.update(left.id, { completed: [], compensation, interrupted: true, failing });
  x.drained.add(left.id);
  return true;
}

/** Everything is undone: whoever catches the error does so now. */
export function leaveFailed(x: Execution, { caught, code, variables }: Failing): void {
  if (caught === null) {
    failProcess(x, code);
    return;
  }
  const event = x.node(caught.event);
  if (event.type === 'boundaryEvent') triggerBoundaryEvent(x, event, x.instance(caught.at), variables);
  else triggerEventSubProcess(x, event, caught.at, variables);
}

/** An error that nobody catches ends the process. */
export function failProcess(x: Execution, code: string | null): void {
  x.noteProcess('failed', code === null ? {} : { code });
  endProcess(x, 'failed');
}

function failedInside(x: Execution, instance: Instance): readonly CompletedActivity[] {
  const { completed = [], compensation = [] } = instance;
  const own = x.node(instance.element).type === 'transaction' ? [] : [...completed, ...compensation];
  const active = x.children(instance.id).flatMap((child) => {
    const inside = failedInside(x, child);
    return inside.length === 0 ? [] : [recordOf(child, inside, true)];
  });
  return [...own, ...active];
}
