import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Huis } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { totGestopt } from '../draai/tot-gestopt.ts';
import { huisbestanden } from '../huis/huisbestanden.ts';
import { gedeeldBij } from '../huis/huismappen.ts';
import { plaatsNieuwHuis } from '../model/plaats.ts';
import { bouwOp } from '../start/opbouw.ts';
import { houdVoorbeeld } from '../start/voorbeeld.ts';
import { kiesHuis } from '../voorbeeld/keuze.ts';
import { huizenVan, leesScript, type Script } from '../voorbeeld/script.ts';
import { eindstand } from './eindstand.ts';
import { toonEindstand } from './tabel.ts';

export interface Speelopties {
  /** Code of the house or name of the region, or its folder. */
  readonly huis: string;
  /** Folder with the houses. */
  readonly huizen: string;
  /** Folder that keeps the data; absent: one that goes away. */
  readonly map?: string;
  readonly schaal?: number;
}

/**
 * Plays the example of a house on servers of its own and counts what every process came to. The exit code: 0 where each
 * outcome was reached and nothing was refused, 1 where not, 130 where somebody stopped it. Leaves nothing behind.
 */
export async function speel(opties: Speelopties): Promise<number> {
  const opruimen: (() => Promise<void>)[] = [];
  const gestopt = new AbortController();
  const einde = totGestopt().then((): number => {
    gestopt.abort();
    return 130;
  });
  try {
    return await Promise.race([speelUit(opties, opruimen, gestopt.signal), einde]);
  } finally {
    meld('Opruimen');
    for (const stop of opruimen.reverse()) await stop();
  }
}

async function speelUit(
  { huis, huizen, map, schaal }: Speelopties,
  opruimen: (() => Promise<void>)[],
  gestopt: AbortSignal,
): Promise<number> {
  const huismap = resolve(await kiesHuis(huis, huizen, meld));
  const script = await leesScript(join(huismap, 'voorbeeld'));
  const tijdelijk = map === undefined ? await mkdtemp(join(tmpdir(), 'regietafel-speel-')) : null;
  if (tijdelijk !== null) opruimen.push(() => rm(tijdelijk, { recursive: true, force: true }));
  const opbouw = await bouwOp(
    { map: map ?? tijdelijk ?? '', script, plaats: (opslag) => plaats(opslag, huismap, script, huizen) },
    opruimen,
    meld,
  );
  const fouten = await houdVoorbeeld(opbouw, script, { schaal, gestopt, meld });
  const stand = await eindstand(opbouw.verbonden.opslag, script.huis);
  process.stdout.write(toonEindstand(stand, fouten));
  return stand.nooit.length + fouten.length === 0 ? 0 : 1;
}

/**
 * The house, and those of its region that the example plays in too, which lie beside it. What they share with others lies
 * beside them, or beside those of `huizen`.
 */
async function plaats(opslag: Opslag, huismap: string, script: Script, huizen: string): Promise<Huis[]> {
  const naast = await gedeeldBij(huismap);
  const gedeeld = (await bestaat(naast)) ? naast : join(huizen, 'gedeeld');
  const codes = huizenVan(script);
  for (const code of codes) {
    const map = code === script.huis ? huismap : join(dirname(huismap), code);
    const geplaatst = await plaatsNieuwHuis(opslag, Date.now(), code, await huisbestanden(map, gedeeld));
    meld(`${code}: ${String(geplaatst.length)} modellen geplaatst`);
  }
  return (await opslag.huizen.find({ _id: { $in: codes } }).lean()).map(({ instellingen }) => instellingen);
}

function bestaat(pad: string): Promise<boolean> {
  return stat(pad).then(
    () => true,
    () => false,
  );
}

function meld(regel: string): void {
  process.stdout.write(`· ${regel}\n`);
}
