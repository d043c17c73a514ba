import type { DateTime } from 'luxon';
import type { Instant } from '../process-state.ts';
import { atClock, civil, type Clock, toInstant } from './civil-time.ts';
import { type HolidayRules, holidays, STATUTORY } from './holidays.ts';

/** Whether people work on the day of a moment: no weekend and no public holiday. */
export function isWorkingDay(day: DateTime, rules: HolidayRules = STATUTORY): boolean {
  return day.weekday <= 5 && !holidaysOf(day.year, rules).has(day.toFormat('yyyy-MM-dd'));
}

/**
 * The end of a term of `days` working days that starts at `at`: at `clock`, or at the same time of the day. Zero days
 * end on the same working day; where that is no working day, or the clock time has passed, on the next working day.
 */
export function afterWorkingDays(
  at: Instant,
  days: number,
  clock: Clock | null,
  rules: HolidayRules = STATUTORY,
): Instant {
  const start = civil(at);
  const end = (day: DateTime) => (clock === null ? day : atClock(day, clock));
  const isToday = days === 0 && isWorkingDay(start, rules) && (clock === null || end(start) > start);
  if (isToday) return toInstant(end(start));
  let offset = 0;
  for (let left = Math.max(days, 1); left > 0;) {
    offset += 1;
    if (isWorkingDay(start.plus({ days: offset }), rules)) left -= 1;
  }
  return toInstant(end(start.plus({ days: offset })));
}

const cache = new Map<string, ReadonlyMap<string, string>>();

/** A pure function, remembered: a term of months asks for the same year at every day. */
function holidaysOf(year: number, rules: HolidayRules): ReadonlyMap<string, string> {
  const key = `${String(year)} ${rules.liberationDay}`;
  const known = cache.get(key) ?? holidays(year, rules);
  cache.set(key, known);
  return known;
}
