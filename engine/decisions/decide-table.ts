import type { DecisionTable } from '../decision-model.ts';
import { type Surroundings, testsHold, valueIn } from '../feel/evaluate-in.ts';
import type { FeelValue } from '../feel/feel-value.ts';
import { checked, type Deciding } from './deciding.ts';
import { DecisionError } from './decision-error.ts';
import { applyHitPolicy, type Hit } from './hit-policy.ts';

/**
 * The value of a table; the rules it comes from are noted. One output gives its plain value, several give a context by
 * name; hit policies with more hits give a list of those. Without a hit: the default outputs, else null (an empty list
 * where the policy gives a list, 0 for COUNT).
 */
export function decideTable(table: DecisionTable, deciding: Deciding, around: Surroundings): FeelValue {
  const inputs = table.inputs.map((input) => inputOf(table, input, around));
  const hits: Hit[] = [];
  for (const rule of table.rules) {
    if (!rule.tests.every((test, at) => testsHold(test, inputs[at] ?? null, around))) continue;
    hits.push({
      rule: rule.number,
      outputs: rule.outputs.map((output, at) => outputOf(table, rule.number, output, at, around)),
    });
    if (table.hitPolicy === 'FIRST') break;
  }
  const { value, rules } = applyHitPolicy(table, hits, () => defaultsOf(table, around));
  deciding.decided.push({ id: table.id, rules });
  return value;
}

function inputOf(
  table: DecisionTable,
  { label, expression, allowed, type }: DecisionTable['inputs'][number],
  around: Surroundings,
): FeelValue {
  const value = checked(type, valueIn(expression, around), around.scope, table.id, `de invoer ${label}`);
  if (allowed === null || value === null || testsHold(allowed, value, around)) return value;
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
  around: Surroundings,
): FeelValue {
  const output = table.outputs[at];
  const what = `regel ${String(rule)}: de uitkomst ${output?.label ?? ''}`;
  const value = checked(output?.type, valueIn(expression, around), around.scope, table.id, what);
  if (output === undefined || output.values.length === 0 || output.values.some((allowed) => allowed === value))
    return value;
  throw new DecisionError(
    'OutputNotAllowed',
    table.id,
    [rule],
    `regel ${String(rule)} geeft bij ${output.label} een waarde die niet is toegestaan`,
  );
}

function defaultsOf({ outputs }: DecisionTable, around: Surroundings): FeelValue[] | null {
  if (outputs.every((output) => output.default === null)) return null;
  return outputs.map((output) => (output.default === null ? null : valueIn(output.default, around)));
}
