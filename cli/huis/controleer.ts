import { basename, resolve } from 'node:path';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import { plaatsingsregel } from '../model/plaatsingsregel.ts';
import { isMap } from '../model/schijf.ts';
import { huizenIn } from './huismappen.ts';
import { type Huiskeuring, keurHuis } from './keuring.ts';

/**
 * `regietafel huis controleer MAP`: prints everything that is wrong with a house folder, or with each house of the folder of
 * a region, or as JSON `{"problems": […], "warnings": […]}`, each problem with the `house`; gives the exit code, 0 clean and 2 refused. `nu`: ISO instant.
 */
export async function controleer(map: string, huizen: string, alsJson: boolean, nu: string): Promise<number> {
  const inRegio = (await isMap(map)) ? await huizenIn(map) : [];
  const keuringen = new Map<string, Huiskeuring>();
  for (const huismap of inRegio.length === 0 ? [map] : inRegio)
    keuringen.set(basename(resolve(huismap)), await keurHuis(huismap, huizen, nu));
  const verslagen = [...keuringen].map(([naam, keuring]) => verslag(keuring, keuringen.size > 1 ? naam : undefined));
  process.stdout.write(alsJson ? json(keuringen) : verslagen.join(''));
  return [...keuringen.values()].every(({ fouten }) => fouten.length === 0) ? 0 : 2;
}

/** What was found, for people: the problems, then what is only worth a look, then how many. `naam`: where the settings give none. */
export function verslag({ huis, bestanden, fouten, waarschuwingen }: Huiskeuring, naam = 'Dit huis'): string {
  const wie = huis === null ? naam : huis.naam;
  const slot =
    fouten.length === 0
      ? `${wie}: ${String(bestanden.length)} bestanden nagekeken, niets aan te merken.`
      : `${wie}: ${fouten.length === 1 ? '1 probleem' : `${String(fouten.length)} problemen`}.`;
  return [...fouten.map(plaatsingsregel), ...waarschuwingen.map((regel) => `let op: ${regel}`), slot, ''].join('\n');
}

function json(keuringen: ReadonlyMap<string, Huiskeuring>): string {
  const problems = [...keuringen].flatMap(([house, { fouten }]) =>
    fouten.map((fout) => ({ house, ...alsProbleem(fout) })),
  );
  const warnings = [...keuringen.values()].flatMap(({ waarschuwingen }) => waarschuwingen);
  return `${JSON.stringify({ problems, warnings: [...new Set(warnings)] }, null, 2)}\n`;
}

function alsProbleem({ bestand, regel, element, naam, melding, herstel }: Plaatsingsfout): object {
  return { file: bestand, line: regel, element, name: naam, message: melding, remedy: herstel };
}
