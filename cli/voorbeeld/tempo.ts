import type { Waarneming } from './waarneming.ts';

/** Real ms in which a machine looks at all worklists that follows the example at its full pace. */
const VLOT = 25;

/** The first looks are slow everywhere: what they need is loaded then. */
const OPWARMEN = 10;
const METEN = 20;

/** How fast the example can be played here: 1 at full pace, less where the machine is slow, or has other things to do. */
export async function tempo(waarneming: Pick<Waarneming, 'taken'>): Promise<number> {
  for (let keer = 0; keer < OPWARMEN; keer += 1) await waarneming.taken('open');
  const van = performance.now();
  for (let keer = 0; keer < METEN; keer += 1) await waarneming.taken('open');
  return Math.min(1, (VLOT * METEN) / (performance.now() - van));
}
