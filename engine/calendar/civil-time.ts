import { DateTime } from 'luxon';
import type { Instant } from '../process-state.ts';
import { AMSTERDAM } from './amsterdam.ts';

/** Dates and hours of a term are those on the clocks of the houses. */
export const ZONE = AMSTERDAM;

/** A term of more days than this is a mistake in the model, not a term. */
export const MOST_DAYS = 36_525;

/** Hour and minute on the clock. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

/** Clock time written as `HH:mm`; null where it is not. */
export function parseClock(text: string): Clock | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? null : { hour: Number(match[1]), minute: Number(match[2]) };
}

export function civil(at: Instant): DateTime {
  return DateTime.fromMillis(Date.parse(at), { zone: ZONE });
}

/**
 * The day of `day` at a clock time. In spring an hour is skipped: a time in it is an hour later. In autumn an hour
 * comes twice: a time in it is the first one, so that a term never ends later than a reader of the clock expects.
 */
export function atClock(day: DateTime, { hour, minute }: Clock): DateTime {
  return firstOf(day.set({ hour, minute, second: 0, millisecond: 0 }));
}

/**
 * Of two moments at which the clock shows this time in autumn, the first. Luxon reads such a time by the season in which
 * it is read: the same process would come out otherwise on a replay half a year later.
 */
export function firstOf(moment: DateTime): DateTime {
  const before = moment.minus({ hours: 1 });
  return before.hour === moment.hour && before.minute === moment.minute ? before : moment;
}

export function toInstant(moment: DateTime): Instant {
  return new Date(moment.toMillis()).toISOString();
}
