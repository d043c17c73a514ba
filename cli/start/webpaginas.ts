import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Voortgang } from '../../temporal-docker/embedded/progress.ts';

const WEB = fileURLToPath(new URL('../../web/', import.meta.url));
const UITVOER = join(WEB, 'dist');
const STEMPEL = join(UITVOER, '.stempel');

/** Builds the pages when their sources changed since the last time; gives the folder they stand in. */
export async function webpaginas(voortgang: Voortgang): Promise<string> {
  const stempel = await stempelVan(WEB);
  const vorige = await readFile(STEMPEL, 'utf8').catch(() => null);
  if (vorige !== stempel) {
    voortgang('Webpagina’s bouwen');
    await build({ root: WEB, configFile: join(WEB, 'vite.config.ts'), logLevel: 'warn' });
    await writeFile(STEMPEL, stempel);
  }
  return UITVOER;
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
