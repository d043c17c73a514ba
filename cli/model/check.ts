import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import { type Bestand, leesBestanden } from './bestanden.ts';
import { type Bevinding, toonBevindingen } from './bevinding.ts';
import { Tekeningen } from './tekening.ts';

/**
 * `regietafel model check PAD…`: prints every problem, or as JSON `{"problems": […]}`; gives the exit code, 0 clean and
 * 2 refused. A drawing may use the decision tables that lie beside it.
 */
export async function check(paden: readonly string[], alsJson: boolean): Promise<number> {
  const tekeningen = new Tekeningen();
  const bevindingen: Bevinding[] = [];
  let nagekeken = 0;
  for (const pad of paden) {
    const bestanden = (await leesBestanden(pad)).filter(({ naam }) => !naam.endsWith('.json'));
    if (bestanden.length === 0) throw new Error(`${pad}: hier is geen tekening of beslistabel.`);
    nagekeken += bestanden.length;
    for (const bestand of bestanden) bevindingen.push(...(await bevindingenIn(tekeningen, bestand)));
  }
  process.stdout.write(toonBevindingen(bevindingen, alsJson));
  if (!alsJson) process.stdout.write(`${slot(nagekeken, bevindingen.length)}\n`);
  return bevindingen.length === 0 ? 0 : 2;
}

async function bevindingenIn(tekeningen: Tekeningen, bestand: Bestand): Promise<readonly Bevinding[]> {
  if (!bestand.naam.endsWith('.dmn')) return (await tekeningen.lees(bestand)).bevindingen;
  const { problems } = await compileDecisions(bestand.inhoud);
  return problems.map((probleem) => ({ file: bestand.pad, ...probleem }));
}

function slot(nagekeken: number, aantal: number): string {
  const gelezen = nagekeken === 1 ? '1 bestand' : `${String(nagekeken)} bestanden`;
  if (aantal === 0) return `${gelezen} nagekeken: niets aan te merken.`;
  return `${gelezen} nagekeken: ${aantal === 1 ? '1 probleem' : `${String(aantal)} problemen`}.`;
}
