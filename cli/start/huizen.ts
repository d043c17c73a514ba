import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Huis } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { plaatsHuis } from '../model/plaats.ts';
import { leesScript, type Script } from '../voorbeeld/script.ts';

/** Whose example plays where nobody says so, and it is there. */
const GEWOON = 'midden-limburg';

/** Deploys every house in a folder that is new or has changed; gives all of the store, those that were added too. */
export async function plaatsHuizen(opslag: Opslag, map: string, meld: (regel: string) => void): Promise<Huis[]> {
  for (const naam of await huizenIn(map)) {
    const { geplaatst, behouden } = await plaatsHuis(opslag, Date.now(), join(map, naam));
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
  const met: string[] = [];
  for (const naam of await huizenIn(map))
    if (await bestaat(join(map, naam, 'voorbeeld', 'voorbeeld.json'))) met.push(naam);
  if (huis !== undefined && !met.includes(huis)) {
    const keuze = met.length === 0 ? 'geen enkel huis heeft er een' : `wel: ${met.join(', ')}`;
    throw new Error(`${huis} heeft geen voorbeeld in ${map}; ${keuze}.`);
  }
  const gekozen = huis ?? met.find((naam) => naam === GEWOON) ?? met[0];
  return gekozen === undefined ? null : leesScript(join(map, gekozen, 'voorbeeld'));
}

async function huizenIn(map: string): Promise<string[]> {
  const gevonden: string[] = [];
  for (const naam of (await readdir(map)).sort()) if (await bestaat(join(map, naam, 'huis.json'))) gevonden.push(naam);
  return gevonden;
}

function bestaat(pad: string): Promise<boolean> {
  return stat(pad).then(
    () => true,
    () => false,
  );
}
