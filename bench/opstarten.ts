import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { startProcess } from '../temporal-docker/embedded/server-process.ts';

export interface Opstartcijfers {
  /** From the command to the line `gereed`, with everything built before, in seconds. */
  readonly warmSeconden: number;
  /** Resident memory of every process of it together, in MB. */
  readonly geheugenMb: number;
}

/** Bytes in which the line `gereed`, with the example people of every house, and what follows it fit. */
const GEREEDREGEL = 65_536;
const REGIETAFEL = fileURLToPath(new URL('../cli/bootstrap.mjs', import.meta.url));

/** Starts the product as `npm start` does, twice on the same data, and measures the second time. */
export async function meetOpstarten(map: string): Promise<Opstartcijfers> {
  await eenKeer(map);
  return eenKeer(map);
}

async function eenKeer(map: string): Promise<Opstartcijfers> {
  const begin = performance.now();
  const proces = await startProcess(process.execPath, [REGIETAFEL, 'start', '--leeg', '--map', map]);
  const einde: { hoe: string | null } = { hoe: null };
  void proces.exited.then((hoe) => {
    einde.hoe = hoe;
  });
  while (!(await proces.tail(GEREEDREGEL)).split('\n').some((regel) => regel.startsWith('gereed '))) {
    if (einde.hoe !== null) throw new Error(`start stopte (${einde.hoe})\n${await proces.tail()}`);
    await delay(50);
  }
  const warmSeconden = (performance.now() - begin) / 1000;
  const geheugenMb = await geheugenVan(proces.pid);
  await proces.stop(30_000);
  return { warmSeconden, geheugenMb };
}

/** Memory of a process and everything it started (Linux: `/proc`). */
async function geheugenVan(wortel: number): Promise<number> {
  const kinderen = new Map<number, number[]>();
  const geheugen = new Map<number, number>();
  for (const naam of await readdir('/proc')) {
    const status = /^\d+$/.test(naam) ? await readFile(`/proc/${naam}/status`, 'utf8').catch(() => '') : '';
    const ouder = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? -1);
    kinderen.set(ouder, [...(kinderen.get(ouder) ?? []), Number(naam)]);
    geheugen.set(Number(naam), Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0));
  }
  const som = (pid: number): number =>
    (geheugen.get(pid) ?? 0) + (kinderen.get(pid) ?? []).reduce((totaal, kind) => totaal + som(kind), 0);
  return som(wortel) / 1024;
}
