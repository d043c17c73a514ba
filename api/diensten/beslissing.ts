import type { DecisionTable } from '../../engine/decision-model.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { TraceRegel } from '../../models/proces.ts';

/** A decision table that was consulted, with the rules that matched. */
export interface Beslissing {
  readonly tabel: DecisionTable;
  readonly geraakt: DecisionTable['rules'];
}

/** What a line `decided` says, as the process traces it: `<decision>: <numbers of the rules that matched>`, or `-` for none. */
export function beslissingUit(
  model: ProcessModel,
  { toelichting }: Pick<TraceRegel, 'toelichting'>,
): Beslissing | null {
  const gelezen = /^(.+): ([\d, -]*)$/.exec(toelichting ?? '');
  const tabel = gelezen?.[1] === undefined ? undefined : model.decisions[gelezen[1]];
  // Only a table has rules to show: other decisions speak through the tables that they build on.
  if (tabel === undefined || !('rules' in tabel)) return null;
  const nummers = (gelezen?.[2] ?? '').split(',').map(Number);
  return { tabel, geraakt: tabel.rules.filter(({ number }) => nummers.includes(number)) };
}
