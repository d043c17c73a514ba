import { nodesIn } from '../nodes-in.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import { definitionsOf } from './definitions.ts';
import { keepsMessage } from './kept-messages.ts';

/** Whether a running process can ever receive a message or signal: caught anywhere but at its own start. */
export function canReceive(model: ProcessModel, kind: 'message' | 'signal', name: string): boolean {
  return receivers(model, kind, name).length > 0;
}

/**
 * How much a running process wants a message: 2 when something waits for it now, 1 when a token may still come to wait for
 * it, else 0. `open`: ids of the elements with an open instance.
 */
export function interestIn(model: ProcessModel, open: readonly string[], name: string): 0 | 1 | 2 {
  if (receivers(model, 'message', name).some((node) => waits(model, node, new Set(open)))) return 2;
  return keepsMessage(model, name) ? 1 : 0;
}

/** Whether a process would take a message now, or keep it; of one that has just begun it is not known yet. */
export function hears(model: ProcessModel, open: readonly string[], name: string): boolean {
  return canReceive(model, 'message', name) && (open.length === 0 || interestIn(model, open, name) > 0);
}

function receivers({ nodes }: ProcessModel, kind: 'message' | 'signal', name: string): FlowNode[] {
  return Object.values(nodes).filter(
    (node) =>
      definitionsOf(node).some((wanted) => wanted.kind === kind && wanted.name === name) &&
      node.type !== 'intermediateThrowEvent' &&
      node.type !== 'endEvent' &&
      node.type !== 'sendTask' &&
      !(node.type === 'startEvent' && node.scope === null),
  );
}

function waits(model: ProcessModel, node: FlowNode, open: ReadonlySet<string>): boolean {
  if (node.attachedTo !== null) return open.has(node.attachedTo);
  if (node.type === 'startEvent') {
    const around = model.nodes[node.scope ?? '']?.scope ?? null;
    return (around === null || open.has(around)) && (node.whileActive !== true || hasWork(model, around, open));
  }
  const before = node.incoming.flatMap((id) => model.nodes[model.flows[id]?.source ?? ''] ?? []);
  return open.has(node.id) || before.some(({ id, type }) => type === 'eventBasedGateway' && open.has(id));
}

/**
 * Whether anything is open in a scope besides its event sub-processes; an ad-hoc sub-process may always get work, and of a
 * process that has just started it is not known yet what is open.
 */
function hasWork(model: ProcessModel, scope: string | null, open: ReadonlySet<string>): boolean {
  if (open.size === 0) return true;
  const isWork = ({ id, triggeredByEvent }: FlowNode): boolean => open.has(id) && !triggeredByEvent;
  return model.nodes[scope ?? '']?.adHoc !== undefined || nodesIn(model, scope).some(isWork);
}
