import { Fault } from '../feel-error.ts';
import { type FeelContext, type FeelValue, isContext, isList, logical } from '../feel-value.ts';
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

/** A value as FEEL writes it; texts inside a list or context stand between quotes. */
function printed(value: FeelValue, isInside: boolean): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return isInside ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
  if (isList(value)) return `[${value.map((element) => printed(element, true)).join(', ')}]`;
  return isContext(value) ? printedContext(value) : value.toString();
}

function printedContext(context: FeelContext): string {
  const entries = Object.entries(context).map(([key, value]) => {
    const name = PLAIN_KEY.test(key) || key === '' ? key : printed(key, true);
    return `${name}: ${printed(value, true)}`;
  });
  return `{${entries.join(', ')}}`;
}
