import { DateTime, Duration } from 'luxon';
import { AMSTERDAM } from '../calendar/amsterdam.ts';
import { civil, firstOf, toInstant } from '../calendar/civil-time.ts';
import { EngineError } from '../errors.ts';
import { definitionsOf } from '../events/definitions.ts';
import type { EventDefinition } from '../events/event-definition.ts';
import { evaluateExpression } from '../feel/evaluate-expression.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Instant, Timer } from '../process-state.ts';
import type { Execution } from './execution.ts';
import { feelScope } from './variables.ts';

type TimerDefinition = Extract<EventDefinition, { kind: 'timer' }>;

/** Starts the timers of an event, and gives them. `instance`: what they belong to. */
export function startTimers(x: Execution, event: FlowNode, instance: string): Timer[] {
  const several = event.event?.kind === 'multiple';
  return definitionsOf(event).flatMap((definition, index) =>
    definition.kind === 'timer' ? (startTimer(x, event, definition, instance, several ? index : null) ?? []) : [],
  );
}

/** Starts one timer of an event (BPMN 10.4.5, table 10.101). Null: it moves along with a date that is not known yet. */
function startTimer(
  x: Execution,
  event: FlowNode,
  definition: TimerDefinition,
  instance: string,
  index: number | null,
): Timer | null {
  const value = evaluateExpression(definition.value, feelScope(x, instance));
  if (value === null && event.movesAlong === true) return null;
  if (typeof value !== 'string') throw noInstant(event, definition);
  const timer: Timer = {
    id: index === null ? `${instance}:${event.id}` : `${instance}:${event.id}:${index}`,
    element: event.id,
    instance,
    ...(index === null ? {} : { definition: index }),
    ...schedule(x.at, event, definition, value),
  };
  arm(x, timer);
  return timer;
}

/** What the timer date of an event is by the data as it is now, counted from when its instance opened; null: none. */
export function timerDate(x: Execution, event: FlowNode, { id, since }: Instance): Instant | null {
  const [definition] = definitionsOf(event);
  if (definition?.kind !== 'timer') return null;
  const value = evaluateExpression(definition.value, { ...feelScope(x, id), at: since });
  if (value === null) return null;
  return (typeof value === 'string' ? instantOf(value) : null) ?? fail(event, definition);
}

/** A timer that runs is due at another instant. */
export function moveTo(x: Execution, timer: Timer, due: Instant): void {
  x.setTimer({ ...timer, due });
  x.note('moved', x.node(timer.element), timer.instance, { due });
  x.commands.push({ type: 'startTimer', timer: timer.id, element: timer.element, due });
}

/** The next firing of a cycle, counted from the instant it was due, so that lateness does not add up. */
export function nextCycle(x: Execution, timer: Timer): void {
  if (timer.cycle === undefined || timer.cycle.left === 0) return;
  const { interval, left } = timer.cycle;
  arm(x, {
    ...timer,
    due: later(timer.due, Duration.fromISO(interval)),
    cycle: { interval, left: left === null ? null : left - 1 },
  });
}

export function cancelTimer(x: Execution, timer: Timer): void {
  x.dropTimer(timer.id);
  x.commands.push({ type: 'cancelTimer', timer: timer.id, element: timer.element });
}

export function cancelTimersOf(x: Execution, instance: string): void {
  for (const timer of x.timers()) if (timer.instance === instance) cancelTimer(x, timer);
}

function arm(x: Execution, timer: Timer): void {
  x.setTimer(timer);
  x.commands.push({ type: 'startTimer', timer: timer.id, element: timer.element, due: timer.due });
}

function schedule(
  at: Instant,
  event: FlowNode,
  definition: TimerDefinition,
  value: string,
): Pick<Timer, 'due' | 'cycle'> {
  switch (definition.timer) {
    case 'date':
      return { due: instantOf(value) ?? fail(event, definition) };
    case 'duration':
      return { due: later(at, durationOf(value) ?? fail(event, definition)) };
    case 'cycle':
      return cycle(at, value) ?? fail(event, definition);
    default:
      return definition.timer satisfies never;
  }
}

/** ISO 8601 repeating interval: `R3/PT1H`, `R/PT1H`, `R2/<start>/PT1H`; without `R`, the interval is endless. */
function cycle(at: Instant, value: string): Required<Pick<Timer, 'due' | 'cycle'>> | null {
  const parts = value.split('/');
  const repeat = /^R(\d*)$/.exec(parts[0] ?? '');
  if (repeat !== null) parts.shift();
  const interval = parts.pop();
  const start = parts.pop();
  const duration = durationOf(interval ?? '');
  if (interval === undefined || duration === null || parts.length > 0) return null;
  const count = repeat === null || repeat[1] === '' ? null : Number(repeat[1]);
  if (count === 0) return null;
  const left = count === null ? null : count - 1;
  if (start === undefined) return { due: later(at, duration), cycle: { interval, left } };
  const due = instantOf(start);
  return due === null ? null : { due, cycle: { interval, left } };
}

function durationOf(value: string): Duration<true> | null {
  const duration = Duration.fromISO(value);
  return duration.isValid && value.startsWith('P') ? duration : null;
}

function later(at: Instant, duration: Duration): Instant {
  const moment = civil(at).plus(duration);
  return moment.isValid ? toInstant(moment) : at;
}

/** An instant as the state keeps it, or null: a value without offset is Dutch civil time. */
export function instantOf(value: string): Instant | null {
  if (isInstant(value)) return value;
  const zoned = /^(.*)@([\w+/-]+)$/.exec(value);
  const moment = DateTime.fromISO(zoned?.[1] ?? value, { zone: zoned?.[2] ?? AMSTERDAM, setZone: true });
  return moment.isValid ? toInstant(firstOf(moment)) : null;
}

/** Whether a text is an instant as the state keeps it already; what FEEL computes is. */
function isInstant(value: string): boolean {
  const moment = new Date(value);
  return !Number.isNaN(moment.valueOf()) && moment.toISOString() === value;
}

function fail(event: FlowNode, definition: TimerDefinition): never {
  throw noInstant(event, definition);
}

function noInstant(event: FlowNode, definition: TimerDefinition): EngineError {
  const text = `Timer ${event.id}: ${definition.value.text} gives no ${definition.timer}`;
  return new EngineError('NoInstant', event.id, text);
}
