import { failProcess, undoWhatFailed } from '../compensation/failing.ts';
import type { Execution } from '../execution/execution.ts';
import type { Variables } from '../process-state.ts';
import { occur } from './occur.ts';
import { propagate } from './propagation.ts';

/**
 * Throws an error from an instance. What completed in the sub-processes that it leaves is undone first (BPMN 10.7.3).
 * Nobody catches it: the process fails.
 */
export function throwError(x: Execution, from: string, code: string | null, variables: Variables): void {
  const { caught, left } = propagate(x, 'error', from, code);
  const goesOn = caught === null ? null : { event: caught.listener.event.id, at: caught.at };
  if (left !== null && undoWhatFailed(x, left, { caught: goesOn, code, variables })) return;
  if (caught === null) failProcess(x, code);
  else occur(x, caught.at, caught.listener, caught.index, variables);
}
