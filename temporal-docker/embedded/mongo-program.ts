import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.ts';
import { findProgram } from './find-program.ts';
import { makeAvailable } from './make-available.ts';
import { mavenJars } from './maven-jars.ts';
import { java, MissingTool } from './missing-tool.ts';
import type { Source, Voortgang } from './progress.ts';
import { runTool } from './run-tool.ts';

export const mongoJavaServerVersion = '1.47.0';

const project = fileURLToPath(new URL('./mongo/', import.meta.url));
const sources = join(project, 'java', 'regietafel');

/** A program that speaks MongoDB's wire protocol: `arguments(port, file)` tells how it is started. */
export interface MongoProgram {
  readonly path: string;
  readonly source: Source;
  arguments(port: number, dataDir: string | null): string[];
}

/** `mongod` on the PATH, or else the embedded server: jars from the cache or Maven, our Java beside them. */
export async function mongoProgram(voortgang: Voortgang): Promise<MongoProgram> {
  return embedded(voortgang);
}

async function embedded(voortgang: Voortgang): Promise<MongoProgram> {
  const program = await findProgram('java');
  if (program === null) throw new MissingTool(java);
  const jars = await mavenJars({ project, name: 'mongo-java-server', version: mongoJavaServerVersion }, voortgang);
  const classes = await compiled(jars, voortgang);
  return {
    path: program,
    source: 'cache',
    arguments: (port, dataDir) => [
      // Two cores and a small heap: the serial collector and the first compiler start fastest and take least.
      ...['-Xms32m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:+ExitOnOutOfMemoryError', '-Xshare:auto'],
      ...['-cp', `${classes}${delimiter}${jars}`, 'regietafel.Start', String(port)],
      ...(dataDir === null ? [] : [join(dataDir, 'mongodb.mv')]),
    ],
  };
}

/** Folder with our compiled Java; compiled again whenever a source changes. */
async function compiled(jars: string, voortgang: Voortgang): Promise<string> {
  const files = (await readdir(sources)).sort().map((file) => join(sources, file));
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  const folder = cacheFolder('mongo-java-server-launcher', hash.digest('hex').slice(0, 16));
  await makeAvailable(folder, async (unfinished) => {
    const javac = await findProgram('javac');
    if (javac === null) throw new MissingTool(java);
    await runTool(javac, ['--release', '17', '-cp', jars, '-d', unfinished, ...files], { cwd: project, voortgang });
  });
  return folder;
}
