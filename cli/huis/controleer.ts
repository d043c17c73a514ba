import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import { plaatsingsregel } from '../model/plaatsingsregel.ts';
import { type Huiskeuring, keurHuis } from './keuring.ts';

/**
 * `regietafel huis controleer MAP`: prints everything that is wrong with a house folder, or as JSON
 * `{"problems": […], "warnings": […]}`; gives the exit code, 0 clean and 2 refused. `nu`: ISO instant.
 */
export async function controleer(map: string, huizen: string, alsJson: boolean, nu: string): Promise<number> {
  const keuring = await keurHuis(map, huizen, nu);
  process.stdout.write(alsJson ? json(keuring) : verslag(keuring));
  return keuring.fouten.length === 0 ? 0 : 2;
}

/** What was found, for people: the problems, then what is only worth a look, then how many. */
export function verslag({ huis, bestanden, fouten, waarschuwingen }: Huiskeuring): string {
  const wie = huis === null ? 'Dit huis' : huis.naam;
  const slot =
    fouten.length === 0
      ? `${wie}: ${String(bestanden.length)} bestanden nagekeken, niets aan te merken.`
      : `${wie}: ${fouten.length === 1 ? '1 probleem' : `${String(fouten.length)} problemen`}.`;
  return [...fouten.map(plaatsingsregel), ...waarschuwingen.map((regel) => `let op: ${regel}`), slot, ''].join('\n');
}

function json({ fouten, waarschuwingen }: Huiskeuring): string {
  return `${JSON.stringify({ problems: fouten.map(alsProbleem), warnings: waarschuwingen }, null, 2)}\n`;
}

function alsProbleem({ bestand, regel, element, naam, melding, herstel }: Plaatsingsfout): object {
  return { file: bestand, line: regel, element, name: naam, message: melding, remedy: herstel };
}
