import type { Json } from '../json.ts';
import type { Expression } from './expression.ts';
import { Fault, FeelError } from './feel-error.ts';
import type { FeelScope } from './feel-scope.ts';
import { toJson } from './feel-value.ts';
import { guarded } from './evaluate-in.ts';
import { run } from './run-program.ts';
import { matches } from './unary-tests.ts';

export type { FeelScope };

/**
 * The value of an expression. Pure: `now()` and `today()` are the instant of the scope. Throws a `FeelError` for an
 * unknown variable or property, for types that do not fit and for a result that is no JSON; null only where FEEL's
 * own logic says null.
 */
export function evaluateExpression(expression: Expression, scope: FeelScope): Json {
  return guarded(expression, () => toJson(run(expression.program, { run, scope, frame: null, input: undefined })));
}

/** Whether a condition holds. Throws a `FeelError` where it is neither true nor false: doubt is never a silent no. */
export function evaluateCondition(expression: Expression, scope: FeelScope): boolean {
  const value = evaluateExpression(expression, scope);
  if (typeof value === 'boolean') return value;
  const what = value === null ? 'leeg (null)' : 'geen ja/nee-waarde';
  throw new FeelError(
    expression.text,
    new Fault('NoBoolean', `de voorwaarde moet waar of onwaar zijn, maar is ${what}`),
  );
}

/** Whether a cell of a decision table holds for an input. Throws as `evaluateExpression` does. */
export function evaluateUnaryTests(expression: Expression, input: Json, scope: FeelScope): boolean {
  return guarded(expression, () => matches(expression.program, { run, scope, frame: null, input }));
}
