import { dirname } from 'node:path';
import { compile } from '../../engine/compile.ts';
import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import type { Problem } from '../../engine/problem.ts';
import { type Bestand, leesBestanden } from './bestanden.ts';

interface Bevinding extends Problem {
  readonly file: string;
}

/**
 * `regietafel model check PAD…`: prints every problem, or as JSON `{"problems": […]}`; gives the exit code, 0 clean and
 * 2 refused. A drawing may use the decision tables that lie beside it.
 */
export async function check(paden: readonly string[], alsJson: boolean): Promise<number> {
  const bevindingen: Bevinding[] = [];
  let tekeningen = 0;
  for (const pad of paden) {
    const bestanden = await leesBestanden(pad);
    tekeningen += bestanden.filter(({ naam }) => naam.endsWith('.bpmn')).length;
    bevindingen.push(...(await bevindingenIn(bestanden)));
  }
  if (alsJson) process.stdout.write(`${JSON.stringify({ problems: bevindingen }, null, 2)}\n`);
  else process.stdout.write(`${bevindingen.map(alsTekst).join('')}${slot(tekeningen, bevindingen.length)}\n`);
  return bevindingen.length === 0 ? 0 : 2;
}

async function bevindingenIn(bestanden: readonly Bestand[]): Promise<Bevinding[]> {
  const bevindingen: Bevinding[] = [];
  const voeg = (pad: string, problemen: readonly Problem[]) => {
    bevindingen.push(...problemen.map((probleem) => ({ file: pad, ...probleem })));
  };
  for (const { naam, pad, inhoud } of bestanden) {
    if (naam.endsWith('.dmn')) voeg(pad, (await compileDecisions(inhoud)).problems);
    if (!naam.endsWith('.bpmn')) continue;
    const ernaast = (await leesBestanden(dirname(pad))).filter((bestand) => bestand.naam.endsWith('.dmn'));
    const gelezen = await Promise.all(ernaast.map((bestand) => compileDecisions(bestand.inhoud)));
    voeg(pad, (await compile(inhoud, { decisions: gelezen.flatMap(({ decisions }) => decisions) })).problems);
  }
  return bevindingen;
}

function alsTekst({ file, line, element, name, rule, message, remedy }: Bevinding): string {
  const waar = `${file}${line === null ? '' : `:${String(line)}`}`;
  const wat = element === null ? '' : ` ${element}${name === null ? '' : ` (${name})`}`;
  return `${waar}${wat}\n  ${message} [${rule}]\n  ${remedy}\n`;
}

function slot(tekeningen: number, aantal: number): string {
  const gelezen = tekeningen === 1 ? '1 tekening' : `${String(tekeningen)} tekeningen`;
  if (aantal === 0) return `${gelezen} nagekeken: niets aan te merken.`;
  return `${gelezen} nagekeken: ${aantal === 1 ? '1 probleem' : `${String(aantal)} problemen`}.`;
}
