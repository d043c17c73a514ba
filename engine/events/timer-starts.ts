import { Duration } from 'luxon';
import { Execution, PROCESS } from '../execution/execution.ts';
import { afterRounds, startTimers } from '../execution/timers.ts';
import type { ProcessModel } from '../process-model.ts';
import type { Instant, Timer, Variables } from '../process-state.ts';
import { startEventsOf } from './process-start.ts';

/** Units of a duration that are as long as a clock says; a day or month is as long as the calendar says. */
const CLOCK = ['hours', 'minutes', 'seconds', 'milliseconds'] as const;

/**
 * The timers that start a process (BPMN 10.5.2), counted from `at`. `variables`: what their expressions may name.
 *
 * @throws EngineError or FeelError when one gives no instant.
 */
export function timerStarts(model: ProcessModel, at: Instant, variables: Variables): Timer[] {
  const x = new Execution(model, at, null);
  x.openProcess(variables);
  return startEventsOf(model).flatMap((event) => startTimers(x, event, PROCESS));
}

/** Ms between two firings of a cycle that counts in hours or less; null where it counts in days or more, or is none. */
export function fixedInterval({ cycle }: Timer): number | null {
  const duration = cycle === undefined ? null : Duration.fromISO(cycle.interval);
  if (duration === null) return null;
  const parts = duration.toObject();
  const isFixed = Object.entries(parts).every(([unit, count]) => count === 0 || CLOCK.some((one) => one === unit));
  return isFixed ? duration.toMillis() : null;
}

/** Whether a timer fires in the second of `at`, an instant in ms. */
export function firesAt(timer: Timer, at: number): boolean {
  const due = Date.parse(timer.due);
  const { interval, left } = timer.cycle ?? { interval: '', left: 0 };
  const fixed = fixedInterval(timer);
  if (fixed !== null) {
    const times = Math.round((at - due) / fixed);
    return times >= 0 && (left === null || times <= left) && isSameSecond(due + times * fixed, at);
  }
  const first = timer.cycle?.first ?? { due: timer.due, rounds: 0 };
  for (let times = 0; left === null || times <= left; times += 1) {
    const next = times === 0 ? due : Date.parse(afterRounds(first.due, interval, first.rounds + times));
    if (isSameSecond(next, at)) return true;
    if (interval === '' || next > at) return false;
  }
  return false;
}

function isSameSecond(one: number, other: number): boolean {
  return Math.floor(one / 1000) === Math.floor(other / 1000);
}
