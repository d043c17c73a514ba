import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'node:vm';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared.js';
import type { Sabotage } from './sabotage.ts';

const WORTEL = fileURLToPath(new URL('../..', import.meta.url));

const INGANG = join(WORTEL, 'test', 'simulatie', 'binnen', 'index.ts');

/** Without end: a limit costs a thread for every call into the sandbox. */
const GEDULD = undefined as unknown as number;

let code: Promise<string> | null = null;

/** The workflow code of this source tree in a sandbox of the SDK, one for each kind of sabotage. */
export async function maakZandbak(sabotage: Sabotage | null): Promise<ReusableVMWorkflowCreator> {
  code ??= bundel();
  // Stack traces of every promise and source maps cost more than the processes themselves.
  globalHandlers.installed = true;
  class Zandbak extends ReusableVMWorkflowCreator {
    protected override injectGlobals(context: Context): void {
      super.injectGlobals(context);
      context['SABOTAGE'] = sabotage;
    }
  }
  const sourceMap = { version: 3, sources: [], names: [], mappings: '' };
  const bron = { code: await code, filename: 'simulatie.cjs', sourceMap };
  const { freeze } = Object;
  // What runs share is frozen by the SDK, and zod completes a schema only when it is first used.
  Object.freeze = <T>(waarde: T): T => waarde;
  try {
    return await Zandbak.create(
      bron as unknown as Parameters<typeof Zandbak.create>[0],
      GEDULD,
      new Set(['laadModel']),
    );
  } finally {
    Object.freeze = freeze;
  }
}

async function bundel(): Promise<string> {
  const bundled = await bundleWorkflowCode({
    workflowsPath: INGANG,
    // Evaluated once instead of once a run: nothing of it keeps anything of a run.
    preloadModules: ['@temporalio/workflow', '@temporalio/common', INGANG],
    logger: new DefaultLogger('WARN'),
  });
  return bundled.code;
}
