import { evaluateExpression, evaluateUnaryTests, type FeelScope } from '../feel/evaluate-expression.ts';
import type { Json } from '../json.ts';
import type { DecisionTable } from '../process-model.ts';
import { DecisionError } from './decision-error.ts';
import { applyHitPolicy, type Hit } from './hit-policy.ts';

/**
 * Decides a table: the value, and the numbers of the rules it comes from. One output gives its plain value, several give
 * a context by name; hit policies with more hits give a list of those. Without a hit: the default outputs, else null (an
 * empty list where the policy gives a list, 0 for COUNT). Throws a `FeelError`, or a `DecisionError` where rules clash.
 */
export function decide(table: DecisionTable, scope: FeelScope): { value: Json; rules: number[] } {
  const inputs = table.inputs.map((input) => inputOf(table, input, scope));
  const hits: Hit[] = [];
  for (const rule of table.rules) {
    if (!rule.tests.every((test, at) => evaluateUnaryTests(test, inputs[at] ?? null, scope))) continue;
    hits.push({
      rule: rule.number,
      outputs: rule.outputs.map((output, at) => outputOf(table, rule.number, output, at, scope)),
    });
    if (table.hitPolicy === 'FIRST') break;
  }
  return applyHitPolicy(table, hits, () => defaultsOf(table, scope));
}

function inputOf(
  table: DecisionTable,
  { label, expression, allowed }: DecisionTable['inputs'][number],
  scope: FeelScope,
): Json {
  const value = evaluateExpression(expression, scope);
  if (allowed === null || value === null || evaluateUnaryTests(allowed, value, scope)) return value;
  throw new DecisionError(
    'InputNotAllowed',
    table.id,
    [],
    `de invoer ${label} heeft een waarde die niet is toegestaan`,
  );
}

function outputOf(
  table: DecisionTable,
  rule: number,
  expression: DecisionTable['rules'][number]['outputs'][number],
  at: number,
  scope: FeelScope,
): Json {
  const value = evaluateExpression(expression, scope);
  const output = table.outputs[at];
  if (output === undefined || output.values.length === 0 || output.values.includes(value)) return value;
  throw new DecisionError(
    'OutputNotAllowed',
    table.id,
    [rule],
    `regel ${String(rule)} geeft bij ${output.label} een waarde die niet is toegestaan`,
  );
}

function defaultsOf({ outputs }: DecisionTable, scope: FeelScope): Json[] | null {
  if (outputs.every((output) => output.default === null)) return null;
  return outputs.map((output) => (output.default === null ? null : evaluateExpression(output.default, scope)));
}
