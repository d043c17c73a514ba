import type { Decision } from '../decision-model.ts';
import type { Frame } from '../feel/environment.ts';
import type { FeelScope } from '../feel/evaluate-expression.ts';
import { Fault, FeelError } from '../feel/feel-error.ts';
import { type FeelValue, toJson } from '../feel/feel-value.ts';
import type { Json } from '../json.ts';
import { boxedValue } from './boxed-value.ts';
import { checked, type Deciding } from './deciding.ts';
import { DecisionError } from './decision-error.ts';
import { decideTable } from './decide-table.ts';

/** A decision that was taken, with the numbers of the rules it comes from; none where it is no table. */
export interface Decided {
  readonly id: string;
  readonly rules: readonly number[];
}

/**
 * Decides a decision, after everything that it requires: each once, in the order of the requirements. `decided` names
 * them in the order in which they were taken, the asked one last. Throws a `FeelError`, or a `DecisionError` where rules
 * clash or a value does not fit.
 */
export function decide(
  id: string,
  decisions: Readonly<Record<string, Decision>>,
  scope: FeelScope,
): { value: Json; decided: readonly Decided[] } {
  const deciding: Deciding = { decisions, scope, results: new Map(), decided: [] };
  const value = resultOf(deciding, id);
  try {
    return { value: toJson(value), decided: deciding.decided };
  } catch (error) {
    throw error instanceof Fault ? new FeelError(decisions[id]?.name ?? id, error) : error;
  }
}

function resultOf(deciding: Deciding, id: string): FeelValue {
  const known = deciding.results.get(id);
  if (known !== undefined) return known;
  const decision = deciding.decisions[id];
  if (decision === undefined) throw new DecisionError('Unknown', id, [], 'de beslissing staat niet in het model');
  if (!isTable(decision)) takeGiven(deciding, decision.given ?? []);
  const frame = requiredBy(deciding, decision);
  const value = isTable(decision)
    ? decideTable(decision, deciding, { scope: deciding.scope, frame })
    : boxedValue(decision.logic, decision.id, deciding, { scope: deciding.scope, frame });
  const result = checked(decision.type, value, deciding.scope, decision.id, 'de uitkomst');
  deciding.results.set(id, result);
  if (!isTable(decision) && decision.kind !== 'knowledge') deciding.decided.push({ id, rules: [] });
  return result;
}

function isTable(decision: Decision): decision is Extract<Decision, { rules: unknown }> {
  return 'rules' in decision;
}

/** A decision service gets the outcome of its input decisions from the process (DMN 1.5 §6.3.10). */
function takeGiven(
  { results, scope }: Deciding,
  given: readonly { readonly id: string; readonly name: string }[],
): void {
  for (const { id, name } of given) {
    const value = scope.lookup(name);
    if (value === undefined)
      throw new FeelError(name, new Fault('UnknownVariable', `de variabele \`${name}\` bestaat niet`));
    results.set(id, value);
  }
}

/** The names that a decision sees before those of the process: its typed inputs, and what it requires. */
function requiredBy(deciding: Deciding, { id, requirements }: Decision): Frame | null {
  if (requirements === undefined) return null;
  const bindings: Record<string, FeelValue> = {};
  for (const { name, type } of requirements.inputs) {
    const value = deciding.scope.lookup(name);
    if (value !== undefined) bindings[name] = checked(type, value, deciding.scope, id, `de invoer ${name}`);
  }
  for (const required of requirements.decisions) bindings[required.name] = resultOf(deciding, required.id);
  return { bindings, outer: null };
}
