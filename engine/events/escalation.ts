import type { Execution } from '../execution/execution.ts';
import type { Variables } from '../process-state.ts';
import { occur } from './occur.ts';
import { propagate } from './propagation.ts';

/** Throws an escalation from an instance. Nobody catches it: work goes on, and the trace says so. */
export function throwEscalation(x: Execution, from: string, code: string | null, variables: Variables): void {
  const { caught } = propagate(x, 'escalation', from, code);
  if (caught !== null) {
    occur(x, caught.at, caught.listener, caught.index, variables);
    return;
  }
  x.noteProcess('unmatched', code === null ? {} : { code });
  x.commands.push({ type: 'escalate', code });
}
