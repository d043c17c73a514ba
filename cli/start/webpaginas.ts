import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Voortgang } from '../../temporal-docker/embedded/progress.ts';
import { runTool } from '../../temporal-docker/embedded/run-tool.ts';

const WEB = fileURLToPath(new URL('../../web/', import.meta.url));
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

/** Builds the pages in `web` when their sources changed since the last time; gives the folder they stand in. */
export async function webpaginas(voortgang: Voortgang, web = WEB): Promise<string> {
  const uitvoer = join(web, 'dist');
  const waar = join(uitvoer, '.stempel');
  const stempel = await stempelVan(web);
  const vorige = await readFile(waar, 'utf8').catch(() => null);
  if (vorige !== stempel) {
    voortgang('Webpagina’s bouwen');
    // A process of its own: what it takes to build them, 250 MB, goes with it.
    await runTool(process.execPath, [VITE, 'build', '--logLevel', 'warn'], { cwd: web, voortgang });
    await writeFile(waar, stempel);
  }
  return uitvoer;
}

/** Changes with every name, size and time of change below a folder, what was built left out. */
async function stempelVan(map: string): Promise<string> {
  const hash = createHash('sha256');
  const namen = await readdir(map, { recursive: true });
  for (const naam of namen.sort()) {
    if (naam === 'dist' || naam.startsWith('dist/')) continue;
    const { size, mtimeMs } = await stat(join(map, naam));
    hash.update(`${naam} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}
