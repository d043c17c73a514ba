import { enableActivity } from './activities/ad-hoc-sub-process.ts';
import { calledOutput } from './activities/call-activity.ts';
import { EngineError } from './errors.ts';
import { setDeadline } from './events/boundary-event.ts';
import { throwError } from './events/error.ts';
import { throwEscalation } from './events/escalation.ts';
import { armEventSubProcesses } from './events/event-sub-process.ts';
import { listenersAt } from './events/listeners.ts';
import { moveTimersAlong } from './events/moving-timers.ts';
import { occur } from './events/occur.ts';
import { receiveMessage, receiveSignal } from './events/receive.ts';
import { chosenStarts } from './events/process-start.ts';
import { startAt } from './events/start-at.ts';
import { endProcess } from './execution/cancel.ts';
import { Execution, PROCESS } from './execution/execution.ts';
import { run } from './execution/run.ts';
import { moveTo, nextCycle } from './execution/timers.ts';
import type { Json } from './json.ts';
import type { ProcessModel } from './process-model.ts';
import type { ProcessEvent, ProcessState, StartEvent, StepResult } from './process-state.ts';

/**
 * What one event does to a process. Pure: the same model, state and event give the same result, and the given state
 * is never changed. `state` is null for the `start` event only.
 *
 * @throws EngineError when the event does not fit the state; FeelError when an expression has no answer.
 */
export function step(model: ProcessModel, state: ProcessState | null, event: ProcessEvent): StepResult {
  const x = new Execution(model, event.at, state);
  if (event.type === 'start') start(x, state, event);
  else if (x.status !== 'running' || state === null)
    throw new EngineError('ProcessEnded', null, 'The process does not run');
  else happen(x, event);
  run(x);
  moveTimersAlong(x, state);
  return x.result();
}

function start(x: Execution, state: ProcessState | null, event: StartEvent): void {
  if (state !== null) throw new EngineError('StartUnknown', null, 'The process has started already');
  const declared: Record<string, Json> = {};
  for (const name of x.model.variables) declared[name] = null;
  x.openProcess({ ...declared, ...event.variables });
  x.noteProcess('entered');
  armEventSubProcesses(x, null, PROCESS);
  for (const node of chosenStarts(x, event)) startAt(x, node);
  x.drained.add(PROCESS);
}

function happen(x: Execution, event: Exclude<ProcessEvent, StartEvent>): void {
  switch (event.type) {
    case 'complete': {
      const instance = x.instance(event.instance);
      const node = x.node(instance.element);
      const variables = node.called === null ? event.variables : calledOutput(node, event.variables);
      x.completions.push({ instance: instance.id, variables });
      return;
    }
    case 'fail': {
      const { element, id } = x.instance(event.instance);
      x.note('failed', x.node(element), id, { code: event.code });
      return throwError(x, id, event.code, event.variables);
    }
    case 'escalate':
      return throwEscalation(x, x.instance(event.instance).id, event.code, event.variables);
    case 'timer':
      return fire(x, event.timer);
    case 'moveTimer':
      return moveTimer(x, event.timer, event.due);
    case 'message':
      return receiveMessage(x, event.name, event.variables, event.keep === true);
    case 'signal':
      return receiveSignal(x, event.name, event.variables);
    case 'enable':
      return enableActivity(x, event.instance, event.element);
    case 'cancel':
      x.noteProcess('cancelled');
      return endProcess(x, 'terminated');
    default:
      return event satisfies never;
  }
}

function fire(x: Execution, id: string): void {
  const timer = x.findTimer(id);
  if (timer === undefined) throw new EngineError('TimerUnknown', null, `Timer ${id} does not run`);
  x.dropTimer(id);
  const listener = listenersAt(x, timer.instance).find(({ event }) => event.id === timer.element);
  if (listener === undefined) throw new EngineError('TimerUnknown', timer.element, `Nothing waits for timer ${id}`);
  if (!listener.event.interrupting) nextCycle(x, timer);
  occur(x, timer.instance, listener, timer.definition ?? 0, {});
}

function moveTimer(x: Execution, id: string, due: string): void {
  const timer = x.findTimer(id);
  if (timer === undefined) throw new EngineError('TimerUnknown', null, `Timer ${id} does not run`);
  moveTo(x, timer, due);
  if (x.node(timer.element).type === 'boundaryEvent') setDeadline(x, timer.instance);
}
