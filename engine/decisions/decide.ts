import type { BoxedDecision, Decision } from '../decision-model.ts';
import { limited } from '../feel/effort.ts';
import type { Frame } from '../feel/environment.ts';
import type { FeelScope } from '../feel/evaluate-expression.ts';
import { FeelClosure } from '../feel/feel-closure.ts';
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
  const deciding: Deciding = { decisions, scope, given: null, results: new Map(), decided: [] };
  try {
    return { value: limited(() => toJson(resultOf(deciding, id))), decided: deciding.decided };
  } catch (error) {
    throw error instanceof Fault ? new FeelError(decisions[id]?.name ?? id, error) : error;
  }
}

function resultOf(deciding: Deciding, id: string): FeelValue {
  const known = deciding.results.get(id);
  if (known !== undefined) return known;
  const decision = deciding.decisions[id];
  if (decision === undefined) throw new DecisionError('Unknown', id, [], 'de beslissing staat niet in het model');
  if (!isTable(decision) && deciding.given === null) takeGiven(deciding, decision.given ?? []);
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
  if (requirements === undefined) return deciding.given;
  const bindings: Record<string, FeelValue> = {};
  for (const { name, type } of requirements.inputs) {
    const value = deciding.given?.bindings[name] ?? deciding.scope.lookup(name);
    if (value !== undefined) bindings[name] = checked(type, value, deciding.scope, id, `de invoer ${name}`, true);
  }
  for (const required of requirements.decisions) {
    const decision = deciding.decisions[required.id];
    const isService = decision !== undefined && !isTable(decision) && decision.kind === 'service';
    bindings[required.name] = isService ? serviceOf(deciding, decision) : resultOf(deciding, required.id);
  }
  return { bindings, outer: deciding.given };
}

/** A service as a function: it decides anew, from what it is called with (DMN 1.5 §10.4). */
function serviceOf(deciding: Deciding, service: BoxedDecision): FeelClosure {
  const { inputs = [], given = [] } = service;
  return new FeelClosure([...inputs, ...given.map(({ name }) => name)], (values) => {
    const decided = given.map(({ id, name }, at): [string, FeelValue] => {
      const value = values[inputs.length + at] ?? null;
      return [id, checked(deciding.decisions[id]?.type, value, deciding.scope, service.id, `de parameter ${name}`)];
    });
    const bindings = Object.fromEntries(inputs.map((name, at) => [name, values[at] ?? null]));
    const anew: Deciding = { ...deciding, given: { bindings, outer: null }, results: new Map(decided) };
    return resultOf(anew, service.id);
  });
}
