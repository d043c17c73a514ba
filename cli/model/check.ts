import type { Bevinding } from '../../tekentafel/bevinding.ts';
import { kijkNa } from '../../tekentafel/nakijken.ts';
import { Tekeningen } from '../../tekentafel/tekening.ts';
import { toonBevindingen } from './bevindingen.ts';
import { leesTekeningen, schijf } from './schijf.ts';

/**
 * `regietafel model check PAD…`: prints every problem, or as JSON `{"problems": […]}`; gives the exit code, 0 clean and
 * 2 refused.
 */
export async function check(paden: readonly string[], alsJson: boolean): Promise<number> {
  const tekeningen = new Tekeningen(schijf);
  const bevindingen: Bevinding[] = [];
  let nagekeken = 0;
  for (const pad of paden) {
    const bestanden = await leesTekeningen(pad);
    if (bestanden.length === 0) throw new Error(`${pad}: hier is geen tekening of beslistabel.`);
    nagekeken += bestanden.length;
    bevindingen.push(...(await kijkNa(tekeningen, bestanden)));
  }
  process.stdout.write(toonBevindingen(bevindingen, alsJson));
  if (!alsJson) process.stdout.write(`${slot(nagekeken, bevindingen.length)}\n`);
  return bevindingen.length === 0 ? 0 : 2;
}

function slot(nagekeken: number, aantal: number): string {
  const gelezen = nagekeken === 1 ? '1 bestand' : `${String(nagekeken)} bestanden`;
  if (aantal === 0) return `${gelezen} nagekeken: niets aan te merken.`;
  return `${gelezen} nagekeken: ${aantal === 1 ? '1 probleem' : `${String(aantal)} problemen`}.`;
}
