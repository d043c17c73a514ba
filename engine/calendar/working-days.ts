import type { DateTime } from 'luxon';
import type { Instant } from '../process-state.ts';
import { atClock, civil, type Clock, toInstant } from './civil-time.ts';
import { type HolidayRules, holidays, STATUTORY } from './holidays.ts';

const DAY = 86_400_000;
const WEEK = 7;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** Whether people work on the day of a moment: no weekend and no public holiday. */
export function isWorkingDay(day: DateTime, rules: HolidayRules = STATUTORY): boolean {
  return isWorking(numberOf(day), rules);
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
  const first = numberOf(start);
  const end = (day: DateTime) => (clock === null ? day : atClock(day, clock));
  if (days === 0 && isWorking(first, rules) && (clock === null || end(start) > start)) return toInstant(end(start));
  let day = first;
  for (let left = Math.max(days, 1); left > 0;) {
    day += 1;
    if (isWorking(day, rules)) left -= 1;
  }
  return toInstant(end(start.plus({ days: day - first })));
}

/** The date of a moment as a number of days since 1970: counting on is then free of any calendar. */
function numberOf(moment: DateTime): number {
  return Date.UTC(moment.year, moment.month - 1, moment.day) / DAY;
}

function isWorking(day: number, rules: HolidayRules): boolean {
  const weekday = (day + FIRST_WEEKDAY) % WEEK;
  return weekday !== 0 && weekday !== WEEK - 1 && !holidaysOf(new Date(day * DAY).getUTCFullYear(), rules).has(day);
}

const cache = new Map<string, ReadonlySet<number>>();

/** The holidays of a year by their number; remembered, because a term of months asks for the same year at every day. */
function holidaysOf(year: number, rules: HolidayRules): ReadonlySet<number> {
  const key = `${String(year)} ${rules.liberationDay}`;
  const known = cache.get(key) ?? new Set([...holidays(year, rules).keys()].map((date) => Date.parse(date) / DAY));
  cache.set(key, known);
  return known;
}
