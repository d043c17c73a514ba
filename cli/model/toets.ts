import { Geweigerd } from '../../tekentafel/bevinding.ts';
import { type Toetsing, toetsMap } from '../../tekentafel/toetsing.ts';
import { toonBevindingen } from './bevindingen.ts';
import { isMap, schijf } from './schijf.ts';
import { toonToetsing } from './toetsverslag.ts';

/**
 * `regietafel model test MAP…`: plays every `*.scenario.json` beside the drawings; prints what did not come true and how
 * those runs went, and which flows no scenario takes; gives the exit code: 0 all as expected, 1 not, 2 refused. Throws
 * `ScenarioOngeldig`.
 */
export async function toets(mappen: readonly string[], alsJson: boolean, nu: string): Promise<number> {
  const delen: Toetsing[] = [];
  try {
    for (const map of mappen) delen.push(await toetsMap(schijf, await alsMap(map), nu));
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

async function alsMap(pad: string): Promise<string> {
  if (await isMap(pad)) return pad;
  throw new Error(`${pad} is geen map.`);
}
