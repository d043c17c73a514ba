import { expect } from 'chai';
import { compileExpression, compileUnaryTests } from '../../../engine/feel/compile-expression.ts';
import { evaluateExpression, evaluateUnaryTests, type FeelScope } from '../../../engine/feel/evaluate-expression.ts';
import type { Expression } from '../../../engine/feel/expression.ts';
import { FeelError } from '../../../engine/feel/feel-error.ts';
import type { Json } from '../../../engine/json.ts';

export type Variables = Readonly<Record<string, Json>>;

/** A Friday afternoon in November: 16:00 on the Dutch clock. */
export const FRIDAY = '2026-11-20T15:00:00.000Z';

export function scopeOf(variables: Variables = {}, at = FRIDAY): FeelScope {
  return {
    at,
    lookup: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
  };
}

export function compiled(text: string): Expression {
  const result = compileExpression(text);
  if ('problem' in result) throw new Error(`${text}: ${result.problem}`);
  return result.expression;
}

/** The value of a text. */
export function feel(text: string, variables: Variables = {}, at = FRIDAY): Json {
  return evaluateExpression(compiled(text), scopeOf(variables, at));
}

/** Whether a cell holds for an input. */
export function cell(text: string, input: Json, variables: Variables = {}): boolean {
  const result = compileUnaryTests(text);
  if ('problem' in result) throw new Error(`${text}: ${result.problem}`);
  return evaluateUnaryTests(result.expression, input, scopeOf(variables));
}

/** Why a text does not compile. */
export function problem(text: string): string {
  const result = compileExpression(text);
  return 'problem' in result ? result.problem : `no problem: ${JSON.stringify(result.expression.program)}`;
}

/** What goes wrong when a text is evaluated. */
export function failure(text: string, variables: Variables = {}, at = FRIDAY): FeelError {
  let found: unknown = null;
  try {
    feel(text, variables, at);
  } catch (error) {
    found = error;
  }
  expect(found, text).to.be.instanceOf(FeelError);
  return found as FeelError;
}

/** Checks the value of each text. */
export function expectValues(cases: Readonly<Record<string, Json>>, variables: Variables = {}): void {
  for (const [text, value] of Object.entries(cases)) expect(feel(text, variables), text).to.deep.equal(value);
}
