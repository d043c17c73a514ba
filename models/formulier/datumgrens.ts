import { DateTime, Duration } from 'luxon';
import type { Veldschema } from './schema.ts';

/** A bound on a date: today, or another field of the same group, with a duration before or after it. */
interface Datumgrens {
  /** Name of the field; null: today. */
  readonly veld: string | null;
  readonly verschil: Duration<true>;
}

const VORM = /^([A-Za-z_]\w*)(?:([+-])(P\w+))?$/;

/** Reads `vandaag`, `vandaag+P1D`, `opgelegdOp+P28D`, `opgelegdOp-P18Y`; null where it is none of these. */
export function leesDatumgrens(tekst: string): Datumgrens | null {
  const [, naam, teken, duur] = VORM.exec(tekst) ?? [];
  if (naam === undefined) return null;
  const verschil = Duration.fromISO(duur ?? 'P0D');
  if (!verschil.isValid) return null;
  return { veld: naam === 'vandaag' ? null : naam, verschil: teken === '-' ? verschil.negate() : verschil };
}

/** The date (ISO 8601) that a bound stands for; null without bound, or where the field it counts from holds no date. */
export function grensdatum(
  tekst: string | undefined,
  groep: Readonly<Record<string, unknown>>,
  vandaag: string,
): string | null {
  const grens = tekst === undefined ? null : leesDatumgrens(tekst);
  const begin = grens === null || grens.veld === null ? vandaag : groep[grens.veld];
  if (grens === null || typeof begin !== 'string') return null;
  const datum = DateTime.fromISO(begin, { zone: 'utc' });
  return datum.isValid ? datum.plus(grens.verschil).toISODate() : null;
}

/** What is wrong with a date, by the bounds of its field (`groep`: the values beside it); null where nothing is. */
export function buitenGrens(
  { 'x-vroegst': vroegst, 'x-uiterlijk': uiterlijk }: Veldschema,
  datum: string,
  groep: Readonly<Record<string, unknown>>,
  vandaag: string,
): string | null {
  const begin = grensdatum(vroegst, groep, vandaag);
  if (begin !== null && datum < begin) return `Vul een datum in op of na ${leesbaar(begin)}.`;
  const einde = grensdatum(uiterlijk, groep, vandaag);
  if (einde !== null && datum > einde) return `Vul een datum in op of voor ${leesbaar(einde)}.`;
  return null;
}

/** A date as people read it: `3 december 2026`. */
function leesbaar(datum: string): string {
  return DateTime.fromISO(datum, { zone: 'utc', locale: 'nl' }).toFormat('d MMMM yyyy');
}
