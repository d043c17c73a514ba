import type { Instant } from '../process-state.ts';
import { afterCalendarDays, nextWeekday, parseWeekday } from './calendar-days.ts';
import { type Clock, MOST_DAYS, parseClock } from './civil-time.ts';
import { instantOf } from './wall-clock.ts';
import { afterWorkingDays } from './working-days.ts';

/** Thrown for a number of days, a clock time or a weekday that is none. The message is Dutch and names no value. */
export class TermError extends Error {
  override readonly name = 'TermError';
}

/** `werkdagen(n)`, `werkdagen(n, "17:00")` and `werkdagen(n, "17:00", "2026-11-30")`: `from` a day that may have passed. */
export function werkdagen(at: Instant, days: number, clock: string | null, from: string | null = null): Instant {
  return afterWorkingDays(from === null ? at : startOf(from), dayCount(days), clock === null ? null : clockOf(clock));
}

/** `kalenderdagen(n)` and `kalenderdagen(n, "17:00")`. */
export function kalenderdagen(at: Instant, days: number, clock: string | null): Instant {
  return afterCalendarDays(at, dayCount(days), clock === null ? null : clockOf(clock));
}

/** `eerstvolgende("dinsdag", "09:00")`. */
export function eerstvolgende(at: Instant, weekday: string, clock: string): Instant {
  const day = parseWeekday(weekday);
  if (day === null) throw new TermError('de dag moet maandag, dinsdag … of zondag zijn');
  return nextWeekday(at, day, clockOf(clock));
}

function dayCount(days: number): number {
  if (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS) return days;
  throw new TermError(`het aantal dagen moet een geheel getal van 0 tot en met ${String(MOST_DAYS)} zijn`);
}

function startOf(day: string): Instant {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(midnight)) throw new TermError('de begindag moet als "2026-11-30" geschreven zijn');
  return new Date(instantOf(midnight)).toISOString();
}

function clockOf(text: string): Clock {
  const clock = parseClock(text);
  if (clock === null) throw new TermError('het uur moet als "17:00" geschreven zijn');
  return clock;
}
