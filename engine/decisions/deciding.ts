import type { Decision, ValueType } from '../decision-model.ts';
import type { Frame } from '../feel/environment.ts';
import type { FeelScope } from '../feel/feel-scope.ts';
import type { FeelValue } from '../feel/feel-value.ts';
import type { Decided } from './decide.ts';
import { DecisionError } from './decision-error.ts';
import { readValue, TypeMismatch } from './read-value.ts';

/** The work of deciding once: what is known so far. */
export interface Deciding {
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly scope: FeelScope;
  /** What a decision service was called with; null where nothing is called. */
  readonly given: Frame | null;
  /** Values of decisions and knowledge models that were taken, by id. */
  readonly results: Map<string, FeelValue>;
  readonly decided: Decided[];
}

/** A value as its type wants it. Throws a `DecisionError` that names `what` where it does not fit. */
export function checked(
  type: ValueType | undefined,
  value: FeelValue,
  scope: FeelScope,
  decision: string,
  what: string,
  isGiven = false,
): FeelValue {
  if (type === undefined) return value;
  try {
    return readValue(type, value, scope, isGiven);
  } catch (error) {
    if (!(error instanceof TypeMismatch)) throw error;
    const code = error.isNotAllowed ? 'InputNotAllowed' : 'WrongType';
    throw new DecisionError(code, decision, [], `${what} moet ${error.reason}`);
  }
}
