import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import { cancelTimersOf, startTimers } from '../execution/timers.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';
import { passLink } from './link.ts';

/** Intermediate catch event: the token waits until it happens (BPMN 13.5.2). */
export function enterCatchEvent(x: Execution, node: FlowNode, parent: string): void {
  if (node.event?.kind === 'link') {
    passLink(x, node, parent);
    return;
  }
  const { id } = x.open(node, parent);
  const [due] = startTimers(x, node, id)
    .map((timer) => timer.due)
    .sort();
  x.note('entered', node, id, due === undefined ? {} : { due });
}

export function triggerCatchEvent(x: Execution, instance: Instance): void {
  const node = x.node(instance.element);
  cancelTimersOf(x, instance.id);
  x.note('completed', node, instance.id);
  x.close(instance);
  leave(x, node, instance.parent ?? '');
}
