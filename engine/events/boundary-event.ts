import { cancelInstance } from '../execution/cancel.ts';
import { deliver } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import { startTimers } from '../execution/timers.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Instant, Variables } from '../process-state.ts';
import { definitionsOf } from './definitions.ts';

/**
 * Starts the boundary timers of an activity that opens, and gives its deadline: the earliest of them that is no
 * reminder, or else the deadline of the activity around it.
 */
export function armBoundaryEvents(x: Execution, node: FlowNode, id: string): Instance {
  for (const boundary of node.boundaryEvents.map((event) => x.node(event))) {
    startTimers(x, boundary, id);
  }
  return setDeadline(x, id);
}

/** Works out the deadline of an activity again, and of all inside it that has none of its own. */
export function setDeadline(x: Execution, id: string): Instance {
  const instance = x.instance(id);
  const around = instance.parent === null ? undefined : x.instance(instance.parent).deadline;
  const deadline = ownDeadline(x, id) ?? around;
  if (deadline === undefined || deadline === instance.deadline) return instance;
  const moved = x.update(id, { deadline });
  for (const child of x.children(id)) if (followsAround(x, child)) setDeadline(x, child.id);
  return moved;
}

/** Whether an instance has its deadline from around it; the boundary events of a multi-instance belong to its body. */
function followsAround(x: Execution, { element, index, deadline }: Instance): boolean {
  if (deadline === undefined) return false;
  return index !== undefined || !x.node(element).boundaryEvents.some((event) => isDeadline(x.node(event)));
}

function ownDeadline(x: Execution, id: string): Instant | undefined {
  return x
    .timers()
    .filter((timer) => timer.instance === id && isDeadline(x.node(timer.element)))
    .map((timer) => timer.due)
    .sort()[0];
}

/** Whether an event has a timer that is the deadline of its activity. */
export function isDeadline(event: FlowNode): boolean {
  return event.type === 'boundaryEvent' && !event.reminder && definitionsOf(event).some(({ kind }) => kind === 'timer');
}

/** A boundary event happens: it takes over from its activity, or adds a token beside it (BPMN 13.5.3). */
export function triggerBoundaryEvent(x: Execution, boundary: FlowNode, activity: Instance, variables: Variables): void {
  const parent = activity.parent ?? '';
  deliver(x, boundary, parent, variables);
  x.note('entered', boundary, undefined);
  if (boundary.interrupting) cancelInstance(x, activity);
  x.note('completed', boundary, undefined);
  leave(x, boundary, parent);
}
