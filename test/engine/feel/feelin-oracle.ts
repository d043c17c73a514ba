import { evaluate, FeelDate, FeelDateTime, FeelDuration, FeelTime, unaryTest } from 'feelin';
import { DateTime } from 'luxon';
import type { Json } from '../../../engine/json.ts';

/** What feelin, the reference implementation in JavaScript, makes of a text; null where it has no value or a doubt. */
export function byFeelin(text: string, variables: Readonly<Record<string, Json>>): { value: Json } | null {
  return answer(() => evaluate(text, { ...variables }));
}

export function testedByFeelin(
  text: string,
  input: Json,
  variables: Readonly<Record<string, Json>>,
): { value: Json } | null {
  return answer(() => unaryTest(text, { ...variables, '?': input }));
}

/** A warning means that feelin met an error and went on with null; a throw that it does not know the operation. */
function answer(evaluation: () => { value: unknown; warnings: readonly unknown[] }): { value: Json } | null {
  try {
    const { value, warnings } = evaluation();
    return warnings.length > 0 ? null : { value: plain(value) };
  } catch {
    return null;
  }
}

function plain(value: unknown): Json {
  if (value instanceof FeelDateTime && isZoned(value)) return instant(value);
  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime) return value.toString();
  if (value instanceof FeelDuration) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plain(entry)]));
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : 'no JSON';
  return value as Json;
}

function isZoned(value: FeelDateTime): boolean {
  return /(Z|[+-]\d{2}:\d{2}|@.+)$/.test(value.toString());
}

function instant(value: FeelDateTime): string {
  const [wall, zone] = value.toString().split('@');
  return DateTime.fromISO(wall ?? '', { zone: zone ?? 'utc' })
    .toUTC()
    .toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
}
