import type { ValueType } from '../decision-model.ts';
import { testsHold } from '../feel/evaluate-in.ts';
import type { FeelScope } from '../feel/feel-scope.ts';
import { type FeelContext, type FeelValue, isContext, isList, named, typeOf } from '../feel/feel-value.ts';
import { FeelDate } from '../feel/temporal/feel-date.ts';
import { FeelDateTime } from '../feel/temporal/feel-date-time.ts';
import { FeelDuration } from '../feel/temporal/feel-duration.ts';
import { FeelTime } from '../feel/temporal/feel-time.ts';

/** Thrown when a value does not fit its type. Says what was wanted and found, never the value. */
export class TypeMismatch extends Error {
  override readonly name = 'TypeMismatch';
  /** Dutch, to follow "… moet". */
  readonly reason: string;
  readonly isNotAllowed: boolean;

  constructor(reason: string, isNotAllowed = false) {
    super(reason);
    this.reason = reason;
    this.isNotAllowed = isNotAllowed;
  }
}

const DUTCH: Record<Exclude<ValueType['kind'], 'list' | 'context'>, string> = {
  Any: 'een waarde',
  number: 'een getal',
  string: 'een tekst',
  boolean: 'waar of onwaar',
  date: 'een datum, zoals 2026-11-22',
  time: 'een tijd, zoals 17:00:00',
  'date and time': 'een tijdstip, zoals 2026-11-22T17:00:00Z',
  'days and time duration': 'een duur in dagen en uren, zoals P5DT2H',
  'years and months duration': 'een duur in jaren en maanden, zoals P6M',
};

/**
 * A value as its type wants it (DMN 1.5 §10.3.2.9.4): a text of a process variable becomes the date or duration that it
 * writes, one value a list of it, a date its midnight. A form leaves open what nobody filled in, so that a process
 * variable (`isGiven`) need not have every component: what is missing is null. Throws a `TypeMismatch` where the value
 * does not fit.
 */
export function readValue(type: ValueType, value: FeelValue, scope: FeelScope, isGiven: boolean): FeelValue {
  if (value === null) return null;
  const read = conformed(type, value, scope, isGiven);
  if (type.allowed !== null && !testsHold(type.allowed, read, { scope, frame: null }))
    throw new TypeMismatch(`een toegestane waarde zijn (${type.allowed.text})`, true);
  return read;
}

function conformed(type: ValueType, value: FeelValue, scope: FeelScope, isGiven: boolean): FeelValue {
  if (type.kind === 'list')
    return (isList(value) ? value : [value]).map((element) => readValue(type.element, element, scope, isGiven));
  const only = isList(value) && value.length === 1 && type.kind !== 'Any' ? (value[0] ?? null) : value;
  if (type.kind === 'context') return contextOf(type.components, only, scope, isGiven);
  const found = simple(type.kind, only);
  if (found === undefined) throw new TypeMismatch(`${DUTCH[type.kind]} zijn, maar is ${named(value)}`);
  return found;
}

function contextOf(
  components: Readonly<Record<string, ValueType>>,
  value: FeelValue,
  scope: FeelScope,
  isGiven: boolean,
): FeelContext {
  if (!isContext(value)) throw new TypeMismatch(`een groep gegevens (context) zijn, maar is ${named(value)}`);
  const missing = Object.keys(components).find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined && !isGiven) throw new TypeMismatch(`het gegeven \`${missing}\` hebben`);
  const read = Object.entries(components).map(([name, type]) => {
    try {
      return [name, readValue(type, value[name] ?? null, scope, isGiven)] as const;
    } catch (error) {
      if (!(error instanceof TypeMismatch)) throw error;
      throw new TypeMismatch(`bij \`${name}\` ${error.reason}`, error.isNotAllowed);
    }
  });
  return { ...value, ...Object.fromEntries(read) };
}

/** Undefined where the value does not fit. */
function simple(kind: keyof typeof DUTCH, value: FeelValue): FeelValue | undefined {
  switch (kind) {
    case 'Any':
      return value;
    case 'number':
    case 'string':
    case 'boolean':
      return value === null || typeOf(value) === kind ? value : undefined;
    case 'date':
      return value instanceof FeelDate ? value : parsed(value, (text) => FeelDate.parse(text));
    case 'time':
      return value instanceof FeelTime ? value : parsed(value, (text) => FeelTime.parse(text));
    case 'date and time':
      if (value instanceof FeelDate) return FeelDateTime.of(value, new FeelTime(0, 'Z'));
      return value instanceof FeelDateTime ? value : parsed(value, (text) => FeelDateTime.parse(text));
    case 'days and time duration':
      return ofKind('time', value);
    case 'years and months duration':
      return ofKind('months', value);
  }
}

function ofKind(kind: FeelDuration['kind'], value: FeelValue): FeelDuration | undefined {
  const duration = value instanceof FeelDuration ? value : parsed(value, (text) => FeelDuration.parse(text));
  return duration?.kind === kind ? duration : undefined;
}

function parsed<T>(value: FeelValue, parse: (text: string) => T | null): T | undefined {
  return typeof value === 'string' ? (parse(value) ?? undefined) : undefined;
}
