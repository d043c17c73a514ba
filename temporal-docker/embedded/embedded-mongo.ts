import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.ts';
import { findProgram } from './find-program.ts';
import { keepLastUsed } from './keep-last-used.ts';
import { makeAvailable } from './make-available.ts';
import { mavenJars } from './maven-jars.ts';
import { java, MissingTool } from './missing-tool.ts';
import type { MongoProgram } from './mongo-program.ts';
import type { Voortgang } from './progress.ts';
import { runTool } from './run-tool.ts';

const name = 'mongo-java-server';
const version = '1.47.0';
const project = fileURLToPath(new URL('./mongo/', import.meta.url));
const sources = join(project, 'java', 'regietafel');

/** Whether the jars are in the user's cache, so that the embedded server starts without fetching anything. */
export async function embeddedIsCached(): Promise<boolean> {
  return stat(cacheFolder(name, version)).then(
    () => true,
    () => false,
  );
}

/** The embedded server: jars from the cache or Maven, and our Java in `mongo/java` compiled against them. */
export async function embeddedMongo(voortgang: Voortgang): Promise<MongoProgram> {
  const program = await findProgram('java');
  if (program === null) throw new MissingTool(java);
  const source = (await embeddedIsCached()) ? 'cache' : 'gebouwd';
  const jars = await mavenJars({ project, name, version }, voortgang);
  const classes = await compiled(jars, voortgang);
  return {
    path: program,
    source,
    store: 'mongodb.mv',
    arguments: (port, store) => [
      // A small heap on few cores: the serial collector takes the least memory and starts fastest. The second compiler
      // was measured to take 7 ms of processor for each decision, five times what the store itself needs.
      ...['-Xms32m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:+ExitOnOutOfMemoryError'],
      '-Xshare:auto',
      ...['-cp', `${classes}${delimiter}${jars}`, 'regietafel.Start', String(port), ...(store === null ? [] : [store])],
    ],
  };
}

/** Folder with our compiled Java; another one whenever a source changes. */
async function compiled(jars: string, voortgang: Voortgang): Promise<string> {
  const files = (await readdir(sources)).sort().map((file) => join(sources, file));
  const hash = createHash('sha256').update(version);
  for (const file of files) hash.update(await readFile(file));
  const folder = cacheFolder(`${name}-launcher`, hash.digest('hex').slice(0, 16));
  await makeAvailable(folder, async (unfinished) => {
    const javac = await findProgram('javac');
    if (javac === null) throw new MissingTool(java);
    const args = ['--release', '17', '-Xlint:all', '-Werror', '-cp', jars, '-d', unfinished, ...files];
    await runTool(javac, args, { cwd: project, voortgang });
  });
  // Long: a running server may still have to load a class from its folder, and a folder is small.
  await keepLastUsed(folder, 30);
  return folder;
}
