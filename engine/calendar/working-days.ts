import type { DateTime } from 'luxon';
import type { Instant } from '../process-state.ts';
import type { Clock } from './civil-time.ts';
import { holidays } from './holidays.ts';
import { DAY, instantOf, sinceMidnight, wallOf } from './wall-clock.ts';

const WEEK = 7;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** Whether people work on the day of a moment: no weekend and no public holiday. */
export function isWorkingDay({ year, month, day }: DateTime): boolean {
  return isWorking(Date.UTC(year, month - 1, day) / DAY);
}

/**
 * The end of a term of `days` working days that starts at `at`: at `clock`, or at the same time of the day. Zero days
 * end on the same working day; where that is no working day, or the clock time has passed, on the next working day.
 */
export function afterWorkingDays(at: Instant, days: number, clock: Clock | null): Instant {
  const start = Date.parse(at);
  const wall = wallOf(start);
  const first = Math.floor(wall / DAY);
  const time = clock === null ? wall - first * DAY : sinceMidnight(clock);
  const end = (day: number) => instantOf(day * DAY + time);
  if (days === 0 && isWorking(first)) {
    if (clock === null) return at;
    if (end(first) > start) return new Date(end(first)).toISOString();
  }
  let day = first;
  for (let left = Math.max(days, 1); left > 0;) {
    day += 1;
    if (isWorking(day)) left -= 1;
  }
  return new Date(end(day)).toISOString();
}

/** `day`: a date as a number of days since 1970, so that counting on is free of any calendar. */
function isWorking(day: number): boolean {
  const weekday = (day + FIRST_WEEKDAY) % WEEK;
  return weekday !== 0 && weekday !== WEEK - 1 && !holidaysOf(new Date(day * DAY).getUTCFullYear()).has(day);
}

const cache = new Map<number, ReadonlySet<number>>();

/** The holidays of a year by their number; remembered, because a term of months asks for the same year at every day. */
function holidaysOf(year: number): ReadonlySet<number> {
  const known = cache.get(year);
  if (known !== undefined) return known;
  const found = new Set([...holidays(year).keys()].map((date) => Date.parse(date) / DAY));
  cache.set(year, found);
  return found;
}
