import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startProcess } from '../../temporal-docker/embedded/server-process.ts';
import type { Lopend } from './bewaker.ts';

const REGIETAFEL = fileURLToPath(new URL('../regietafel.ts', import.meta.url));

/** Time that one of our own programs may take to be ready, in ms. */
const OPSTARTTIJD = 90_000;

/**
 * Starts `regietafel <opdracht>` as a process of its own and waits until it says `gereed` on a line of its output,
 * which goes to `<map>/<opdracht>.log`.
 */
export async function startProgramma(
  map: string,
  opdracht: string,
  opties: readonly string[],
): Promise<Lopend & { readonly pid: number }> {
  const log = join(map, `${opdracht}.log`);
  const proces = await startProcess(process.execPath, ['--import', 'tsx', REGIETAFEL, opdracht, ...opties], log);
  const merk = `gereed ${String(proces.pid)}`;
  const einde: { hoe: string | null } = { hoe: null };
  void proces.exited.then((hoe) => {
    einde.hoe = hoe;
  });
  for (const grens = Date.now() + OPSTARTTIJD; ;) {
    const staart = await proces.tail();
    if (staart.split('\n').includes(merk)) {
      const { pid, exited } = proces;
      return { pid, exited, stop: () => proces.stop() };
    }
    if (einde.hoe === null && Date.now() < grens) {
      await delay(50);
      continue;
    }
    await proces.stop();
    throw new Error(`${opdracht} startte niet (${einde.hoe ?? 'te laat'}); zie ${log}\n${staart}`);
  }
}

/** What such a program says when it does its work; the pid tells this start from the ones before it in the same log. */
export function meldGereed(): void {
  process.stdout.write(`gereed ${String(process.pid)}\n`);
}
