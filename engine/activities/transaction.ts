import { completedInside } from '../compensation/completed-activities.ts';
import { EngineError } from '../errors.ts';
import { triggerBoundaryEvent } from '../events/boundary-event.ts';
import { cancelChildren } from '../execution/cancel.ts';
import type { Execution } from '../execution/execution.ts';
import { cancelTimersOf } from '../execution/timers.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/**
 * Cancels the transaction around an instance: active work is cancelled, completed work compensated, and then its cancel
 * boundary event takes over (BPMN 10.3.5, 13.3.4). An error leaves a transaction as it is: nothing that it did is undone.
 */
export function cancelTransaction(x: Execution, from: string): void {
  const transaction = transactionAround(x, from);
  const compensation = completedInside(x, transaction.id);
  cancelChildren(x, transaction.id);
  cancelTimersOf(x, transaction.id);
  x.update(transaction.id, { completed: [], compensation, interrupted: true, cancelling: true });
  x.drained.add(transaction.id);
}

/** Everything is undone: the transaction is cancelled, and the token goes on behind its cancel boundary event. */
export function leaveTransaction(x: Execution, node: FlowNode, instance: Instance): void {
  const boundary = node.boundaryEvents.map((id) => x.node(id)).find(({ event }) => event?.kind === 'cancel');
  if (boundary === undefined) throw new EngineError('NoFlow', node.id, `${node.id} has no cancel boundary event`);
  triggerBoundaryEvent(x, boundary, instance, {});
}

function transactionAround(x: Execution, from: string): Instance {
  for (let at = x.find(from); at?.parent != null; at = x.find(at.parent))
    if (x.node(at.element).type === 'transaction' && at.undoes === undefined) return at;
  throw new EngineError('NoFlow', null, 'A cancel end event stands in a transaction');
}
