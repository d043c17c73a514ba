import { equals } from '../comparison.ts';
import { printedNumber } from '../decimal.ts';
import { FeelClosure } from '../feel-closure.ts';
import { Fault } from '../feel-error.ts';
import { FeelRange } from '../feel-range.ts';
import { type FeelContext, type FeelValue, isContext, isList, logical, typeOf } from '../feel-value.ts';
import { FeelDateTime } from '../temporal/feel-date-time.ts';
import { FeelTime } from '../temporal/feel-time.ts';
import { type FeelFunctions, text } from './feel-function.ts';

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const PLAIN_KEY = /^\w+$/;

/** Conversion functions of DMN 1.5 §10.3.4.1 except those of dates and times, and `not`. */
export const conversionFunctions: FeelFunctions = {
  not: {
    parameters: ['negand'],
    required: 1,
    isCondition: true,
    call: ([negand]) => {
      const value = logical(negand ?? null, '`negand`');
      return value === null ? null : !value;
    },
  },
  string: {
    parameters: ['from'],
    required: 1,
    call: ([from]) => (from === null ? null : printed(from ?? null, false)),
  },
  /** Whether two values are the same thing: one type, and of a time also the zone as written (DMN 1.5 §10.3.4.12). */
  is: {
    parameters: ['value1', 'value2'],
    required: 2,
    isCondition: true,
    call: ([a, b]) => isSame(a ?? null, b ?? null),
  },
  number: {
    parameters: ['from', 'grouping separator', 'decimal separator'],
    required: 1,
    call: ([from, grouping, decimal]) => {
      const separators = [grouping, decimal].map((value) =>
        value === undefined || value === null ? '' : text(value, 'separator'),
      );
      const [thousands = '', point = ''] = separators;
      if (thousands !== '' && thousands === point)
        throw new Fault('InvalidArgument', 'de scheidingstekens zijn gelijk');
      const grouped = text(from, 'from').trim();
      const whole = thousands === '' ? grouped : grouped.replaceAll(thousands, '');
      const digits = point === '' || point === '.' ? whole : whole.replaceAll('.', '#').replaceAll(point, '.');
      if (!NUMBER.test(digits)) throw new Fault('InvalidArgument', 'de tekst is geen getal');
      return Number(digits);
    },
  },
};

function isSame(a: FeelValue, b: FeelValue): boolean {
  if (typeOf(a) !== typeOf(b) || zoneOf(a) !== zoneOf(b)) return false;
  return equals(a, b) === true;
}

function zoneOf(value: FeelValue): string | null {
  return value instanceof FeelTime || value instanceof FeelDateTime ? value.zone : null;
}

/** A value as FEEL writes it; texts inside a list or context stand between quotes. */
function printed(value: FeelValue, isInside: boolean): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return isInside ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
  if (typeof value === 'number') return printedNumber(value);
  if (isList(value)) return `[${value.map((element) => printed(element, true)).join(', ')}]`;
  if (value instanceof FeelRange) return printedRange(value);
  if (value instanceof FeelClosure) throw new Fault('WrongType', 'een functie is niet als tekst te schrijven');
  return isContext(value) ? printedContext(value) : value.toString();
}

function printedRange({ start, startIncluded, end, endIncluded }: FeelRange): string {
  const [open, close] = [startIncluded ? '[' : '(', endIncluded ? ']' : ')'];
  return `${open}${printed(start, true)}..${printed(end, true)}${close}`;
}

function printedContext(context: FeelContext): string {
  const entries = Object.entries(context).map(([key, value]) => {
    const name = PLAIN_KEY.test(key) || key === '' ? key : printed(key, true);
    return `${name}: ${printed(value, true)}`;
  });
  return `{${entries.join(', ')}}`;
}
