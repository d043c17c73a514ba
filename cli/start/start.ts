import type { Huis } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { totGestopt } from '../draai/tot-gestopt.ts';
import { gereedregel, uitleg } from './adressen.ts';
import { kiesVoorbeeld, plaatsHuizen } from './huizen.ts';
import { bouwOp } from './opbouw.ts';
import { houdVoorbeeld } from './voorbeeld.ts';

export interface Startopties {
  readonly leeg: boolean;
  /** Folder for data, logs and key. */
  readonly map: string;
  /** Folder with the houses. */
  readonly huizen: string;
  /** House or region whose example plays; absent: see `kiesVoorbeeld`. */
  readonly huis?: string;
  readonly schaal?: number;
}

/** Starts everything, plays the example where it has not been played, and runs until it is told to stop. */
export async function start(opties: Startopties): Promise<void> {
  const opruimen: (() => Promise<void>)[] = [];
  const gestopt = new AbortController();
  const einde = totGestopt().then(() => {
    gestopt.abort();
  });
  try {
    const draaiend = begin(opties, opruimen, gestopt.signal);
    await Promise.race([draaiend, einde]);
    await einde;
  } catch (fout) {
    if (!gestopt.signal.aborted) throw fout;
  } finally {
    meld('Stoppen');
    for (const stop of opruimen.reverse()) await stop();
  }
}

async function begin(opties: Startopties, opruimen: (() => Promise<void>)[], gestopt: AbortSignal): Promise<void> {
  const script = opties.leeg ? null : await kiesVoorbeeld(opties.huizen, opties.huis, meld);
  // Whoever comes to look is shown people who have something to do.
  const speelt = (huis: Huis): number => Number(huis.code === (script?.huis ?? opties.huis));
  const plaats = async (opslag: Opslag): Promise<Huis[]> =>
    (await plaatsHuizen(opslag, opties.huizen, meld)).sort((een, ander) => speelt(ander) - speelt(een));
  const opbouw = await bouwOp({ map: opties.map, script, plaats }, opruimen, meld);
  const { adressen, gebruikers, wereld } = opbouw;
  process.stdout.write(`${uitleg(adressen, gebruikers)}\n${gereedregel(adressen)}\n`);
  if (script === null || (wereld.voorbeeld !== 'komt' && wereld.voorbeeld !== 'bezig')) return;
  await houdVoorbeeld(opbouw, script, { schaal: opties.schaal, gestopt, meld });
}

function meld(regel: string): void {
  process.stdout.write(`· ${regel}\n`);
}
