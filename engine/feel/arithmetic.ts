import { add, divide, multiply } from './decimal.ts';
import { spend } from './effort.ts';
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
  if (typeof a === 'number' && typeof b === 'number') {
    const number = numbers(operator, a, b);
    if (number === null || Number.isFinite(number)) return number;
    throw new Fault('NoNumber', 'de uitkomst is te groot of geen getal');
  }
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') return joined(a, b);
  const result = withTime(operator, a, b);
  if (result === undefined) throw new Fault('WrongType', `${named(a)} en ${named(b)} zijn niet ${VERB[operator]}`);
  return result;
}

function joined(a: string, b: string): string {
  spend((a.length + b.length) / 100);
  return a + b;
}

/** Undefined where the operands do not fit. */
function withTime(operator: ArithmeticOperator, a: FeelValue, b: FeelValue): FeelValue | undefined {
  switch (operator) {
    case '+':
      return sum(a, b) ?? sum(b, a) ?? undefined;
    case '-':
      return difference(a, b) ?? undefined;
    case '*':
      return product(a, b) ?? product(b, a) ?? undefined;
    case '/':
      return quotient(a, b);
    case '**':
      return undefined;
  }
}

function numbers(operator: ArithmeticOperator, a: number, b: number): number | null {
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      return add(a, -b);
    case '*':
      return multiply(a, b);
    case '/':
      return b === 0 ? null : divide(a, b);
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
    if ((a.zone === null) !== (b.zone === null))
      throw new Fault('NotComparable', 'van twee tijden heeft er maar één een tijdzone');
    return new FeelDuration('time', a.comparable - b.comparable);
  }
  const left = asDateTime(a);
  const right = asDateTime(b);
  return left === null || right === null ? null : left.minus(right);
}

function shift(value: FeelValue, duration: FeelDuration, sign: 1 | -1): FeelValue {
  if (value instanceof FeelDuration) return value.plus(duration, sign);
  if (value instanceof FeelDateTime) return value.plus(duration, sign);
  if (value instanceof FeelTime) return duration.kind === 'time' ? value.plus(duration, sign) : null;
  return value instanceof FeelDate ? value.plus(duration, sign) : null;
}

function product(a: FeelValue, b: FeelValue): FeelValue {
  return a instanceof FeelDuration && typeof b === 'number' ? a.times(b) : null;
}

/** A duration by a number gives a duration, by a duration of its kind a number; by nothing it has no value. */
function quotient(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (!(a instanceof FeelDuration)) return undefined;
  if (typeof b === 'number') return b === 0 ? null : a.times(1 / b);
  if (!(b instanceof FeelDuration) || a.kind !== b.kind) return undefined;
  return b.amount === 0 ? null : a.amount / b.amount;
}

/** A date is midnight in UTC where it meets a date and time. */
function asDateTime(value: FeelValue): FeelDateTime | null {
  if (value instanceof FeelDate) return FeelDateTime.of(value, new FeelTime(0, 'Z'));
  return value instanceof FeelDateTime ? value : null;
}
