import { endProcess } from '../execution/cancel.ts';
import type { Execution } from '../execution/execution.ts';
import type { Variables } from '../process-state.ts';
import { propagate } from './propagation.ts';

/** Throws an error from an instance. Nobody catches it: the process fails. */
export function throwError(x: Execution, from: string, code: string | null, variables: Variables): void {
  if (propagate(x, 'error', from, code, variables)) return;
  x.noteProcess('failed', code === null ? {} : { code });
  endProcess(x, 'failed');
}
