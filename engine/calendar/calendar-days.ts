import type { Instant } from '../process-state.ts';
import type { Clock } from './civil-time.ts';
import { DAY, instantOf, sinceMidnight, wallOf } from './wall-clock.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
/** Days since Monday on 1 January 1970. */
const FIRST_WEEKDAY = 3;

/**
 * The end of a term of `days` calendar days that starts at `at`: at `clock`, or at the same time of the day. Weekends
 * and holidays count and may be the end (a tijdelijk huisverbod knows no Algemene termijnenwet). Zero days end today;
 * where the clock time has passed, tomorrow.
 */
export function afterCalendarDays(at: Instant, days: number, clock: Clock | null): Instant {
  const start = Date.parse(at);
  const wall = wallOf(start);
  if (clock === null) return days === 0 ? at : new Date(instantOf(wall + days * DAY)).toISOString();
  return firstAfter(start, Math.floor(wall / DAY) + days, clock, 1);
}

/** Number of a Dutch weekday, Monday being 1; null where there is no such day. */
export function parseWeekday(name: string): number | null {
  const index = WEEKDAYS.indexOf(name.toLowerCase());
  return index === -1 ? null : index + 1;
}

/** The first moment strictly after `at` on that weekday at that clock time. */
export function nextWeekday(at: Instant, weekday: number, clock: Clock): Instant {
  const start = Date.parse(at);
  const today = Math.floor(wallOf(start) / DAY);
  const ahead = (weekday - 1 - ((today + FIRST_WEEKDAY) % 7) + 7) % 7;
  return firstAfter(start, today + ahead, clock, 7);
}

/** The clock time on a day (counted from 1970), or `step` days later where that is not ahead. */
function firstAfter(start: number, day: number, clock: Clock, step: number): Instant {
  const wall = day * DAY + sinceMidnight(clock);
  const moment = instantOf(wall);
  return new Date(moment > start ? moment : instantOf(wall + step * DAY)).toISOString();
}
