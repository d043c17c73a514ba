import { Geweigerd } from '../../tekentafel/bevinding.ts';
import { type Toetsing, toetsMap } from '../../tekentafel/toetsing.ts';
import { toonBevindingen } from './bevindingen.ts';
import { isMap, onderliggend, schijf } from './schijf.ts';
import { toonToetsing } from './toetsverslag.ts';

/**
 * `regietafel model test MAP…`: plays every `*.scenario.json` beside the drawings, of a folder of houses in each of them;
 * prints what did not come true and how those runs went, and which flows no scenario takes; gives the exit code: 0 all as
 * expected, 1 not, 2 refused. Throws `ScenarioOngeldig`.
 */
export async function toets(mappen: readonly string[], alsJson: boolean, nu: string): Promise<number> {
  const delen: Toetsing[] = [];
  try {
    for (const pad of mappen) for (const map of await mappenIn(pad)) delen.push(await toetsMap(schijf, map, nu));
  } catch (fout) {
    if (!(fout instanceof Geweigerd)) throw fout;
    process.stdout.write(toonBevindingen(fout.bevindingen, alsJson));
    return 2;
  }
  const toetsing = {
    uitslagen: delen.flatMap(({ uitslagen }) => uitslagen),
    ongelopen: delen.flatMap(({ ongelopen }) => ongelopen),
    pijlen: delen.reduce((som, { pijlen }) => som + pijlen, 0),
  };
  process.stdout.write(toonToetsing(toetsing, alsJson));
  return toetsing.uitslagen.every(({ passed }) => passed) ? 0 : 1;
}

/** The folder itself, or where nothing is drawn in it, those in it in which something is. */
async function mappenIn(pad: string): Promise<string[]> {
  if (!(await isMap(pad))) throw new Error(`${pad} is geen map.`);
  if (await isGetekend(pad)) return [pad];
  const onder: string[] = [];
  for (const map of await onderliggend(pad)) if (await isGetekend(map)) onder.push(map);
  return onder.length === 0 ? [pad] : onder;
}

async function isGetekend(map: string): Promise<boolean> {
  return (await schijf.inMap(map, ['.bpmn', '.scenario.json'])).length > 0;
}
