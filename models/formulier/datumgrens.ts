import { DateTime, Duration } from 'luxon';
import { alsTijdstip, datumOp } from '../tijdstip.ts';
import type { Veldschema } from './schema.ts';

/** A bound on a date or an instant: what it counts from, with a duration before or after it. */
interface Datumgrens {
  /** `vandaag`, `nu`, or the name of a field of the same group. */
  readonly vanaf: string;
  readonly verschil: Duration<true>;
}

const ZONE = 'Europe/Amsterdam';
const VORM = /^([A-Za-z_]\w*)(?:([+-])(P\w+))?$/;

/** Reads `vandaag`, `nu+PT1H`, `opgelegdOp+P28D`, `opgelegdOp-P18Y`; null where it is none of these. */
export function leesDatumgrens(tekst: string): Datumgrens | null {
  const [, vanaf, teken, duur] = VORM.exec(tekst) ?? [];
  if (vanaf === undefined) return null;
  const verschil = Duration.fromISO(duur ?? 'P0D');
  if (!verschil.isValid) return null;
  return { vanaf, verschil: teken === '-' ? verschil.negate() : verschil };
}

/** What the bounds of a field count from beside other fields of its format; null where it can have no bounds. */
export function beginVan({ format }: Veldschema): 'vandaag' | 'nu' | null {
  if (format === 'date') return 'vandaag';
  return format === 'date-time' ? 'nu' : null;
}

/**
 * What a bound of a field stands for (`groep`: the values beside it; `nu`: ISO 8601 instant): a date, or for a
 * date-time the instant in UTC at which its minute begins, because that is how people fill it in. Null without bound,
 * or where the field that it counts from holds nothing of the kind.
 */
export function grenswaarde(
  veld: Veldschema,
  tekst: string | undefined,
  groep: Readonly<Record<string, unknown>>,
  nu: string,
): string | null {
  const grens = tekst === undefined ? null : leesDatumgrens(tekst);
  if (grens === null) return null;
  const metTijd = veld.format === 'date-time';
  const eigen = metTijd ? nu : datumOp(Date.parse(nu));
  const begin = grens.vanaf === beginVan(veld) ? eigen : groep[grens.vanaf];
  if (typeof begin !== 'string') return null;
  const waarde = DateTime.fromISO(begin, { zone: ZONE }).plus(grens.verschil);
  if (!waarde.isValid) return null;
  return metTijd ? alsTijdstip(waarde.startOf('minute').toMillis()) : waarde.toISODate();
}

/** What is wrong with a date or an instant, by the bounds of its field (as `grenswaarde`); null where nothing is. */
export function buitenGrens(
  veld: Veldschema,
  waarde: string,
  groep: Readonly<Record<string, unknown>>,
  nu: string,
): string | null {
  const wat = veld.format === 'date-time' ? 'tijdstip' : 'datum';
  const begin = grenswaarde(veld, veld['x-vroegst'], groep, nu);
  if (begin !== null && minuut(waarde) < minuut(begin)) return `Vul een ${wat} in op of na ${leesbaar(begin)}.`;
  const einde = grenswaarde(veld, veld['x-uiterlijk'], groep, nu);
  if (einde !== null && minuut(waarde) > minuut(einde)) return `Vul een ${wat} in op of voor ${leesbaar(einde)}.`;
  return null;
}

/** Minutes since the epoch; not a number for what is no date and no instant. */
function minuut(waarde: string): number {
  return Math.floor(Date.parse(waarde) / 60_000);
}

/** As people read it: `3 december 2026`, `3 december 2026 om 10:15`. */
function leesbaar(waarde: string): string {
  const metTijd = waarde.includes('T');
  return DateTime.fromISO(waarde, { zone: ZONE, locale: 'nl' }).toFormat(`d MMMM yyyy${metTijd ? " 'om' HH:mm" : ''}`);
}
