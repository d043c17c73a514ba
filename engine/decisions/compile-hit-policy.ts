import type { DmnElement } from 'dmn-moddle';
import type { DecisionTable } from '../decision-model.ts';
import { type Report, text } from './report.ts';

const HIT_POLICIES: readonly DecisionTable['hitPolicy'][] = [
  'UNIQUE',
  'FIRST',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'PRIORITY',
  'OUTPUT ORDER',
];
const AGGREGATIONS: readonly NonNullable<DecisionTable['aggregation']>[] = ['SUM', 'MIN', 'MAX', 'COUNT'];

/** Hit policy and aggregation (DMN 1.3 §8.2.10 and §8.2.11), with what they ask of the outputs. */
export function hitPolicyOf(
  report: Report,
  table: DmnElement,
  outputs: DecisionTable['outputs'],
): Pick<DecisionTable, 'hitPolicy' | 'aggregation'> {
  const asked = text(table, 'hitPolicy') ?? 'UNIQUE';
  const hitPolicy = HIT_POLICIES.find((policy) => policy === asked);
  if (hitPolicy === undefined)
    report.add(
      table,
      'DMN 1.3 §8.2.10',
      `Het trefbeleid ${asked} bestaat niet.`,
      `Kies uit ${HIT_POLICIES.join(', ')}.`,
    );
  const isOrdered = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
  if (isOrdered && outputs.every(({ values }) => values.length === 0))
    report.add(
      table,
      'DMN 1.3 §8.2.10',
      `${asked} heeft een volgorde van uitvoerwaarden nodig.`,
      'Som de uitvoerwaarden op, de belangrijkste eerst.',
    );
  return { hitPolicy: hitPolicy ?? 'UNIQUE', aggregation: aggregationOf(report, table, hitPolicy, outputs.length) };
}

function aggregationOf(
  report: Report,
  table: DmnElement,
  hitPolicy: DecisionTable['hitPolicy'] | undefined,
  outputs: number,
): DecisionTable['aggregation'] {
  const asked = text(table, 'aggregation');
  if (asked === null) return null;
  const aggregation = AGGREGATIONS.find((known) => known === asked);
  if (aggregation === undefined)
    report.add(table, 'DMN 1.3 §8.2.11', `De optelling ${asked} bestaat niet.`, `Kies uit ${AGGREGATIONS.join(', ')}.`);
  if (hitPolicy !== 'COLLECT')
    report.add(
      table,
      'DMN 1.3 §8.2.11',
      `${asked} kan alleen bij het trefbeleid COLLECT.`,
      'Kies COLLECT, of laat de optelling weg.',
    );
  if (outputs > 1)
    report.add(
      table,
      'DMN 1.3 §8.2.11',
      `${asked} kan niet over meer dan één uitvoerkolom.`,
      'Houd één uitvoerkolom over.',
    );
  return aggregation ?? null;
}
