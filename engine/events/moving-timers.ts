import { Execution } from '../execution/execution.ts';
import { moveTo, startTimers, timerDate } from '../execution/timers.ts';
import { oncePerModel } from '../once-per-model.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Instant, ProcessState } from '../process-state.ts';
import { setDeadline } from './boundary-event.ts';
import { listenersAt } from './listeners.ts';

const hasMovingTimers = oncePerModel((model) =>
  Object.values(model.nodes).some(({ movesAlong }) => movesAlong === true),
);

/**
 * Works out every timer that moves along again, at the end of a step that began in the state `before` (null: the process
 * starts). One whose data gives another date than it did goes there, also into the past: it is then late, and fires at
 * once. One that has fired and stands beside its activity is set again where the new date lies ahead. An empty date
 * changes nothing: the last one counts. BPMN itself works out a timer once (10.5.5): this is an extension.
 */
export function moveTimersAlong(x: Execution, before: ProcessState | null): void {
  if (x.status !== 'running' || !hasMovingTimers(x.model)) return;
  const past = new Execution(x.model, x.at, before);
  for (const { id } of x.instances())
    for (const { event } of listenersAt(x, id)) if (event.movesAlong === true) moveAlong(x, past, event, id);
}

function moveAlong(x: Execution, past: Execution, event: FlowNode, id: string): void {
  const [was, now] = [dateIn(past, event, past.find(id)), dateIn(x, event, x.find(id))];
  if (now === null || now === was) return;
  const timer = x.timers().find(({ element, instance }) => element === event.id && instance === id);
  if (timer?.due === now) return;
  if (timer !== undefined) moveTo(x, timer, now);
  else if (was === null || now > x.at) noteSet(x, event, id);
  if (event.type === 'boundaryEvent') setDeadline(x, id);
}

/** What the date of an event is by the data of an instance, counted from when that opened; null: none yet. */
function dateIn(x: Execution, event: FlowNode, instance: Instance | undefined): Instant | null {
  return instance === undefined ? null : timerDate(x, event, instance);
}

function noteSet(x: Execution, event: FlowNode, id: string): void {
  for (const { due } of startTimers(x, event, id)) x.note('moved', event, id, { due });
}
