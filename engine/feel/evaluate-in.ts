import { limited } from './effort.ts';
import type { Environment } from './environment.ts';
import type { Expression } from './expression.ts';
import { Fault, FeelError } from './feel-error.ts';
import type { FeelValue } from './feel-value.ts';
import { run } from './run-program.ts';
import { matches } from './unary-tests.ts';

/** Where the expressions of a decision are evaluated: the names around them are FEEL values, not yet JSON. */
export type Surroundings = Pick<Environment, 'scope' | 'frame'>;

/** The value of an expression as FEEL keeps it: a date stays a date. Throws a `FeelError`. */
export function valueIn(expression: Expression, { scope, frame }: Surroundings): FeelValue {
  return guarded(expression, () => run(expression.program, { run, scope, frame, input: undefined }));
}

/** Whether the tests of a cell hold for an input. Throws a `FeelError`. */
export function testsHold(expression: Expression, input: FeelValue, { scope, frame }: Surroundings): boolean {
  return guarded(expression, () => matches(expression.program, { run, scope, frame, input }));
}

/** What goes wrong inside becomes a `FeelError` that names the expression. */
export function guarded<T>(expression: Expression, evaluate: () => T): T {
  try {
    return limited(evaluate);
  } catch (error) {
    throw error instanceof Fault ? new FeelError(expression.text, error) : error;
  }
}
