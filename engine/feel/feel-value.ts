import type { Json } from '../json.ts';
import { FeelClosure } from './feel-closure.ts';
import { Fault } from './feel-error.ts';
import { FeelRange } from './feel-range.ts';
import { FeelDate } from './temporal/feel-date.ts';
import { FeelDateTime } from './temporal/feel-date-time.ts';
import { FeelDuration } from './temporal/feel-duration.ts';
import { FeelTime } from './temporal/feel-time.ts';

export type FeelTemporal = FeelDate | FeelDateTime | FeelTime | FeelDuration;
export interface FeelContext {
  readonly [name: string]: FeelValue;
}
/** Whatever an expression is worth while it is evaluated; what comes out is JSON. */
export type FeelValue =
  null | boolean | number | string | readonly FeelValue[] | FeelTemporal | FeelRange | FeelClosure | FeelContext;

/** Types as FEEL names them (DMN 1.5 §10.3.2.3), a null being its own. */
export type FeelType =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'date and time'
  | 'duration'
  | 'range'
  | 'function';

const DUTCH: Record<FeelType, string> = {
  null: 'leeg (null)',
  boolean: 'een ja/nee-waarde (boolean)',
  number: 'een getal',
  string: 'een tekst',
  list: 'een lijst',
  context: 'een groep gegevens (context)',
  date: 'een datum',
  time: 'een tijd',
  'date and time': 'een tijdstip (date and time)',
  duration: 'een duur (duration)',
  range: 'een bereik',
  function: 'een functie',
};

export function typeOf(value: FeelValue): FeelType {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    default:
      return objectTypeOf(value);
  }
}

function objectTypeOf(value: Exclude<FeelValue, null | boolean | number | string>): FeelType {
  if (isList(value)) return 'list';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelDateTime) return 'date and time';
  if (value instanceof FeelDuration) return 'duration';
  if (value instanceof FeelRange) return 'range';
  return value instanceof FeelClosure ? 'function' : 'context';
}

/** The type of a value in Dutch, for in a sentence. */
export function named(value: FeelValue): string {
  return DUTCH[typeOf(value)];
}

export function isList(value: FeelValue): value is readonly FeelValue[] {
  return Array.isArray(value);
}

export function isContext(value: FeelValue): value is FeelContext {
  return typeOf(value) === 'context';
}

/** A boolean or null, as the logic of FEEL wants it; anything else is a mistake in the model. */
export function logical(value: FeelValue, where: string): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  throw new Fault('WrongType', `${where} moet waar of onwaar zijn, maar is ${named(value)}`);
}

/** A value as a process variable. Dates, times and durations become ISO 8601 texts. */
export function toJson(value: FeelValue): Json {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Fault('NoNumber', 'de uitkomst is te groot of geen getal');
    // JSON has one zero.
    return value + 0;
  }
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(toJson);
  if (value instanceof FeelDateTime) return value.toJson();
  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDuration) return value.toString();
  if (value instanceof FeelRange || value instanceof FeelClosure)
    throw new Fault('WrongType', `${named(value)} kan geen procesvariabele zijn`);
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, toJson(entry)]));
}
