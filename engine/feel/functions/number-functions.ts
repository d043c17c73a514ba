import { add, divide, multiply, shifted } from '../decimal.ts';
import { Fault } from '../feel-error.ts';
import type { FeelValue } from '../feel-value.ts';
import { FeelDuration } from '../temporal/feel-duration.ts';
import { type FeelFunction, type FeelFunctions, number, whole } from './feel-function.ts';

/** Scales of a decimal of 128 bits (DMN 1.5 §10.3.4.5). */
const SCALES = [-6111, 6176] as const;

/** Numeric functions of DMN 1.5 §10.3.4.5. */
export const numberFunctions: FeelFunctions = {
  floor: rounding(Math.floor, 1),
  ceiling: rounding(Math.ceil, 1),
  decimal: rounding(
    nearest((below) => below % 2 === 1),
    2,
  ),
  'round up': rounding((n) => Math.sign(n) * Math.ceil(Math.abs(n)), 2),
  'round down': rounding(Math.trunc, 2),
  'round half up': rounding(
    nearest(() => true),
    2,
  ),
  'round half down': rounding(
    nearest(() => false),
    2,
  ),
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
      const found = number(n, 'n');
      const moved = shifted(found, places);
      // Too large for a number to have anything behind its point.
      if (!Number.isFinite(moved)) return found;
      // So small that only its side of nought is left of it.
      const rounded = round(moved === 0 ? Math.sign(found) * Number.MIN_VALUE : moved);
      return shifted(rounded, -places) + 0;
    },
  };
}

/** To the nearest whole number; halfway away from nought where `isAway` says so of the number on the near side. */
function nearest(isAway: (below: number) => boolean): (n: number) => number {
  return (n) => {
    const size = Math.abs(n);
    const below = Math.floor(size);
    const rest = size - below;
    return Math.sign(n) * (rest > 0.5 || (rest === 0.5 && isAway(below)) ? below + 1 : below);
  };
}
