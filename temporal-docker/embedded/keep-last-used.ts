import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Of each kind that many folders stay, whatever their age: going back one version costs nothing. */
const kept = 3;

/** In milliseconds: a folder used within this time may be in use. */
const day = 86_400_000;

/** A build that broke off. */
const unfinished = /^\.bezig-/;

/**
 * Notes that `folder` (`<name>-<hash>`, one for every version of its sources) is used now, and removes the ones beside it
 * of the same name that were used last more than `days` ago. A cache that may not be written is left as it is.
 */
export async function keepLastUsed(folder: string, days: number): Promise<void> {
  try {
    await utimes(folder, new Date(), new Date());
    const siblings = await foldersLike(folder);
    const old = siblings.slice(kept).filter(({ used }) => used < Date.now() - days * day);
    const broken = (await foldersBeside(folder, unfinished)).filter(({ used }) => used < Date.now() - day);
    for (const { path } of [...old, ...broken]) await rm(path, { recursive: true, force: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(code)) throw error;
  }
}

interface Used {
  readonly path: string;
  /** In ms since the epoch. */
  readonly used: number;
}

/** The folders of the same name, the one used last first. */
async function foldersLike(folder: string): Promise<Used[]> {
  const name = basename(folder).replace(/[0-9a-f]+$/, '');
  const found = await foldersBeside(folder, new RegExp(`^${name}[0-9a-f]{16}$`));
  return found.sort((one, other) => other.used - one.used);
}

async function foldersBeside(folder: string, like: RegExp): Promise<Used[]> {
  const names = (await readdir(dirname(folder))).filter((name) => like.test(name));
  return Promise.all(
    names.map(async (name) => {
      const path = join(dirname(folder), name);
      return { path, used: (await stat(path)).mtimeMs };
    }),
  );
}
