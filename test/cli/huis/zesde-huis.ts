import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text of the guide for who begins a house. */
export const GIDS = readFileSync(new URL('../../../docs/een-huis-beginnen.md', import.meta.url), 'utf8');

/** The files that the guide has its reader make, by name. */
export function gidsbestanden(): Record<string, string> {
  const blokken = GIDS.matchAll(/^`waddenkust\/([\w./-]+)`[^\n]*\n\n```\w+\n([\s\S]*?)^```/gm);
  return Object.fromEntries([...blokken].map(([, naam = '', inhoud = '']) => [naam, inhoud]));
}

/** A folder outside the repository with the house of the guide, for one test; `anders` puts files in the place of its own. */
export async function metHuis<T>(
  anders: Readonly<Record<string, string | Buffer>>,
  doe: (map: string) => Promise<T>,
): Promise<T> {
  const boven = await mkdtemp(join(tmpdir(), 'regietafel-huis-'));
  const map = join(boven, 'waddenkust');
  try {
    await mkdir(map);
    for (const [naam, inhoud] of Object.entries({ ...gidsbestanden(), ...anders })) {
      await mkdir(join(map, naam, '..'), { recursive: true });
      await writeFile(join(map, naam), inhoud);
    }
    return await doe(map);
  } finally {
    await rm(boven, { recursive: true, force: true });
  }
}
