import type { Decision, DecisionTable } from '../../../engine/decision-model.ts';
import { compileDecisions } from '../../../engine/decisions/compile-decisions.ts';
import { decide } from '../../../engine/decisions/decide.ts';
import type { FeelScope } from '../../../engine/feel/feel-scope.ts';
import type { Json } from '../../../engine/json.ts';
import type { Problem } from '../../../engine/problem.ts';

export interface Rule {
  readonly in: readonly string[];
  readonly out: readonly string[];
}

interface Table {
  readonly policy?: string;
  readonly aggregation?: string;
  readonly inputs?: readonly { readonly text: string; readonly allowed?: string }[];
  readonly outputs?: readonly { readonly name?: string; readonly values?: string; readonly default?: string }[];
  readonly rules: readonly Rule[];
}

export const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const texted = (element: string, text: string | undefined) =>
  text === undefined ? '' : `<${element}><text>${escape(text)}</text></${element}>`;

export const definitions = (content: string, attributes = '') =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="d" namespace="n" ${attributes}>\n${content}\n</definitions>`;

/** A decision `risico` with one table; each rule on a line of its own, from line 4 on. */
export function dmn({
  policy,
  aggregation,
  inputs = [{ text: 'soort' }],
  outputs = [{ name: 'advies' }],
  rules,
}: Table): string {
  const attributes = [policy && `hitPolicy="${policy}"`, aggregation && `aggregation="${aggregation}"`]
    .filter(Boolean)
    .join(' ');
  const columns = [
    ...inputs.map(
      ({ text, allowed }, at) =>
        `<input id="I${String(at)}">${texted('inputExpression', text)}${texted('inputValues', allowed)}</input>`,
    ),
    ...outputs.map(
      (output, at) =>
        `<output id="O${String(at)}" ${output.name === undefined ? '' : `name="${output.name}"`}>${texted('outputValues', output.values)}${texted('defaultOutputEntry', output.default)}</output>`,
    ),
  ];
  const lines = rules.map(
    (rule, at) =>
      `<rule id="R${String(at + 1)}">${rule.in.map((text) => texted('inputEntry', text)).join('')}${rule.out.map((text) => texted('outputEntry', text)).join('')}</rule>`,
  );
  return definitions(
    `<decision id="risico" name="Risico van de melding">\n<decisionTable id="T" ${attributes}>${columns.join('')}\n${lines.join('\n')}\n</decisionTable></decision>`,
  );
}

export async function tableOf(table: Table): Promise<DecisionTable> {
  const { decisions, problems } = await compileDecisions(dmn(table));
  const [decision] = decisions;
  if (decision === undefined || !('rules' in decision)) throw new Error(JSON.stringify(problems, null, 1));
  return decision;
}

/** The value of a table, and the rules it comes from. */
export function taken(table: DecisionTable, scope: FeelScope): { value: Json; rules: readonly number[] } {
  const { value, decided } = decide(table.id, { [table.id]: table }, scope);
  return { value, rules: decided.at(-1)?.rules ?? [] };
}

/** Every decision of a file, by id. */
export async function decisionsOf(xml: string): Promise<Readonly<Record<string, Decision>>> {
  const { decisions, problems } = await compileDecisions(xml);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return Object.fromEntries(decisions.map((decision) => [decision.id, decision]));
}

export async function problemsOf(xml: string): Promise<readonly Problem[]> {
  const { decisions, problems } = await compileDecisions(xml);
  if (decisions.length > 0) throw new Error('There is no problem.');
  return problems;
}
