/** Why an expression has no value. */
export type FeelErrorCode =
  | 'UnknownVariable'
  | 'UnknownProperty'
  | 'WrongType'
  | 'NotComparable'
  | 'InvalidArgument'
  | 'TooLarge'
  | 'NoNumber'
  | 'NoBoolean';

/**
 * Thrown when an expression cannot be evaluated. Carries the text of the expression and names that stand in it,
 * never the value of a variable: that may be about a person.
 */
export class FeelError extends Error {
  override readonly name = 'FeelError';
  readonly code: FeelErrorCode;
  readonly expression: string;
  /** What is wrong, in Dutch, without the expression. */
  readonly reason: string;

  constructor(expression: string, { code, reason }: Fault) {
    super(`FEEL-uitdrukking \`${expression}\`: ${reason}`);
    this.code = code;
    this.expression = expression;
    this.reason = reason;
  }
}

/** What goes wrong inside an expression, where its text is not known; becomes a `FeelError` at the border. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FeelErrorCode;
  readonly reason: string;

  constructor(code: FeelErrorCode, reason: string) {
    super(reason);
    this.code = code;
    this.reason = reason;
  }
}
