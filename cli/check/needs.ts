import { findProgram } from '../../temporal-docker/embedded/find-program.ts';
import { mongoProgram } from '../../temporal-docker/embedded/mongo-program.ts';
import type { Voortgang } from '../../temporal-docker/embedded/progress.ts';
import { runTool } from '../../temporal-docker/embedded/run-tool.ts';
import { temporalProgram } from '../../temporal-docker/embedded/temporal-program.ts';
import { timeSkippingExecutable } from '../../temporal-docker/embedded/time-skipping.ts';
import { browserProgram } from './browser-program.ts';
import { root, type Step } from './step.ts';

/** What the tests need beside the packages: found, fetched or built here, so that no test waits minutes for it. */
export function needs(voortgang: Voortgang): Step[] {
  return [
    { title: 'de MongoDB-server is er', run: () => ignoring(mongoProgram(undefined, voortgang)) },
    { title: 'de server die tijd overslaat is er', run: () => ignoring(timeSkippingExecutable(voortgang)) },
    { title: 'de Temporal-server is er', run: () => ignoring(temporalProgram(voortgang)) },
    { title: 'een browser is er', run: () => findOrInstallBrowser(voortgang) },
  ];
}

async function ignoring(found: Promise<unknown>): Promise<void> {
  await found;
}

async function findOrInstallBrowser(voortgang: Voortgang): Promise<void> {
  try {
    await browserProgram();
  } catch (missing) {
    const apt = await findProgram('apt-get');
    if (apt === null || process.getuid?.() !== 0) throw missing;
    voortgang('chromium installeren met apt-get');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runTool(apt, ['update'], { cwd: root, voortgang, env });
    await runTool(apt, ['install', '--yes', '--no-install-recommends', 'chromium'], { cwd: root, voortgang, env });
    await browserProgram();
  }
}
