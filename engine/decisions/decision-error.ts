export type DecisionErrorCode =
  | 'MoreThanOneRule'
  | 'DifferentOutputs'
  | 'InputNotAllowed'
  | 'OutputNotAllowed'
  | 'NotANumber'
  | 'WrongType'
  | 'Unknown';

/** Thrown when the rules of a table contradict each other or their own columns. Names columns and rules, never values. */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';
  readonly code: DecisionErrorCode;
  /** Id of the decision. */
  readonly decision: string;
  /** Numbers of the rules concerned, as in the table. */
  readonly rules: readonly number[];

  constructor(code: DecisionErrorCode, decision: string, rules: readonly number[], reason: string) {
    super(`Beslissing ${decision}: ${reason}`);
    this.code = code;
    this.decision = decision;
    this.rules = rules;
  }
}
