import { DateTime } from 'luxon';
import { z } from 'zod';

/** ISO 8601 instant in UTC with milliseconds: one width, so that stored instants sort as text. */
export const Tijdstip = z.iso.datetime({ precision: 3 });
export type Tijdstip = z.infer<typeof Tijdstip>;

/** Civil date, `YYYY-MM-DD`. */
export const Datum = z.iso.date({ error: 'geen bestaande datum; schrijf jjjj-mm-dd' });

/** Sort key of what has no deadline: after everything that has one. */
export const ZONDER_EINDE = '9999-12-31T23:59:59.999Z';

/** The date in the Netherlands at an instant (ms since the epoch). */
export function datumOp(ms: number): string {
  return DateTime.fromMillis(ms, { zone: 'Europe/Amsterdam' }).toFormat('yyyy-MM-dd');
}

/** The stored form of an instant given in ms since the epoch. */
export function alsTijdstip(ms: number): Tijdstip {
  return new Date(ms).toISOString();
}
