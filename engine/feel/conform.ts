import { Fault } from './feel-error.ts';
import { type FeelValue, isList, named } from './feel-value.ts';
import { isInstance } from './instance-of.ts';
import { FeelDate } from './temporal/feel-date.ts';
import { FeelDateTime } from './temporal/feel-date-time.ts';
import { FeelTime } from './temporal/feel-time.ts';
import type { TypeShape } from './type-shape.ts';

/**
 * A value as its type wants it (DMN 1.5 §10.3.2.9.4): a list of one is its element, one value a list of it, a date its
 * midnight in UTC. Throws a fault where it does not fit; null fits everywhere.
 */
export function conform(type: TypeShape, value: FeelValue, parameter: string): FeelValue {
  const only = isList(value) && value.length === 1 ? (value[0] ?? null) : value;
  const midnight = only instanceof FeelDate ? FeelDateTime.of(only, new FeelTime(0, 'Z')) : only;
  const found = [value, only, midnight, [value]].find((one) => one === null || isInstance(one, type));
  if (found === undefined) throw new Fault('WrongType', `\`${parameter}\` is ${named(value)} in plaats van zijn type`);
  return found;
}
