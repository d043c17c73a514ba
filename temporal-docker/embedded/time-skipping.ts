import { createHash } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.ts';
import { findProgram } from './find-program.ts';
import { keepLastUsed } from './keep-last-used.ts';
import { makeAvailable } from './make-available.ts';
import { mavenJars } from './maven-jars.ts';
import { java, MissingTool } from './missing-tool.ts';
import { silent, type Voortgang } from './progress.ts';

const version = '1.38.0';
const project = fileURLToPath(new URL('./test-server/', import.meta.url));

/**
 * Path of an executable for `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 * That server knows no schedules and no visibility; those are tested on the real server. It ends when its starter does.
 */
export async function timeSkippingExecutable(voortgang: Voortgang = silent): Promise<string> {
  const program = await findProgram('java');
  if (program === null) throw new MissingTool(java);
  const jars = await mavenJars({ project, name: 'temporal-test-server', version }, voortgang);
  const script = launcher(program, jars);
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 16);
  const folder = cacheFolder('temporal-test-server-launcher', hash);
  await makeAvailable(folder, async (unfinished) => {
    const path = join(unfinished, 'start');
    await writeFile(path, script);
    await chmod(path, 0o755);
  });
  await keepLastUsed(folder, 30);
  return join(folder, 'start');
}

/**
 * The SDK starts this and kills it when it is asked to. A test run that breaks off does not ask: whoever was started
 * here looks every second whether its starter is still there. `exec` makes the server the very process that is killed.
 */
function launcher(program: string, jars: string): string {
  const flags = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx256m';
  return `#!/bin/sh
starter=$PPID
(
  while kill -0 $$ 2>/dev/null; do
    kill -0 "$starter" 2>/dev/null || kill $$ 2>/dev/null
    sleep 1
  done
) </dev/null >/dev/null 2>&1 &
exec '${program}' ${flags} -cp '${jars}' io.temporal.testserver.TestServer "$@"
`;
}
