import { type FeelValue, typeOf } from './feel-value.ts';
import { FeelDuration } from './temporal/feel-duration.ts';

/** The types that `instance of` knows. */
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

/** `value instance of type` (DMN 1.5 §10.3.2.3.3). */
export function isInstance(value: FeelValue, type: string): boolean {
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
