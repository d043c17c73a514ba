import type { Instant } from '../process-state.ts';
import { afterCalendarDays, nextWeekday, parseWeekday } from './calendar-days.ts';
import { type Clock, MOST_DAYS, parseClock } from './civil-time.ts';
import { afterWorkingDays } from './working-days.ts';

/** Thrown for a number of days, a clock time or a weekday that is none. The message is Dutch and names no value. */
export class TermError extends Error {
  override readonly name = 'TermError';
}

/** `werkdagen(n)` and `werkdagen(n, "17:00")`. */
export function werkdagen(at: Instant, days: number, clock: string | null): Instant {
  return afterWorkingDays(at, dayCount(days), clock === null ? null : clockOf(clock));
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

function clockOf(text: string): Clock {
  const clock = parseClock(text);
  if (clock === null) throw new TermError('het uur moet als "17:00" geschreven zijn');
  return clock;
}
