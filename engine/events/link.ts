import type { Execution } from '../execution/execution.ts';
import { leave } from '../execution/leave.ts';
import { oncePerModel } from '../once-per-model.ts';
import type { FlowNode, FlowNodeType, ProcessModel } from '../process-model.ts';

/** The token of a link throw event goes on at the link catch event of the same name (BPMN 10.5.5, 13.5.2). */
export function followLink(x: Execution, node: FlowNode, parent: string): void {
  for (const target of linkTargets(x.model, node)) x.arrivals.push({ node: target, parent, flow: null });
}

/** The other side of a link: it waits for nothing. */
export function passLink(x: Execution, node: FlowNode, parent: string): void {
  x.note('entered', node, undefined);
  x.note('completed', node, undefined);
  leave(x, node, parent);
}

/** The link catch events of the name and scope of a link event; a model that compiles has exactly one. */
export function linkTargets(model: ProcessModel, node: FlowNode): FlowNode[] {
  return linked(model, node, 'intermediateCatchEvent');
}

/** The link throw events of the name and scope of a link event. */
export function linkSources(model: ProcessModel, node: FlowNode): FlowNode[] {
  return linked(model, node, 'intermediateThrowEvent');
}

function linked(model: ProcessModel, { scope, event }: FlowNode, type: FlowNodeType): FlowNode[] {
  if (event?.kind !== 'link') return [];
  return linkEvents(model).filter(
    (other) =>
      other.type === type && other.scope === scope && other.event?.kind === 'link' && other.event.name === event.name,
  );
}

const linkEvents = oncePerModel((model) => Object.values(model.nodes).filter(({ event }) => event?.kind === 'link'));
