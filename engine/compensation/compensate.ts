import { leaveTransaction } from '../activities/transaction.ts';
import { enterActivity } from '../activities/enter-activity.ts';
import { openEventSubProcess } from '../events/event-sub-process.ts';
import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import type { FlowNode } from '../process-model.ts';
import type { CompletedActivity, Instance } from '../process-state.ts';
import { leaveFailed } from './failing.ts';
import { compensationBoundary, compensationStart } from './handlers.ts';

/**
 * Goes on with a compensation: undoes what completed last of what is left, or is done. One after another, in reverse
 * order of completion (BPMN 13.5.5).
 */
export function continueCompensation(
  x: Execution,
  instance: Instance,
  compensation: readonly CompletedActivity[],
): void {
  const last = compensation.at(-1);
  if (last === undefined) {
    completeCompensation(x, instance);
    return;
  }
  const left = compensation.slice(0, -1);
  x.update(instance.id, { compensation: left });
  undo(x, instance.id, last, left);
}

function undo(x: Execution, parent: string, done: CompletedActivity, left: readonly CompletedActivity[]): void {
  const node = x.node(done.element);
  const scope: Partial<Instance> = {
    compensation: [],
    interrupted: true,
    undoes: done.instance,
    ...(done.variables === undefined ? {} : { variables: done.variables }),
  };
  const boundary = done.contentsOnly === true ? null : compensationBoundary(x, node);
  if (boundary?.handler !== undefined) {
    const { id } = x.open(boundary, parent, scope);
    x.note('entered', boundary, id);
    enterActivity(x, x.node(boundary.handler), id);
    return;
  }
  const inside = done.completed ?? [];
  // The body of a multi-instance has no variables of its own: each of its instances is compensated by itself.
  if (done.variables === undefined) {
    x.update(parent, { compensation: [...left, ...inside] });
    x.drained.add(parent);
    return;
  }
  const start = done.contentsOnly === true ? null : compensationStart(x, node);
  const { id } = x.open(node, parent, {
    ...scope,
    ...(start === null ? { compensation: inside } : { completed: inside }),
  });
  if (start === null) x.drained.add(id);
  else openEventSubProcess(x, start, id, {});
}

/** Everything is undone: the throw event goes on, what was cancelled or failed is left, an undone activity is noted. */
function completeCompensation(x: Execution, instance: Instance): void {
  const node = x.node(instance.element);
  if (instance.cancelling === true) {
    leaveTransaction(x, node, instance);
    return;
  }
  if (instance.failing !== undefined) {
    leaveFailed(x, instance.failing);
    return;
  }
  if (instance.undoes === undefined) {
    completeThrow(x, node, instance);
    return;
  }
  if (node.attachedTo !== null) x.note('completed', node, instance.id);
  x.note('compensated', x.node(node.attachedTo ?? node.id), instance.undoes);
  x.close(instance);
}

function completeThrow(x: Execution, node: FlowNode, instance: Instance): void {
  x.close(instance);
  if (instance.detached === true) return;
  x.note('completed', node, instance.id);
  leave(x, node, instance.parent ?? '');
}
