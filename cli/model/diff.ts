import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Beslissing } from '../verschil/beslissingen.ts';
import { type Tekenwerk, verschil } from '../verschil/verschil.ts';
import type { Wijziging } from '../verschil/wijziging.ts';
import { leesBestanden } from './bestanden.ts';
import { type Bevinding, toonBevindingen } from './bevinding.ts';
import { Tekeningen } from './tekening.ts';

/**
 * `regietafel model diff A B`: what changed between two versions of a drawing, a decision table or a folder of them, in
 * words or as JSON `{"changes": […]}`; gives the exit code, 0 compared and 2 refused.
 */
export async function diff(eerst: string, nu: string, alsJson: boolean): Promise<number> {
  const [a, b] = [await leesTekenwerk(eerst), await leesTekenwerk(nu)];
  const bevindingen = [...a.bevindingen, ...b.bevindingen];
  if (bevindingen.length > 0) {
    process.stdout.write(toonBevindingen(bevindingen, alsJson));
    return 2;
  }
  const changes = verschil(a, b);
  process.stdout.write(`${alsJson ? JSON.stringify({ changes }, null, 2) : tekst(changes)}\n`);
  return 0;
}

function tekst(changes: readonly Wijziging[]): string {
  if (changes.length === 0) return 'Geen verschil in wat er gebeurt.';
  const ids = [...new Set(changes.map(({ process: id }) => id))];
  const onder = (id: string) => changes.filter((wijziging) => wijziging.process === id).map(({ text }) => `  ${text}`);
  return ids.map((id) => [id, ...onder(id)].join('\n')).join('\n');
}

async function leesTekenwerk(pad: string): Promise<Tekenwerk & { bevindingen: Bevinding[] }> {
  const tekeningen = new Tekeningen();
  const processen = new Map<string, ProcessModel>();
  const beslissingen = new Map<string, Beslissing>();
  const bevindingen: Bevinding[] = [];
  for (const bestand of (await leesBestanden(pad)).filter(({ naam }) => !naam.endsWith('.json'))) {
    if (bestand.naam.endsWith('.dmn')) {
      const { decisions, problems } = await compileDecisions(bestand.inhoud);
      bevindingen.push(...problems.map((probleem) => ({ file: bestand.pad, ...probleem })));
      for (const beslissing of decisions) beslissingen.set(beslissing.id, beslissing);
      continue;
    }
    const tekening = await tekeningen.lees(bestand);
    bevindingen.push(...tekening.bevindingen);
    for (const model of tekening.modellen) {
      processen.set(model.id, model);
      for (const beslissing of Object.values(model.decisions)) beslissingen.set(beslissing.id, beslissing);
    }
  }
  return { processen, beslissingen, bevindingen };
}
