import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import { cancelTimersOf, startTimers } from '../execution/timers.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** Event-based gateway: waits until the first of the events behind it happens (BPMN 13.4.4). */
export function enterEventBasedGateway(x: Execution, node: FlowNode, parent: string): void {
  const { id } = x.open(node, parent);
  x.note('entered', node, id);
  for (const event of eventsBehind(x, node)) {
    startTimers(x, event, id);
  }
}

/** The first event happened: the others fall silent and the token goes on behind it. */
export function triggerEventBasedGateway(x: Execution, instance: Instance, event: FlowNode): void {
  cancelTimersOf(x, instance.id);
  x.note('completed', x.node(instance.element), instance.id);
  x.close(instance);
  const parent = instance.parent ?? '';
  const flow = event.incoming.map((id) => x.flow(id)).find(({ source }) => source === instance.element);
  if (flow !== undefined)
    x.trace.push({ at: x.at, change: 'taken', element: flow.id, name: flow.name, type: 'sequenceFlow' });
  x.note('entered', event, undefined);
  x.note('completed', event, undefined);
  leave(x, event, parent);
}

/** The catch events and receive tasks that a gateway waits for. */
export function eventsBehind(x: Execution, node: FlowNode): FlowNode[] {
  return node.outgoing.map((id) => x.node(x.flow(id).target));
}
