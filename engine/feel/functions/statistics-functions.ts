import { add, divide, multiply } from '../decimal.ts';
import { Fault } from '../feel-error.ts';
import type { FeelValue } from '../feel-value.ts';
import { elements, type FeelFunction, number } from './feel-function.ts';

/** Functions over a list of numbers (DMN 1.5 §10.3.4.4); of no numbers they are nothing, `mode` an empty list. */
export const statisticsFunctions = {
  sum: over((values) => total(values)),
  mean: over((values) => divide(total(values), values.length)),
  product: over((values) => values.reduce((product, value) => multiply(product, value))),
  median: over(median),
  stddev: over(deviation),
  mode: { ...over(mostCommon), call: (values: readonly FeelValue[]) => mostCommon(numbers(values)) },
} as const;

function over(calculate: (values: readonly number[]) => FeelValue): FeelFunction {
  return {
    parameters: ['list'],
    required: 1,
    isVariadic: true,
    call: (values) => {
      const found = numbers(values);
      return found.length === 0 ? null : calculate(found);
    },
  };
}

function numbers(values: readonly FeelValue[]): number[] {
  return elements(values).map((value) => number(value, 'list'));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => add(sum, value));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : divide(add(sorted[middle - 1] ?? 0, upper), 2);
}

/** Of a sample: one value says nothing about deviation. */
function deviation(values: readonly number[]): number {
  if (values.length === 1) throw new Fault('InvalidArgument', 'van één getal is er geen spreiding');
  const mean = total(values) / values.length;
  return Math.sqrt(total(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** Every value that comes most, from low to high. */
function mostCommon(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].flatMap(([value, count]) => (count === most ? [value] : [])).toSorted((a, b) => a - b);
}
