import { AMSTERDAM } from './amsterdam.ts';
import type { Clock } from './civil-time.ts';

const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** Minutes east of UTC in summer and in winter. */
const OFFSETS = [120, 60];

/** What the clocks of the houses show at an instant (ms since the epoch), as ms since the epoch if they stood in UTC. */
export function wallOf(instant: number): number {
  return instant + AMSTERDAM.offset(instant) * MINUTE;
}

/**
 * The instant (ms since the epoch) at which the clocks show `wall`. In spring an hour is skipped: a time in it is an
 * hour later. In autumn an hour comes twice: a time in it is the first one, so that a term never ends later than a
 * reader of the clock expects.
 */
export function instantOf(wall: number): number {
  const offset = OFFSETS.find((minutes) => AMSTERDAM.offset(wall - minutes * MINUTE) === minutes) ?? 60;
  return wall - offset * MINUTE;
}

/** A clock time in ms since midnight. */
export function sinceMidnight({ hour, minute }: Clock): number {
  return (hour * 60 + minute) * MINUTE;
}
