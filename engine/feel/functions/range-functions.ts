import { equals, order } from '../comparison.ts';
import { Fault } from '../feel-error.ts';
import { FeelRange } from '../feel-range.ts';
import type { FeelValue } from '../feel-value.ts';
import { type FeelFunction, type FeelFunctions, refuse, text } from './feel-function.ts';
import { rangeIn } from './range-text.ts';

/** One end of a range; a point is its own start and end. */
interface End {
  readonly at: FeelValue;
  readonly included: boolean;
}

/** Range functions of DMN 1.5 §10.3.4.11 (table 78): points and ranges of one type; and `range` of §10.3.4.1. */
export const rangeFunctions: FeelFunctions = {
  range: {
    parameters: ['from'],
    required: 1,
    call: ([from]) => {
      const found = rangeIn(text(from, 'from'));
      if (found === undefined || order(found.start, found.end) > 0)
        throw new Fault('InvalidArgument', 'dit is geen geldig bereik, zoals [18..21]');
      return found;
    },
  },
  before: either((a, b) => endsBefore(end(a), start(b))),
  after: either((a, b) => endsBefore(end(b), start(a))),
  meets: ranges((a, b) => touches(end(a), start(b))),
  'met by': ranges((a, b) => touches(end(b), start(a))),
  overlaps: ranges(overlap),
  'overlaps before': ranges((a, b) => overlapsBefore(a, b)),
  'overlaps after': ranges((a, b) => overlapsBefore(b, a)),
  finishes: either((a, b) => finishes(a, range(b, 'range2'))),
  'finished by': either((a, b) => finishes(b, range(a, 'range1'))),
  includes: either((a, b) => includes(range(a, 'range1'), b)),
  during: either((a, b) => includes(range(b, 'range2'), a)),
  starts: either((a, b) => starts(a, range(b, 'range2'))),
  'started by': either((a, b) => starts(b, range(a, 'range1'))),
  coincides: either((a, b) => equals(a, b) === true),
};

function either(holds: (a: FeelValue, b: FeelValue) => boolean): FeelFunction {
  return {
    parameters: ['range1', 'range2'],
    required: 2,
    isCondition: true,
    call: ([a, b]) => (a == null || b == null ? null : holds(a, b)),
  };
}

function ranges(holds: (a: FeelRange, b: FeelRange) => boolean): FeelFunction {
  return either((a, b) => holds(range(a, 'range1'), range(b, 'range2')));
}

function range(value: FeelValue, parameter: string): FeelRange {
  return value instanceof FeelRange ? value : refuse(parameter, 'een bereik, zoals [1..3]', value);
}

function start(value: FeelValue): End {
  return value instanceof FeelRange
    ? { at: value.start, included: value.startIncluded }
    : { at: value, included: true };
}

function end(value: FeelValue): End {
  return value instanceof FeelRange ? { at: value.end, included: value.endIncluded } : { at: value, included: true };
}

/** Whether nothing up to one end lies at or behind the start of another. */
function endsBefore(a: End, b: End): boolean {
  const difference = order(a.at, b.at);
  return difference < 0 || (difference === 0 && !(a.included && b.included));
}

function touches(a: End, b: End): boolean {
  return a.included && b.included && order(a.at, b.at) === 0;
}

function overlap(a: FeelRange, b: FeelRange): boolean {
  return !endsBefore(end(a), start(b)) && !endsBefore(end(b), start(a));
}

function overlapsBefore(a: FeelRange, b: FeelRange): boolean {
  const starting = order(a.start, b.start);
  const isEarlier = starting < 0 || (starting === 0 && a.startIncluded && !b.startIncluded);
  return isEarlier && !endsBefore(end(a), start(b)) && endsWithin(a, b);
}

/** Whether one range ends no later than another. */
function endsWithin(a: FeelRange, b: FeelRange): boolean {
  const ending = order(a.end, b.end);
  return ending < 0 || (ending === 0 && (!a.endIncluded || b.endIncluded));
}

/** Whether one range starts no earlier than another. */
function startsWithin(a: FeelRange, b: FeelRange): boolean {
  const starting = order(a.start, b.start);
  return starting > 0 || (starting === 0 && (!a.startIncluded || b.startIncluded));
}

function finishes(a: FeelValue, b: FeelRange): boolean {
  if (!(a instanceof FeelRange)) return touches(end(b), end(a));
  return order(a.end, b.end) === 0 && a.endIncluded === b.endIncluded && startsWithin(a, b);
}

function starts(a: FeelValue, b: FeelRange): boolean {
  if (!(a instanceof FeelRange)) return touches(start(b), start(a));
  return order(a.start, b.start) === 0 && a.startIncluded === b.startIncluded && endsWithin(a, b);
}

function includes(a: FeelRange, b: FeelValue): boolean {
  if (b instanceof FeelRange) return startsWithin(b, a) && endsWithin(b, a);
  return !endsBefore(end(a), start(b)) && !endsBefore(end(b), start(a));
}
