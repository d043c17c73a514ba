import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type BundleOptions, type Logger } from '@temporalio/worker';
import { cacheFolder } from '../temporal-docker/embedded/cache-folder.ts';
import { keepLastUsed } from '../temporal-docker/embedded/keep-last-used.ts';

const WORTEL = fileURLToPath(new URL('..', import.meta.url));
const WORKFLOWS = join(WORTEL, 'workflows', 'index.ts');

/** Rooms that the workflows import from, and what fixes the versions of everything else in the bundle. */
const BRONNEN = ['workflows', 'engine', 'models', 'package-lock.json', 'workers/bundel.ts'];

/** A bundle is read at the start of a worker only: one that was not used for this many days is nobody's. */
const BEWAARDAGEN = 1;

/**
 * Path of the bundled workflow code. Bundling takes seconds, so it is kept in the user's cache under a hash of its
 * sources: the same sources, the same bundle.
 */
export async function workflowbundel(logger: Logger, map?: string): Promise<{ codePath: string }> {
  const hash = await bronhash();
  const folder = map ?? cacheFolder('workflows', hash.slice(0, 16));
  const codePath = join(folder, `${hash}.cjs`);
  if (!(await bestaat(codePath))) await bundel(logger, folder, codePath);
  if (map === undefined) await keepLastUsed(folder, BEWAARDAGEN);
  return { codePath };
}

async function bundel(logger: Logger, folder: string, codePath: string): Promise<void> {
  const { code } = await bundleWorkflowCode({ workflowsPath: WORKFLOWS, logger, webpackConfigHook: zuinig });
  await mkdir(folder, { recursive: true });
  // Under its own name first: another worker may start at the same moment, and must never read half a bundle.
  const half = `${codePath}.${String(process.pid)}`;
  await writeFile(half, code);
  await rename(half, codePath);
}

/**
 * The modules of the bundle run again for each run of a process. As Temporal's bundler leaves them, two hundred small ones
 * and what nobody uses, that is a third of what a short process costs in the sandbox; see `docs/metingen.md`.
 */
const zuinig: NonNullable<BundleOptions['webpackConfigHook']> = (config) => ({
  ...config,
  optimization: { providedExports: true, usedExports: true, sideEffects: true, concatenateModules: true },
});

async function bronhash(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const bron of BRONNEN) {
    for (const bestand of await bestanden(join(WORTEL, bron))) {
      hash
        .update(relative(WORTEL, bestand))
        .update('\0')
        .update(await readFile(bestand))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function bestanden(pad: string): Promise<string[]> {
  if (!(await stat(pad)).isDirectory()) return [pad];
  const inhoud = await readdir(pad, { recursive: true, withFileTypes: true });
  return inhoud
    .filter((een) => een.isFile() && een.name.endsWith('.ts'))
    .map((een) => join(een.parentPath, een.name))
    .sort();
}

async function bestaat(pad: string): Promise<boolean> {
  return stat(pad).then(
    () => true,
    () => false,
  );
}
