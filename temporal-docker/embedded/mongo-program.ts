import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { download } from './download.ts';
import { embeddedIsCached, embeddedMongo } from './embedded-mongo.ts';
import { findProgram, isExecutable } from './find-program.ts';
import { makeAvailable } from './make-available.ts';
import type { Source, Voortgang } from './progress.ts';
import { mongoRelease, thisMachine } from './releases.ts';
import { runTool } from './run-tool.ts';

const version = '8.0.12';

/** A program that speaks MongoDB's wire protocol. */
export interface MongoProgram {
  readonly path: string;
  readonly source: Source;
  /** Name, in the data folder, of what it keeps its data in. */
  readonly store: 'mongod' | 'mongodb.mv';
  /** Command line for a server on 127.0.0.1:`port` with its data at `store` (a path); null: in memory. */
  arguments(port: number, store: string | null): string[];
}

/**
 * `mongod` on the PATH or in the cache, the embedded server in the cache, `mongod` downloaded, or the embedded server
 * built, in that order. A data folder stays with the kind that began it: the two cannot read each other's files.
 */
export async function mongoProgram(dataDir: string | undefined, voortgang: Voortgang): Promise<MongoProgram> {
  if (dataDir !== undefined && (await exists(join(dataDir, 'mongodb.mv')))) return embeddedMongo(voortgang);
  const onPath = await findProgram('mongod');
  if (onPath !== null) return mongod(onPath, 'PATH');
  const folder = cacheFolder('mongod', version);
  const path = join(folder, 'mongod');
  if (await isExecutable(path)) return mongod(path, 'cache');
  const bound = dataDir !== undefined && (await exists(join(dataDir, 'mongod')));
  if (!bound && (await embeddedIsCached())) return embeddedMongo(voortgang);
  if (await fetched(folder, voortgang)) return mongod(path, 'download');
  if (bound) throw new Error(`De gegevensmap ${dataDir} is met mongod begonnen, en mongod is er niet meer`);
  return embeddedMongo(voortgang);
}

function mongod(path: string, source: Source): MongoProgram {
  return {
    path,
    source,
    store: 'mongod',
    arguments: (port, store) => [
      ...['--bind_ip', '127.0.0.1', '--port', String(port), '--quiet', '--wiredTigerCacheSizeGB', '0.25'],
      ...(store === null ? [] : ['--dbpath', store]),
    ],
  };
}

/** Whether the official release was downloaded and runs here: it needs libraries and CPU features that not all have. */
async function fetched(folder: string, voortgang: Voortgang): Promise<boolean> {
  const release = mongoRelease(version, await thisMachine());
  if (release === null) return false;
  try {
    await makeAvailable(folder, async (unfinished) => {
      if (!(await download(release, unfinished, voortgang))) throw new Error('mongod is niet opgehaald');
      await runTool(join(unfinished, 'mongod'), ['--version'], { cwd: unfinished, voortgang: () => undefined });
    });
    return true;
  } catch (error) {
    voortgang(`geen mongod van de maker: ${(error as Error).message.split('\n', 1)[0] ?? ''}`);
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
