import type { Instant } from '../process-state.ts';
import { atClock, civil, type Clock, toInstant } from './civil-time.ts';

/**
 * The end of a term of `days` calendar days that starts at `at`: at `clock`, or at the same time of the day. Weekends
 * and holidays count and may be the end (a tijdelijk huisverbod knows no Algemene termijnenwet). Zero days end today;
 * where the clock time has passed, tomorrow.
 */
export function afterCalendarDays(at: Instant, days: number, clock: Clock | null): Instant {
  const start = civil(at);
  const day = start.plus({ days });
  if (clock === null) return toInstant(day);
  const end = atClock(day, clock);
  return toInstant(end > start ? end : atClock(day.plus({ days: 1 }), clock));
}

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** Number of a Dutch weekday, Monday being 1; null where there is no such day. */
export function parseWeekday(name: string): number | null {
  const index = WEEKDAYS.indexOf(name.toLowerCase());
  return index === -1 ? null : index + 1;
}

/** The first moment strictly after `at` on that weekday at that clock time. */
export function nextWeekday(at: Instant, weekday: number, clock: Clock): Instant {
  const start = civil(at);
  const day = start.plus({ days: (weekday - start.weekday + 7) % 7 });
  const moment = atClock(day, clock);
  return toInstant(moment > start ? moment : atClock(day.plus({ days: 7 }), clock));
}
