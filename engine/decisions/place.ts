import type { DmnElement } from 'dmn-moddle';
import type { BoxedExpression, ValueType } from '../decision-model.ts';
import type { Report } from './report.ts';
import type { ValueTypes } from './value-types.ts';
import type { VisibleNames } from './visible-names.ts';

/** Where a piece of decision logic stands. */
export interface Place {
  readonly report: Report;
  readonly types: ValueTypes;
  /** The decision or knowledge model it belongs to. */
  readonly owner: DmnElement;
  readonly visible: VisibleNames;
}

export const NOTHING: BoxedExpression = { kind: 'literal', expression: { text: 'null', program: ['literal', null] } };

export function typed(type: ValueType | undefined): { type?: ValueType } {
  return type === undefined ? {} : { type };
}
