import { add, divide, multiply, shifted } from '../decimal.ts';
import { Fault } from '../feel-error.ts';
import type { FeelValue } from '../feel-value.ts';
import { FeelDuration } from '../temporal/feel-duration.ts';
import { type FeelFunction, type FeelFunctions, number, whole } from './feel-function.ts';

/** Scales of a decimal of 128 bits (DMN 1.5 §10.3.4.5). */
const SCALES = [-6111, 6176] as const;
const DIGITS = 340;
const LARGEST = 300;

/** Numeric functions of DMN 1.5 §10.3.4.5. */
export const numberFunctions: FeelFunctions = {
  floor: rounding(Math.floor, 1),
  ceiling: rounding(Math.ceil, 1),
  decimal: rounding(halfEven, 2),
  'round up': rounding((n) => Math.sign(n) * Math.ceil(Math.abs(n)), 2),
  'round down': rounding(Math.trunc, 2),
  'round half up': rounding((n) => Math.sign(n) * Math.floor(Math.abs(n) + 0.5), 2),
  'round half down': rounding((n) => Math.sign(n) * Math.ceil(Math.abs(n) - 0.5), 2),
  abs: {
    parameters: ['n'],
    required: 1,
    call: ([n]) =>
      n instanceof FeelDuration ? new FeelDuration(n.kind, Math.abs(n.amount)) : Math.abs(number(n, 'n')),
  },
  modulo: {
    parameters: ['dividend', 'divisor'],
    required: 2,
    call: ([dividend, divisor]) => {
      const [a, b] = [number(dividend, 'dividend'), number(divisor, 'divisor')];
      if (b === 0) throw new Fault('InvalidArgument', 'delen door nul');
      return add(a, -multiply(b, Math.floor(divide(a, b))));
    },
  },
  sqrt: ofOne((n) => {
    if (n < 0) throw new Fault('InvalidArgument', 'een negatief getal heeft geen wortel');
    return Math.sqrt(n);
  }),
  log: ofOne((n) => {
    if (n <= 0) throw new Fault('InvalidArgument', 'alleen een getal boven nul heeft een logaritme');
    return Math.log(n);
  }),
  exp: ofOne(Math.exp),
  odd: {
    parameters: ['number'],
    required: 1,
    isCondition: true,
    call: ([n]) => Math.abs(number(n, 'number')) % 2 === 1,
  },
  even: {
    parameters: ['number'],
    required: 1,
    isCondition: true,
    call: ([n]) => number(n, 'number') % 2 === 0,
  },
};

function ofOne(calculate: (n: number) => number): FeelFunction {
  return { parameters: ['number'], required: 1, call: ([n]) => calculate(number(n, 'number')) };
}

function rounding(round: (n: number) => number, required: 1 | 2): FeelFunction {
  return {
    parameters: ['n', 'scale'],
    required,
    call: ([n, scale]: readonly FeelValue[]) => {
      const places = scale === undefined ? 0 : whole(scale, 'scale');
      if (places < SCALES[0] || places > SCALES[1])
        throw new Fault('InvalidArgument', '`scale` valt buiten -6111 tot en met 6176');
      if (places < -LARGEST) throw new Fault('NoNumber', 'de uitkomst is te groot');
      const found = number(n, 'n');
      // A number holds no more digits than these.
      return places > DIGITS ? found : shifted(round(shifted(found, places)), -places) + 0;
    },
  };
}

function halfEven(n: number): number {
  const below = Math.floor(n);
  if (n - below !== 0.5) return Math.round(n);
  return below % 2 === 0 ? below : below + 1;
}
