import { Fault } from './feel-error.ts';
import { type FeelValue, named } from './feel-value.ts';
import type { ArithmeticOperator } from './program.ts';
import { FeelDate } from './temporal/feel-date.ts';
import { FeelDateTime } from './temporal/feel-date-time.ts';
import { FeelDuration } from './temporal/feel-duration.ts';
import { FeelTime } from './temporal/feel-time.ts';

const VERB: Record<ArithmeticOperator, string> = {
  '+': 'op te tellen',
  '-': 'van elkaar af te trekken',
  '*': 'te vermenigvuldigen',
  '/': 'te delen',
  '**': 'tot een macht te verheffen',
};

/** Arithmetic on numbers, texts (`+` only) and dates, times and durations (DMN 1.5 §10.3.2.3.3 and table 57). */
export function calculate(operator: ArithmeticOperator, a: FeelValue, b: FeelValue): FeelValue {
  if (typeof a === 'number' && typeof b === 'number') return numbers(operator, a, b);
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  const result = operator === '+' ? (sum(a, b) ?? sum(b, a)) : operator === '-' ? difference(a, b) : null;
  if (result === null) throw new Fault('WrongType', `${named(a)} en ${named(b)} zijn niet ${VERB[operator]}`);
  return result;
}

function numbers(operator: ArithmeticOperator, a: number, b: number): number | null {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? null : a / b;
    case '**':
      return a ** b;
  }
}

function sum(a: FeelValue, b: FeelValue): FeelValue {
  return b instanceof FeelDuration ? shift(a, b, 1) : null;
}

function difference(a: FeelValue, b: FeelValue): FeelValue {
  if (b instanceof FeelDuration) return shift(a, b, -1);
  if (a instanceof FeelTime && b instanceof FeelTime) {
    if (a.zone !== b.zone) throw new Fault('NotComparable', 'twee tijden in verschillende tijdzones');
    return new FeelDuration('time', a.clock - b.clock);
  }
  const left = asDateTime(a);
  const right = asDateTime(b);
  return left === null || right === null ? null : left.minus(right);
}

function shift(value: FeelValue, duration: FeelDuration, sign: 1 | -1): FeelValue {
  if (value instanceof FeelDuration) return value.plus(duration, sign);
  if (value instanceof FeelDateTime) return value.plus(duration, sign);
  if (value instanceof FeelTime) return duration.kind === 'time' ? value.plus(duration, sign) : null;
  if (!(value instanceof FeelDate)) return null;
  // A date with hours added is a date and time in UTC, where FEEL anchors dates.
  const isWhole = duration.kind === 'months' || duration.days.rest === 0;
  return isWhole ? value.plus(duration, sign) : FeelDateTime.of(value, new FeelTime(0, 'Z')).plus(duration, sign);
}

function asDateTime(value: FeelValue): FeelDateTime | null {
  if (value instanceof FeelDate) return FeelDateTime.of(value, new FeelTime(0, null));
  return value instanceof FeelDateTime ? value : null;
}
