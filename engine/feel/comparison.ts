import { Fault } from './feel-error.ts';
import type { FeelRange } from './feel-range.ts';
import { type FeelContext, type FeelValue, isList, named, typeOf } from './feel-value.ts';
import type { CompareOperator } from './program.ts';
import { FeelDate } from './temporal/feel-date.ts';
import { FeelDateTime } from './temporal/feel-date-time.ts';
import { FeelDuration } from './temporal/feel-duration.ts';
import { FeelTime } from './temporal/feel-time.ts';

/**
 * FEEL equality (DMN 1.5 §10.3.2.13): null is equal to null only, values of two types compare to null. Two lists are
 * compared as lists; next to another value a list of one element is that element (§10.3.2.9.4), an empty one is nothing.
 */
export function equals(a: FeelValue, b: FeelValue): boolean | null {
  if (a === null || b === null) return a === b;
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((element, at) => equals(element, b[at] ?? null) === true);
  const left = single(a);
  const right = single(b);
  const type = typeOf(left);
  if (type !== typeOf(right)) return null;
  switch (type) {
    case 'context':
      return contextsEqual(left as FeelContext, right as FeelContext);
    case 'date and time':
    case 'time':
      return isZoned(left) === isZoned(right) && orderable(left) === orderable(right);
    case 'date':
      return orderable(left) === orderable(right);
    case 'duration':
      return sameKind(left, right) ? orderable(left) === orderable(right) : null;
    case 'range':
      return rangesEqual(left as FeelRange, right as FeelRange);
    default:
      return left === right;
  }
}

/** Orders two values of one type; null where one is null (three-valued logic). */
export function compare(operator: CompareOperator, a: FeelValue, b: FeelValue): boolean | null {
  if (operator === '=') return equals(a, b);
  if (operator === '!=') {
    const equal = equals(a, b);
    return equal === null ? null : !equal;
  }
  if (a === null || b === null) return null;
  const difference = order(a, b);
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

/** Negative, zero or positive. Throws a fault where two values have no order. */
export function order(a: FeelValue, b: FeelValue): number {
  const type = typeOf(a);
  if (type !== typeOf(b)) throw notComparable(a, b);
  if (isZoned(a) !== isZoned(b))
    throw new Fault('NotComparable', 'van twee tijdstippen heeft er maar één een tijdzone: de volgorde is onbekend');
  if (!sameKind(a, b))
    throw new Fault('NotComparable', 'een duur in maanden en een duur in dagen zijn niet te vergelijken');
  const left = orderable(a);
  const right = orderable(b);
  if (left === null || right === null) throw notComparable(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a value lies in a range that is a value itself. */
export function isInRange(value: FeelValue, range: FeelRange): boolean | null {
  const { operator, start, end } = range;
  return operator === null ? within(value, range) : compare(operator, value, operator.startsWith('>') ? start : end);
}

/** Whether a value lies between two bounds; null where the value is null. */
export function within(value: FeelValue, { start, startIncluded, end, endIncluded }: Range): boolean | null {
  if (start === null || end === null) throw new Fault('WrongType', 'een grens van het bereik is leeg (null)');
  if (order(start, end) > 0)
    throw new Fault('InvalidArgument', 'de ondergrens van het bereik ligt boven de bovengrens');
  if (value === null) return null;
  const fromStart = order(value, start);
  const toEnd = order(value, end);
  return (startIncluded ? fromStart >= 0 : fromStart > 0) && (endIncluded ? toEnd <= 0 : toEnd < 0);
}

export interface Range {
  readonly start: FeelValue;
  readonly startIncluded: boolean;
  readonly end: FeelValue;
  readonly endIncluded: boolean;
}

function single(value: FeelValue): FeelValue {
  return isList(value) && value.length < 2 ? (value[0] ?? null) : value;
}

function contextsEqual(a: FeelContext, b: FeelContext): boolean {
  const entries = Object.entries(a);
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([name, value]) => Object.hasOwn(b, name) && equals(value, b[name] ?? null) === true)
  );
}

function rangesEqual(a: FeelRange, b: FeelRange): boolean {
  const isSameInside = a.startIncluded === b.startIncluded && a.endIncluded === b.endIncluded;
  return (
    isSameInside && a.operator === b.operator && equals(a.start, b.start) === true && equals(a.end, b.end) === true
  );
}

function orderable(value: FeelValue): number | string | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof FeelDate) return value.midnight.toMillis();
  if (value instanceof FeelDateTime) return value.moment.toMillis();
  if (value instanceof FeelTime) return value.comparable;
  return value instanceof FeelDuration ? value.amount : null;
}

function isZoned(value: FeelValue): boolean {
  return (value instanceof FeelDateTime || value instanceof FeelTime) && value.zone !== null;
}

function sameKind(a: FeelValue, b: FeelValue): boolean {
  return !(a instanceof FeelDuration && b instanceof FeelDuration) || a.kind === b.kind;
}

function notComparable(a: FeelValue, b: FeelValue): Fault {
  return new Fault('NotComparable', `${named(a)} en ${named(b)} zijn niet te vergelijken`);
}
