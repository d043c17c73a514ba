import { FeelClosure } from './feel-closure.ts';
import { FeelRange } from './feel-range.ts';
import { type FeelValue, isContext, isList, typeOf } from './feel-value.ts';
import { FeelDuration } from './temporal/feel-duration.ts';
import type { TypeShape } from './type-shape.ts';

/** The simple types that `instance of` knows. */
export const TYPE_NAMES: readonly string[] = [
  'Any',
  'Null',
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
  'list',
  'context',
];

/** `value instance of type` (DMN 1.5 §10.3.2.3.3); inside a list, context or range null is of every type. */
export function isInstance(value: FeelValue, type: TypeShape): boolean {
  if (typeof type === 'string') return isSimple(value, type);
  const conforms = (part: FeelValue, shape: TypeShape) => part === null || isInstance(part, shape);
  switch (type[0]) {
    case 'list':
      return isList(value) && value.every((element) => conforms(element, type[1]));
    case 'range':
      return value instanceof FeelRange && conforms(value.start, type[1]) && conforms(value.end, type[1]);
    case 'context':
      return (
        isContext(value) &&
        type[1].every(([name, shape]) => Object.hasOwn(value, name) && conforms(value[name] ?? null, shape))
      );
    case 'function':
      return value instanceof FeelClosure && takes(value, type[1]);
  }
}

function isSimple(value: FeelValue, type: string): boolean {
  switch (type) {
    case 'Any':
      return value !== null;
    case 'Null':
      return value === null;
    case 'days and time duration':
      return value instanceof FeelDuration && value.kind === 'time';
    case 'years and months duration':
      return value instanceof FeelDuration && value.kind === 'months';
    default:
      return typeOf(value) === type;
  }
}

/** Whether a function takes whatever arguments of these types it is given. */
function takes({ types }: FeelClosure, given: readonly TypeShape[]): boolean {
  return types.length === given.length && types.every((wanted, at) => isWithin(given[at] ?? 'Any', wanted));
}

/** Whether every value of one type is of another (DMN 1.5 §10.3.2.9.2). */
function isWithin(inner: TypeShape, outer: TypeShape): boolean {
  if (outer === 'Any' || inner === outer) return true;
  if (typeof inner === 'string' || typeof outer === 'string') return inner[0] === outer;
  switch (outer[0]) {
    case 'list':
    case 'range':
      return inner[0] === outer[0] && isWithin(inner[1], outer[1]);
    case 'context': {
      if (inner[0] !== 'context') return false;
      const entries = new Map(inner[1]);
      return outer[1].every(([name, type]) => isWithin(entries.get(name) ?? 'Null', type));
    }
    case 'function':
      return (
        inner[0] === 'function' &&
        inner[1].length === outer[1].length &&
        outer[1].every((type, at) => isWithin(type, inner[1][at] ?? 'Any'))
      );
  }
}
