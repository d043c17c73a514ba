import type { FlowNode, SequenceFlow } from '../process-model.ts';

/**
 * What an activity's boundary events lead to beside it is compensated before the activity, also where it completed first
 * (BPMN 13.5.5). Gives those activities by the activity that has the boundary events, as far as both can be compensated.
 */
export function undoneBefore(
  nodes: Readonly<Record<string, FlowNode>>,
  flows: Readonly<Record<string, SequenceFlow>>,
): Map<string, readonly string[]> {
  const isCompensable = (node: FlowNode): boolean =>
    node.undoneByError === true || eventsOn(nodes, node).some(({ event }) => event?.kind === 'compensate');
  const found = new Map<string, readonly string[]>();
  for (const activity of Object.values(nodes)) {
    if (activity.boundaryEvents.length < 1 || !isCompensable(activity)) continue;
    const beside = eventsOn(nodes, activity).filter(({ interrupting }) => !interrupting);
    const led = [...ledTo(nodes, flows, beside)].filter(
      (id) => id !== activity.id && nodes[id] !== undefined && isCompensable(nodes[id]),
    );
    if (led.length > 0) found.set(activity.id, led);
  }
  return found;
}

function eventsOn(nodes: Readonly<Record<string, FlowNode>>, activity: FlowNode): FlowNode[] {
  return activity.boundaryEvents.flatMap((id) => nodes[id] ?? []);
}

/** Every node that a token of these events can come to. */
function ledTo(
  nodes: Readonly<Record<string, FlowNode>>,
  flows: Readonly<Record<string, SequenceFlow>>,
  events: readonly FlowNode[],
): Set<string> {
  const seen = new Set<string>();
  const ahead = [...events];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop())
    for (const flow of node.outgoing) {
      const target = flows[flow]?.target ?? '';
      if (seen.has(target)) continue;
      seen.add(target);
      const next = nodes[target];
      if (next !== undefined) ahead.push(next);
    }
  return seen;
}
