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

/** Starts one timer of an event (BPMN 10.5.5, table 10.101). Null: it moves along with a date that is not known yet. */
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
  x.setTimer({ ...timer, due, ...(timer.cycle === undefined ? {} : { cycle: countedFrom(due, timer.cycle) }) });
  x.note('moved', x.node(timer.element), timer.instance, { due });
  x.commands.push({ type: 'startTimer', timer: timer.id, element: timer.element, due });
}

function countedFrom(due: Instant, cycle: NonNullable<Timer['cycle']>): NonNullable<Timer['cycle']> {
  return cycle.first === undefined ? cycle : { ...cycle, first: { due, rounds: 0 } };
}

/**
 * The next firing of a cycle, counted from the instant the first one was due: so lateness does not add up, and neither does
 * a month that is too short or a clock time that spring skips.
 */
export function nextCycle(x: Execution, timer: Timer): void {
  if (timer.cycle === undefined || timer.cycle.left === 0) return;
  const { interval, left: before, first } = timer.cycle;
  const left = before === null ? null : before - 1;
  if (first === undefined) {
    arm(x, { ...timer, due: afterRounds(timer.due, interval, 1), cycle: { interval, left } });
    return;
  }
  const rounds = first.rounds + 1;
  const due = afterRounds(first.due, interval, rounds);
  arm(x, { ...timer, due, cycle: { interval, left, first: { due: first.due, rounds } } });
}

/** The instant so many intervals (ISO 8601) after another, in civil time. */
export function afterRounds(due: Instant, interval: string, rounds: number): Instant {
  return later(
    due,
    Duration.fromISO(interval).mapUnits((count) => count * rounds),
  );
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
      return cycle(at, value, definition.fromFirst === true) ?? fail(event, definition);
    default:
      return definition.timer satisfies never;
  }
}

/** ISO 8601 repeating interval: `R3/PT1H`, `R/PT1H`, `R2/<start>/PT1H`; without `R`, the interval is endless. */
function cycle(at: Instant, value: string, fromFirst: boolean): Required<Pick<Timer, 'due' | 'cycle'>> | null {
  const parts = value.split('/');
  const repeat = /^R(\d*)$/.exec(parts[0] ?? '');
  if (repeat !== null) parts.shift();
  const interval = parts.pop();
  const start = parts.pop();
  const duration = durationOf(interval ?? '');
  if (interval === undefined || duration === null || !goesForward(duration) || parts.length > 0) return null;
  const count = repeat === null || repeat[1] === '' ? null : Number(repeat[1]);
  if (count === 0) return null;
  const left = count === null ? null : count - 1;
  const due = start === undefined ? later(at, duration) : instantOf(start);
  if (due === null) return null;
  // What the interval is counted from: without a start of its own, the instant at which it began to run.
  const first = start === undefined ? { due: at, rounds: 1 } : { due, rounds: 0 };
  return { due, cycle: { interval, left, ...(fromFirst ? { first } : {}) } };
}

/** A cycle that stands still or goes back would never come to an end. */
function goesForward(duration: Duration): boolean {
  const counts = Object.values(duration.toObject());
  return counts.every((count) => count >= 0) && counts.some((count) => count > 0);
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
