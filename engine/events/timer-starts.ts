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
  const second = Math.floor(at / 1000) * 1000;
  return firings(timer, second - 1, second + 999).length > 0;
}

/** The instants at which a timer fires after one and up to and including another, all in ms. */
export function firings(timer: Timer, after: number, until: number): number[] {
  const { interval, left } = timer.cycle ?? { interval: '', left: 0 };
  const fixed = fixedInterval(timer);
  const due = Date.parse(timer.due);
  const first = timer.cycle?.first ?? { due: timer.due, rounds: 0 };
  const at = (times: number): number => {
    if (times === 0) return due;
    if (fixed !== null) return due + times * fixed;
    return Date.parse(afterRounds(first.due, interval, first.rounds + times));
  };
  const found: number[] = [];
  // What has a fixed length is found without counting from its first.
  const skipped = fixed === null ? 0 : Math.max(0, Math.floor((after - due) / fixed));
  for (let times = skipped; left === null || times <= left; times += 1) {
    const next = at(times);
    if (next > until) break;
    if (next > after) found.push(next);
  }
  return found;
}
