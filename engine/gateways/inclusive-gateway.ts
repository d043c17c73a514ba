import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';
import { isTokenExpected } from './expected-tokens.ts';
import { takeWaiting, waitAt } from './waiting-tokens.ts';

/** Inclusive gateway: every flow whose condition holds, else the default (BPMN 13.4.3). Where flows meet, it waits. */
export function enterInclusiveGateway(x: Execution, node: FlowNode, parent: string, flow: string | null): void {
  if (node.incoming.length > 1) {
    waitAt(x, node, parent, flow);
    return;
  }
  x.note('entered', node, undefined);
  x.note('completed', node, undefined);
  leave(x, node, parent);
}

/** Goes on when no token is expected any more on the flows that have none. Tells whether it did. */
export function activateInclusiveGateway(x: Execution, node: FlowNode, waiting: Instance): boolean {
  const parent = waiting.parent ?? '';
  if (isTokenExpected(x, node, parent, Object.keys(waiting.arrived ?? {}))) return false;
  takeWaiting(x, node, waiting);
  leave(x, node, parent);
  return true;
}
