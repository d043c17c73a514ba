import type { Execution } from '../execution/execution.ts';
import { writeVariables } from '../execution/variables.ts';
import { PROCESS } from '../execution/execution.ts';
import { eventsBehind, triggerEventBasedGateway } from '../gateways/event-based-gateway.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Variables } from '../process-state.ts';
import { triggerBoundaryEvent } from './boundary-event.ts';
import { eventStarts, triggerEventSubProcess } from './event-sub-process.ts';
import { triggerCatchEvent } from './intermediate-catch-event.ts';

/** Delivers a message to the one that waits for it longest. Nobody waits: the trace says so. */
export function receiveMessage(x: Execution, name: string, variables: Variables): void {
  const instances = x.instances();
  for (const instance of instances) if (offer(x, instance, 'message', name, variables)) return;
  x.noteProcess('unmatched', { code: name });
}

/** Delivers a signal to everything that waits for it now. */
export function receiveSignal(x: Execution, name: string, variables: Variables): void {
  for (const { id } of x.instances()) {
    const instance = x.find(id);
    if (instance !== undefined) offer(x, instance, 'signal', name, variables);
  }
}

/** Lets one instance take an event: itself, a boundary event on it, or an event sub-process in it. */
function offer(
  x: Execution,
  instance: Instance,
  kind: 'message' | 'signal',
  name: string,
  variables: Variables,
): boolean {
  const matches = (node: FlowNode) => node.event?.kind === kind && node.event.name === name;
  const node = instance.id === PROCESS ? null : x.node(instance.element);
  if (node !== null && takes(x, node, instance, matches, variables)) return true;
  const isScope = instance.loop === undefined && (node === null || node.type === 'subProcess');
  if (!isScope || instance.interrupted === true) return false;
  const start = eventStarts(x, node?.id ?? null).find(matches);
  if (start !== undefined) triggerEventSubProcess(x, start, instance.id, variables);
  return start !== undefined;
}

function takes(
  x: Execution,
  node: FlowNode,
  instance: Instance,
  matches: (node: FlowNode) => boolean,
  variables: Variables,
): boolean {
  if (node.type === 'eventBasedGateway') {
    const event = eventsBehind(x, node).find(matches);
    if (event === undefined) return false;
    writeVariables(x, instance.id, variables);
    triggerEventBasedGateway(x, instance, event);
    return true;
  }
  if (node.type === 'intermediateCatchEvent' && matches(node)) {
    writeVariables(x, instance.id, variables);
    triggerCatchEvent(x, instance);
    return true;
  }
  if (node.type === 'receiveTask' && matches(node) && instance.loop === undefined) {
    x.completions.push({ instance: instance.id, variables });
    return true;
  }
  // The boundary events of a multi-instance belong to its body.
  const boundary = instance.index === undefined ? node.boundaryEvents.map((id) => x.node(id)).find(matches) : undefined;
  if (boundary !== undefined) triggerBoundaryEvent(x, boundary, instance, variables);
  return boundary !== undefined;
}
