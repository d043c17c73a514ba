import type { FlowNode, ProcessModel } from '../process-model.ts';

type Drawn = Pick<ProcessModel, 'nodes' | 'flows'>;

/**
 * What an activity's boundary events lead to beside it is compensated before the activity, also where it completed first
 * (BPMN 13.5.5). Gives the nodes with what that is for each, as far as both can be compensated.
 */
export function inOrderOfCompensation(drawn: Drawn): ProcessModel['nodes'] {
  let { nodes } = drawn;
  for (const activity of Object.values(drawn.nodes)) {
    if (!isCompensable(drawn, activity)) continue;
    const undoneBefore = [...besides(drawn, activity)].filter((id) => {
      const node = drawn.nodes[id];
      return node !== undefined && id !== activity.id && isCompensable(drawn, node);
    });
    if (undoneBefore.length > 0) nodes = { ...nodes, [activity.id]: { ...activity, undoneBefore } };
  }
  return nodes;
}

function isCompensable({ nodes }: Drawn, { undoneByError, boundaryEvents }: FlowNode): boolean {
  return undoneByError === true || boundaryEvents.some((id) => nodes[id]?.event?.kind === 'compensate');
}

/** Every node that a token of the events that hang on an activity and leave it alone can come to. */
function besides({ nodes, flows }: Drawn, { boundaryEvents }: FlowNode): Set<string> {
  const seen = new Set<string>();
  const ahead = boundaryEvents.flatMap((id) => nodes[id] ?? []).filter(({ interrupting }) => !interrupting);
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
