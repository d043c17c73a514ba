import { linkTargets } from '../events/link.ts';
import { nodesIn } from '../nodes-in.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';

/**
 * Where tokens may begin in a scope: at its start events, whatever they wait for, and what creates the process besides
 * them; without start event at every node without incoming flow (BPMN 13.2, 13.3.4).
 */
export function beginnings(model: ProcessModel, scope: string | null): FlowNode[] {
  const nodes = nodesIn(model, scope).filter(isReachedByToken);
  const starts = nodes.filter(({ type, instantiate }) => type === 'startEvent' || instantiate === true);
  if (starts.some(({ type }) => type === 'startEvent')) return starts;
  return nodes.filter(({ incoming, instantiate }) => incoming.length === 0 || instantiate === true);
}

/** Whether a node gets its tokens from flows: the others begin by an event, a link, or compensation. */
export function isReachedByToken(node: FlowNode): boolean {
  const isLinkTarget = node.type === 'intermediateCatchEvent' && node.event?.kind === 'link';
  return node.type !== 'boundaryEvent' && !node.triggeredByEvent && node.forCompensation !== true && !isLinkTarget;
}

/** Where a token goes from a node: along a flow or over a link. Nowhere: it ends there. */
export function followingNodes(model: ProcessModel, node: FlowNode): FlowNode[] {
  const links = node.type === 'intermediateThrowEvent' ? linkTargets(model, node) : [];
  return [...node.outgoing.flatMap((id) => model.nodes[model.flows[id]?.target ?? ''] ?? []), ...links];
}

/** The boundary events of an activity that go on from it; compensation only happens afterwards. */
export function boundaryNodes(model: ProcessModel, node: FlowNode): FlowNode[] {
  return node.boundaryEvents.flatMap((id) => {
    const boundary = model.nodes[id];
    return boundary === undefined || boundary.event?.kind === 'compensate' ? [] : [boundary];
  });
}

/** Everything that can be reached from some nodes, themselves included. */
export function reachedFrom(nodes: readonly FlowNode[], next: (node: FlowNode) => readonly FlowNode[]): Set<FlowNode> {
  const reached = new Set(nodes);
  for (const node of reached) for (const following of next(node)) reached.add(following);
  return reached;
}
