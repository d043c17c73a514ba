import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.ts';
import { findProgram } from './find-program.ts';
import { makeAvailable } from './make-available.ts';
import { mavenJars } from './maven-jars.ts';
import { java, MissingTool } from './missing-tool.ts';
import { silent, type Voortgang } from './progress.ts';

const version = '1.38.0';
const project = fileURLToPath(new URL('./test-server/', import.meta.url));

/**
 * Path of an executable for `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 * That server knows no schedules and no visibility; those are tested on the real server.
 */
export async function timeSkippingExecutable(voortgang: Voortgang = silent): Promise<string> {
  const program = await findProgram('java');
  if (program === null) throw new MissingTool(java);
  const jars = await mavenJars({ project, name: 'temporal-test-server', version }, voortgang);
  const folder = cacheFolder('temporal-test-server-launcher', version);
  await makeAvailable(folder, async (unfinished) => {
    const flags = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx256m';
    const path = join(unfinished, 'start');
    await writeFile(
      path,
      `#!/bin/sh\nexec '${program}' ${flags} -cp '${jars}' io.temporal.testserver.TestServer "$@"\n`,
    );
    await chmod(path, 0o755);
  });
  return join(folder, 'start');
}
