import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.ts';
import { download } from './download.ts';
import { findProgram, isExecutable } from './find-program.ts';
import { makeAvailable } from './make-available.ts';
import { go, MissingTool } from './missing-tool.ts';
import type { Source, Voortgang } from './progress.ts';
import { temporalRelease, thisMachine } from './releases.ts';
import { runTool } from './run-tool.ts';

/** Later versions point to an unpublished submodule and do not build as a dependency; go.mod beside this pins the same. */
export const temporalVersion = '1.5.1';

const moduleFolder = fileURLToPath(new URL('./temporal/', import.meta.url));

/** The `temporal` program: on the PATH, in the cache, downloaded, or built from its Go module, in that order. */
export async function temporalProgram(voortgang: Voortgang): Promise<{ path: string; source: Source }> {
  const onPath = await findProgram('temporal');
  if (onPath !== null) return { path: onPath, source: 'PATH' };
  const folder = cacheFolder('temporal', temporalVersion);
  const path = join(folder, 'temporal');
  if (await isExecutable(path)) return { path, source: 'cache' };
  let source: Source = 'download';
  await makeAvailable(folder, async (unfinished) => {
    const release = temporalRelease(temporalVersion, await thisMachine());
    if (release !== null && (await download(release, unfinished, voortgang))) return;
    source = 'gebouwd';
    await build(join(unfinished, 'temporal'), voortgang);
  });
  return { path, source };
}

async function build(target: string, voortgang: Voortgang): Promise<void> {
  const program = await findProgram('go');
  if (program === null) throw new MissingTool(go);
  voortgang(`Temporal ${temporalVersion} bouwen met Go; dat duurt de eerste keer enkele minuten`);
  const args = ['build', '-v', '-trimpath', '-ldflags=-s -w', '-o', target, 'github.com/temporalio/cli/cmd/temporal'];
  await runTool(program, args, { cwd: moduleFolder, voortgang, env: { CGO_ENABLED: '0' } });
}
