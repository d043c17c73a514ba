import { calledOutput } from './activities/call-activity.ts';
import { EngineError } from './errors.ts';
import { setDeadline, triggerBoundaryEvent } from './events/boundary-event.ts';
import { throwError } from './events/error.ts';
import { throwEscalation } from './events/escalation.ts';
import { armEventSubProcesses, triggerEventSubProcess } from './events/event-sub-process.ts';
import { triggerCatchEvent } from './events/intermediate-catch-event.ts';
import { receiveMessage, receiveSignal } from './events/receive.ts';
import { startNodes } from './events/start-event.ts';
import { endProcess } from './execution/cancel.ts';
import { Execution, PROCESS } from './execution/execution.ts';
import { run } from './execution/run.ts';
import { nextCycle } from './execution/timers.ts';
import { triggerEventBasedGateway } from './gateways/event-based-gateway.ts';
import type { Json } from './json.ts';
import type { FlowNode, ProcessModel } from './process-model.ts';
import type { ProcessEvent, ProcessState, StepResult } from './process-state.ts';

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
  return x.result();
}

type StartEvent = Extract<ProcessEvent, { type: 'start' }>;

function start(x: Execution, state: ProcessState | null, event: StartEvent): void {
  if (state !== null) throw new EngineError('StartUnknown', null, 'The process has started already');
  const declared: Record<string, Json> = {};
  for (const name of x.model.variables) declared[name] = null;
  x.openProcess({ ...declared, ...event.variables });
  x.noteProcess('entered');
  armEventSubProcesses(x, null, PROCESS);
  for (const node of chosenStarts(x, event)) x.arrivals.push({ node, parent: PROCESS, flow: null });
  x.drained.add(PROCESS);
}

function chosenStarts(x: Execution, { element, message }: StartEvent): FlowNode[] {
  const top = Object.values(x.model.nodes).filter((node) => node.type === 'startEvent' && node.scope === null);
  const chosen =
    element !== undefined
      ? top.filter((node) => node.id === element)
      : message !== undefined
        ? top.filter((node) => node.event?.kind === 'message' && node.event.name === message)
        : startNodes(x.model, null);
  if (chosen.length > 0) return chosen;
  const wanted = element ?? (message === undefined ? 'a none start event' : `a start event for message ${message}`);
  throw new EngineError('StartUnknown', element ?? null, `${x.model.id} has no ${wanted}`);
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
      return throwError(x, bodyOf(x, id), event.code, event.variables);
    }
    case 'escalate':
      return throwEscalation(x, bodyOf(x, event.instance), event.code, event.variables);
    case 'timer':
      return fire(x, event.timer);
    case 'moveTimer':
      return moveTimer(x, event.timer, event.due);
    case 'message':
      return receiveMessage(x, event.name, event.variables);
    case 'signal':
      return receiveSignal(x, event.name, event.variables);
    case 'cancel':
      x.noteProcess('cancelled');
      return endProcess(x, 'terminated');
    default:
      return event satisfies never;
  }
}

/** What an inner instance throws is caught at the multi-instance it belongs to. */
function bodyOf(x: Execution, id: string): string {
  const { index, parent } = x.instance(id);
  return index === undefined || parent === null ? id : parent;
}

function fire(x: Execution, id: string): void {
  const timer = x.findTimer(id);
  if (timer === undefined) throw new EngineError('TimerUnknown', null, `Timer ${id} does not run`);
  x.dropTimer(id);
  const node = x.node(timer.element);
  const instance = x.instance(timer.instance);
  if (node.type === 'boundaryEvent') {
    if (!node.interrupting) nextCycle(x, timer);
    return triggerBoundaryEvent(x, node, instance, {});
  }
  if (node.type === 'startEvent') {
    if (!node.interrupting) nextCycle(x, timer);
    return triggerEventSubProcess(x, node, instance.id, {});
  }
  if (instance.element === node.id) return triggerCatchEvent(x, instance);
  return triggerEventBasedGateway(x, instance, node);
}

function moveTimer(x: Execution, id: string, due: string): void {
  const timer = x.findTimer(id);
  if (timer === undefined) throw new EngineError('TimerUnknown', null, `Timer ${id} does not run`);
  x.setTimer({ ...timer, due });
  x.note('moved', x.node(timer.element), timer.instance, { due });
  x.commands.push({ type: 'startTimer', timer: id, element: timer.element, due });
  if (x.node(timer.element).type === 'boundaryEvent') setDeadline(x, timer.instance);
}
