import { compileDecisions } from '../engine/decisions/compile-decisions.ts';
import type { ProcessModel } from '../engine/process-model.ts';
import type { Bestand } from './bestanden.ts';
import type { Bevinding } from './bevinding.ts';
import type { Tekeningen } from './tekening.ts';
import type { Beslissing } from './verschil/beslissingen.ts';
import type { Tekenwerk } from './verschil/verschil.ts';

/** Every process and decision in drawings and decision tables, to be compared with those of another version. */
export async function leesTekenwerk(
  tekeningen: Tekeningen,
  bestanden: readonly Bestand[],
): Promise<Tekenwerk & { bevindingen: Bevinding[] }> {
  const processen = new Map<string, ProcessModel>();
  const beslissingen = new Map<string, Beslissing>();
  const bevindingen: Bevinding[] = [];
  for (const bestand of bestanden) {
    if (bestand.naam.endsWith('.dmn')) {
      const { decisions, problems } = await compileDecisions(bestand.inhoud);
      bevindingen.push(...problems.map((probleem) => ({ file: bestand.pad, ...probleem })));
      for (const beslissing of decisions) beslissingen.set(beslissing.id, beslissing);
      continue;
    }
    const tekening = await tekeningen.lees(bestand);
    bevindingen.push(...tekening.bevindingen);
    const uit = tekenwerkUit(tekening.modellen);
    for (const [id, model] of uit.processen) processen.set(id, model);
    for (const [id, beslissing] of uit.beslissingen) beslissingen.set(id, beslissing);
  }
  return { processen, beslissingen, bevindingen };
}

/** Processes, and the decisions that they use. */
export function tekenwerkUit(modellen: readonly ProcessModel[]): Tekenwerk {
  const beslissingen = modellen.flatMap(({ decisions }) => Object.values(decisions));
  return {
    processen: new Map(modellen.map((model) => [model.id, model])),
    beslissingen: new Map(beslissingen.map((beslissing) => [beslissing.id, beslissing])),
  };
}
