import { basename, join } from 'node:path';
import type { Huis } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { huismappen } from '../huis/huismappen.ts';
import { plaatsHuis } from '../model/plaats.ts';
import { kiesHuis, metVoorbeeld } from '../voorbeeld/keuze.ts';
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
 * The example that plays: that of `huis` (a house or a region), else of the house that is usual, else of the first that has
 * one; null: none has. Throws where `huis` has none.
 */
export async function kiesVoorbeeld(
  map: string,
  huis: string | undefined,
  meld: (regel: string) => void,
): Promise<Script | null> {
  if (huis !== undefined) return leesScript(join(await kiesHuis(huis, map, meld), 'voorbeeld'));
  const mappen = await metVoorbeeld(map);
  const gekozen = mappen.find((een) => basename(een) === GEWOON) ?? mappen[0];
  return gekozen === undefined ? null : leesScript(join(gekozen, 'voorbeeld'));
}
