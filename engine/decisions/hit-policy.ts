import type { DecisionTable } from '../decision-model.ts';
import { calculate } from '../feel/arithmetic.ts';
import { equals, order } from '../feel/comparison.ts';
import type { FeelValue } from '../feel/feel-value.ts';
import { DecisionError } from './decision-error.ts';

/** A rule that matched, with the value of each output. */
export interface Hit {
  readonly rule: number;
  readonly outputs: readonly FeelValue[];
}

/** What the hits of a table are worth together (DMN 1.3 §8.2.10 and §8.2.11): in the order of its rules, of FIRST one. */
export function applyHitPolicy(
  table: DecisionTable,
  hits: readonly Hit[],
  defaults: () => readonly FeelValue[] | null,
): { value: FeelValue; rules: number[] } {
  if (hits.length === 0) return { value: withoutHit(table, defaults()), rules: [] };
  switch (table.hitPolicy) {
    case 'UNIQUE':
      return single(table, unique(table, hits));
    case 'ANY':
      return single(table, agreed(table, hits));
    case 'FIRST':
      return single(table, hits);
    case 'PRIORITY':
      return single(table, byPriority(table, hits).slice(0, 1));
    case 'OUTPUT ORDER':
      return listed(table, byPriority(table, hits));
    case 'RULE ORDER':
    case 'COLLECT':
      return table.aggregation === null ? listed(table, hits) : { value: aggregate(table, hits), rules: numbers(hits) };
    default:
      return table.hitPolicy satisfies never;
  }
}

const LISTS = new Set<DecisionTable['hitPolicy']>(['COLLECT', 'RULE ORDER', 'OUTPUT ORDER']);

function withoutHit(table: DecisionTable, defaults: readonly FeelValue[] | null): FeelValue {
  const givesList = LISTS.has(table.hitPolicy) && table.aggregation === null;
  if (defaults === null) return givesList ? [] : table.aggregation === 'COUNT' ? 0 : null;
  const value = valueOf(table, defaults);
  return givesList ? [value] : value;
}

function unique(table: DecisionTable, hits: readonly Hit[]): readonly Hit[] {
  if (hits.length === 1) return hits;
  throw new DecisionError(
    'MoreThanOneRule',
    table.id,
    numbers(hits),
    `de regels ${sentence(hits)} gelden tegelijk, terwijl UNIQUE er één toestaat`,
  );
}

function agreed(table: DecisionTable, hits: readonly Hit[]): readonly Hit[] {
  const [first] = hits;
  if (hits.every(({ outputs }) => equals(outputs, first?.outputs ?? null) === true)) return hits;
  throw new DecisionError(
    'DifferentOutputs',
    table.id,
    numbers(hits),
    `de regels ${sentence(hits)} gelden tegelijk en geven verschillende uitkomsten`,
  );
}

/** Best first: by the place of the first output in its values, then by the second, and so on; equal ones by rule. */
function byPriority({ outputs }: DecisionTable, hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => {
    for (const [at, { values }] of outputs.entries()) {
      const place = (hit: Hit) => values.findIndex((value) => value === (hit.outputs[at] ?? null));
      const difference = place(a) - place(b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function aggregate(table: DecisionTable, hits: readonly Hit[]): FeelValue {
  if (table.aggregation === 'COUNT') return hits.length;
  const values = hits.map(({ outputs, rule }) => {
    const [value] = outputs;
    if (typeof value === 'number' || (table.aggregation !== 'SUM' && value !== null && value !== undefined))
      return value;
    throw new DecisionError('NotANumber', table.id, [rule], `regel ${String(rule)} geeft geen getal`);
  });
  if (table.aggregation === 'SUM') return values.reduce<FeelValue>((sum, value) => calculate('+', sum, value), 0);
  const sign = table.aggregation === 'MIN' ? -1 : 1;
  return values.reduce((best, value) => (order(value, best) * sign > 0 ? value : best));
}

function single(table: DecisionTable, hits: readonly Hit[]): { value: FeelValue; rules: number[] } {
  return { value: valueOf(table, hits[0]?.outputs ?? []), rules: numbers(hits) };
}

function listed(table: DecisionTable, hits: readonly Hit[]): { value: FeelValue; rules: number[] } {
  return { value: hits.map(({ outputs }) => valueOf(table, outputs)), rules: numbers(hits) };
}

function valueOf({ outputs }: DecisionTable, values: readonly FeelValue[]): FeelValue {
  if (outputs.length === 1) return values[0] ?? null;
  return Object.fromEntries(outputs.map(({ name }, at) => [name, values[at] ?? null]));
}

function numbers(hits: readonly Hit[]): number[] {
  return hits.map(({ rule }) => rule);
}

function sentence(hits: readonly Hit[]): string {
  return numbers(hits).join(' en ');
}
