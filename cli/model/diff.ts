import { Tekeningen } from '../../tekentafel/tekening.ts';
import { leesTekenwerk } from '../../tekentafel/tekenwerk.ts';
import { verschil } from '../../tekentafel/verschil/verschil.ts';
import type { Wijziging } from '../../tekentafel/verschil/wijziging.ts';
import { toonBevindingen } from './bevindingen.ts';
import { leesTekeningen, schijf } from './schijf.ts';

/**
 * `regietafel model diff A B`: what changed between two versions of a drawing, a decision table or a folder of them, in
 * words or as JSON `{"changes": […]}`; gives the exit code, 0 compared and 2 refused.
 */
export async function diff(eerst: string, nu: string, alsJson: boolean): Promise<number> {
  const [a, b] = [await tekenwerkIn(eerst), await tekenwerkIn(nu)];
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

async function tekenwerkIn(pad: string): ReturnType<typeof leesTekenwerk> {
  return leesTekenwerk(new Tekeningen(schijf), await leesTekeningen(pad));
}
