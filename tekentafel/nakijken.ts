import { compileDecisions } from '../engine/decisions/compile-decisions.ts';
import type { Bestand } from './bestanden.ts';
import type { Bevinding } from './bevinding.ts';
import type { Tekeningen } from './tekening.ts';

/** Everything that is wrong in drawings and decision tables. A drawing may use the tables that lie beside it. */
export async function kijkNa(tekeningen: Tekeningen, bestanden: readonly Bestand[]): Promise<Bevinding[]> {
  const bevindingen: Bevinding[] = [];
  for (const bestand of bestanden) bevindingen.push(...(await bevindingenIn(tekeningen, bestand)));
  return bevindingen;
}

async function bevindingenIn(tekeningen: Tekeningen, bestand: Bestand): Promise<readonly Bevinding[]> {
  if (!bestand.naam.endsWith('.dmn')) return (await tekeningen.lees(bestand)).bevindingen;
  const { problems } = await compileDecisions(bestand.inhoud);
  return problems.map((probleem) => ({ file: bestand.pad, ...probleem }));
}
