import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { findProgram } from './find-program.ts';
import { makeAvailable } from './make-available.ts';
import { MissingTool, maven } from './missing-tool.ts';
import type { Voortgang } from './progress.ts';
import { runTool } from './run-tool.ts';

/**
 * Class path ("…/*") with the jars that the pom.xml in `project` (a folder) names, from the user's cache or else from
 * Maven. `name` and `version` are those of the artifact, and of the folder in the cache.
 */
export async function mavenJars(
  { project, name, version }: { project: string; name: string; version: string },
  voortgang: Voortgang,
): Promise<string> {
  const folder = cacheFolder(name, version);
  await makeAvailable(folder, async (unfinished) => {
    const mvn = await findProgram('mvn');
    if (mvn === null) throw new MissingTool(maven);
    voortgang(`${name} ${version} ophalen met Maven`);
    const args = [
      '-B',
      '-ntp',
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${unfinished}`,
    ];
    await runTool(mvn, [...args, `-DprojectBuildDirectory=${unfinished}`], { cwd: project, voortgang });
  });
  return join(folder, '*');
}
