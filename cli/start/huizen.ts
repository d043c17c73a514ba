import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Huis } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { huismappen } from '../huis/huismappen.ts';
import { plaatsHuis } from '../model/plaats.ts';
import { leesScript, type Script } from '../voorbeeld/script.ts';

/** Whose example plays where nobody says so, and it is there. */
const GEWOON = 'midden-limburg';

/** Deploys every house in a folder that is new or has changed; gives all of the store, those that were added too. */
export async function plaatsHuizen(opslag: Opslag, map: string, meld: (regel: string) => void): Promise<Huis[]> {
  for (const huismap of await huismappen(map)) {
    const naam = basename(huismap);
    const { geplaatst, behouden } = await plaatsHuis(opslag, Date.now(), huismap);
    const nieuw = geplaatst.filter((model) => model.nieuw).length;
    if (nieuw > 0) meld(`${naam}: ${String(nieuw)} van ${String(geplaatst.length)} modellen geplaatst`);
    if (behouden.length > 0)
      meld(`${naam}: van ${behouden.join(', ')} blijft gelden wat later is geplaatst dan wat in ${map} staat`);
  }
  return (await opslag.huizen.find().sort({ _id: 1 }).lean()).map(({ instellingen }) => instellingen);
}

/**
 * The example that plays: that of `huis`, else of the house that is usual, else of the first that has one; null: none has.
 * Throws where `huis` has none.
 */
export async function kiesVoorbeeld(map: string, huis: string | undefined): Promise<Script | null> {
  const met = new Map<string, string>();
  for (const huismap of await huismappen(map))
    if (await bestaat(join(huismap, 'voorbeeld', 'voorbeeld.json')))
      met.set(basename(huismap), join(huismap, 'voorbeeld'));
  if (huis !== undefined && !met.has(huis)) {
    const keuze = met.size === 0 ? 'geen enkel huis heeft er een' : `wel: ${[...met.keys()].join(', ')}`;
    throw new Error(`${huis} heeft geen voorbeeld in ${map}; ${keuze}.`);
  }
  const gekozen = met.get(huis ?? GEWOON) ?? [...met.values()][0];
  return gekozen === undefined ? null : leesScript(gekozen);
}

function bestaat(pad: string): Promise<boolean> {
  return stat(pad).then(
    () => true,
    () => false,
  );
}
