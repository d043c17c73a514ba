import { type DateTime, IANAZone, type Zone } from 'luxon';
import { AMSTERDAM } from '../../calendar/amsterdam.ts';
import { firstOf } from '../../calendar/civil-time.ts';

/** Civil time of the houses: what `now()` and `today()` mean. */
export const CIVIL_ZONE = 'Europe/Amsterdam';

const OFFSET = /^([+-])(\d{2}):(\d{2})$/;

/** Luxon's zone for one as FEEL writes it (`Z`, `+02:00`, `Europe/Amsterdam`), or null where there is no such zone. */
export function luxonZone(zone: string): Zone | string | null {
  if (zone === 'Z') return 'utc';
  if (zone === CIVIL_ZONE) return AMSTERDAM;
  const offset = OFFSET.exec(zone);
  if (offset !== null) return Number(offset[2]) <= 18 && Number(offset[3]) < 60 ? `UTC${zone}` : null;
  return IANAZone.isValidZone(zone) ? zone : null;
}

/** A zone as FEEL prints it behind a time. */
export function zoneSuffix(zone: string | null): string {
  if (zone === null) return '';
  return zone === 'Z' || OFFSET.test(zone) ? zone : `@${zone}`;
}

/** The instant of a wall clock time in a zone; of two equal times in autumn the first, a time skipped in spring later. */
export function inZone(wall: DateTime, zone: string): DateTime {
  return firstOf(wall.setZone(luxonZone(zone) ?? 'utc', { keepLocalTime: true }));
}
