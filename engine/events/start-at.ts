import { enterActivity } from '../activities/enter-activity.ts';
import { type Execution, PROCESS } from '../execution/execution.ts';
import { instantiateByGateway } from '../gateways/event-based-gateway.ts';
import { oncePerModel } from '../once-per-model.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import { enterStartEvent } from './start-event.ts';

/**
 * Begins the process at one of its starts. What a start event waited for has happened; so has what a receive task that
 * instantiates waits for, and one of the events behind a gateway that does (BPMN 13.4.4, 10.3.3).
 */
export function startAt(x: Execution, node: FlowNode): void {
  const gateway = instantiatingGatewayOf(x.model, node);
  if (gateway !== null) {
    passStartEvents(x, gateway);
    instantiateByGateway(x, gateway, node);
  } else if (node.instantiate === true && node.type === 'receiveTask') {
    passStartEvents(x, node);
    enterActivity(x, node, PROCESS);
    const waiting = x.instances().find(({ element, loop }) => element === node.id && loop === undefined);
    if (waiting !== undefined) x.completions.push({ instance: waiting.id, variables: {} });
  } else x.arrivals.push({ node, parent: PROCESS, flow: null });
}

/** What may create a process besides its start events: receive tasks that do so, and the events behind such a gateway. */
export const instantiating = oncePerModel((model) =>
  Object.values(model.nodes).filter(
    (node) =>
      (node.type === 'receiveTask' && node.instantiate === true) || instantiatingGatewayOf(model, node) !== null,
  ),
);

function instantiatingGatewayOf(model: ProcessModel, node: FlowNode): FlowNode | null {
  const sources = node.incoming.map((id) => model.nodes[model.flows[id]?.source ?? '']);
  return sources.find((source) => source?.type === 'eventBasedGateway' && source.instantiate === true) ?? null;
}

/** The start events before a node that instantiates: their token is the one that what happened moves on. */
function passStartEvents(x: Execution, node: FlowNode): void {
  for (const id of node.incoming) enterStartEvent(x, x.node(x.flow(id).source), PROCESS);
  const own = x.arrivals.findIndex((arrival) => arrival.node.id === node.id);
  if (own >= 0) x.arrivals.splice(own, 1);
}
