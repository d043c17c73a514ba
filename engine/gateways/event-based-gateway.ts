import { type Execution, PROCESS } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import { cancelTimer, startTimers } from '../execution/timers.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';

/** Event-based gateway: waits until the first of the events behind it happens (BPMN 13.4.4). */
export function enterEventBasedGateway(x: Execution, node: FlowNode, parent: string): void {
  const instance = openGateway(x, node, parent);
  for (const event of eventsBehind(x, instance)) startTimers(x, event, instance.id);
}

/** An event behind a gateway creates the process; a parallel gateway goes on to wait for all the others. */
export function instantiateByGateway(x: Execution, node: FlowNode, first: FlowNode): void {
  const instance = openGateway(x, node, PROCESS);
  if (node.parallel === true)
    for (const event of eventsBehind(x, instance)) if (event !== first) startTimers(x, event, instance.id);
  triggerEventBasedGateway(x, instance, first);
}

/** An event happened and the token goes on behind it: the others fall silent, unless the gateway waits for all. */
export function triggerEventBasedGateway(x: Execution, { id }: Instance, event: FlowNode): void {
  const instance = x.update(id, { happened: [...(x.instance(id).happened ?? []), event.id] });
  const node = x.node(instance.element);
  const isDone = node.parallel !== true || eventsBehind(x, instance).length === 0;
  for (const timer of x.timers())
    if (timer.instance === id && (isDone || timer.element === event.id)) cancelTimer(x, timer);
  if (isDone) {
    x.note('completed', node, id);
    x.close(instance);
  }
  const flow = event.incoming.map((incoming) => x.flow(incoming)).find(({ source }) => source === node.id);
  if (flow !== undefined)
    x.trace.push({ at: x.at, change: 'taken', element: flow.id, name: flow.name, type: 'sequenceFlow' });
  x.note('entered', event, undefined);
  x.note('completed', event, undefined);
  leave(x, event, instance.parent ?? '');
}

/** The catch events and receive tasks that a gateway still waits for. */
export function eventsBehind(x: Execution, { element, happened = [] }: Instance): FlowNode[] {
  const targets = x.node(element).outgoing.map((id) => x.flow(id).target);
  return targets.filter((target) => !happened.includes(target)).map((target) => x.node(target));
}

function openGateway(x: Execution, node: FlowNode, parent: string): Instance {
  const instance = x.open(node, parent);
  x.note('entered', node, instance.id);
  return instance;
}
