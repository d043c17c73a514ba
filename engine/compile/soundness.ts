import { definitionsOf } from '../events/definitions.ts';
import { startNodes } from '../events/start-event.ts';
import { nodesIn } from '../nodes-in.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import { canComplete } from './can-complete.ts';
import { stuckJoins } from './stuck-joins.ts';
import { beginnings, boundaryNodes, followingNodes, isReachedByToken, reachedFrom } from './token-paths.ts';

export interface Unsound {
  readonly node: FlowNode;
  readonly message: string;
  readonly remedy: string;
}

/**
 * What can be seen from the flows alone to go wrong in every run: nodes that no token reaches, parallel gateways that
 * never go on, places from where there is no way to an end. In doubt a model is sound.
 */
export function unsoundIn(model: ProcessModel): Unsound[] {
  // In an ad-hoc sub-process a person may start anything.
  const subs = Object.values(model.nodes).filter(
    ({ id, type }) => type !== 'adHocSubProcess' && nodesIn(model, id).length > 0,
  );
  return [null, ...subs.map(({ id }) => id)].flatMap((scope) => unsoundInScope(model, scope));
}

function unsoundInScope(model: ProcessModel, scope: string | null): Unsound[] {
  const nodes = nodesIn(model, scope);
  const begin = beginnings(model, scope);
  const reached = reachedFrom(begin, (node) => [...followingNodes(model, node), ...boundaryNodes(model, node)]);
  const unreached = nodes.filter((node) => isReachedByToken(node) && !reached.has(node));
  const waiting = stuckJoins(
    model,
    nodes,
    begin.map(({ id }) => id),
  );
  return [
    ...unreached.map((node) => ({
      node,
      message: 'Hier komt nooit iets of iemand aan.',
      remedy: 'Teken een pijl die vanaf een startgebeurtenis hierheen leidt, of haal het element weg.',
    })),
    ...(waiting.length > 0 ? waiting.map(stuck) : leftovers(model, scope, nodes)),
    ...trapsIn(model, scope, reached, begin).map((node) => ({
      node,
      message: 'Vanaf hier is er geen weg naar een einde.',
      remedy: 'Teken een pijl die uit de kring naar een einde leidt.',
    })),
  ];
}

function stuck(node: FlowNode): Unsound {
  if (node.startQuantity !== undefined)
    return {
      node,
      message: `Deze stap begint nooit: ${String(node.startQuantity)} tokens tegelijk komen hier niet.`,
      remedy: 'Verlaag startQuantity, of laat er evenveel tokens komen.',
    };
  return {
    node,
    message: 'Deze parallelle gateway gaat nooit door: zijn inkomende pijlen worden nooit allemaal genomen.',
    remedy: 'Laat de pijlen samenkomen in een exclusieve gateway, of splits ze met een parallelle.',
  };
}

/** Said at the first activity that takes or gives several tokens, where in every run some are left behind. */
function leftovers(model: ProcessModel, scope: string | null, nodes: readonly FlowNode[]): Unsound[] {
  const node = nodes.find(
    ({ startQuantity, completionQuantity }) => startQuantity !== undefined || completionQuantity !== undefined,
  );
  if (node === undefined || isEndedFromElsewhere(model, scope)) return [];
  const together = startNodes(model, scope);
  const alone = beginnings(model, scope).filter((start) => !together.includes(start));
  const isLeft = [together, ...alone.map((start) => [start])].some(
    (begin) => begin.length > 0 && !canComplete({ model, nodes, places: begin.map(({ id }) => id) }),
  );
  if (!isLeft) return [];
  const message = 'Hier blijven altijd tokens achter: startQuantity en completionQuantity passen niet bij elkaar.';
  return [{ node, message, remedy: 'Laat er evenveel tokens komen als er in één keer worden genomen.' }];
}

/** Where a token enters a part of the scope that it cannot leave, and that nothing ends from outside. */
function trapsIn(
  model: ProcessModel,
  scope: string | null,
  reached: ReadonlySet<FlowNode>,
  begin: readonly FlowNode[],
): FlowNode[] {
  // A boundary event that does not interrupt gives another token: the first one stays where it is.
  const isLed = ({ interrupting }: FlowNode) => interrupting;
  const previous = new Map<FlowNode, FlowNode[]>([...reached].map((node) => [node, []]));
  for (const node of reached)
    for (const next of [...followingNodes(model, node), ...boundaryNodes(model, node).filter(isLed)])
      previous.get(next)?.push(node);
  const before = (node: FlowNode) => previous.get(node) ?? [];
  const ends = [...reached].filter((node) => followingNodes(model, node).length === 0);
  const free = reachedFrom(ends, before);
  if (free.size === reached.size || isEndedFromElsewhere(model, scope)) return [];
  return [...reached].filter((node) => {
    const isHead = begin.includes(node) || node.type === 'boundaryEvent' || before(node).some((one) => free.has(one));
    return !free.has(node) && isHead;
  });
}

/** Whether a scope may end while tokens are in it: something in it or around it takes them away. */
function isEndedFromElsewhere(model: ProcessModel, scope: string | null): boolean {
  const throws = (kinds: readonly string[]) => (node: FlowNode) =>
    node.type !== 'boundaryEvent' && definitionsOf(node).some(({ kind }) => kinds.includes(kind));
  // An error or escalation may be thrown from a sub-process inside, and caught around this scope.
  if (Object.values(model.nodes).some(throws(['error', 'escalation', 'cancel']))) return true;
  const inside = nodesIn(model, scope);
  if (inside.some(throws(['terminate'])) || inside.some((node) => takesOver(model, node))) return true;
  const sub = scope === null ? undefined : model.nodes[scope];
  if (sub === undefined || sub.type === 'adHocSubProcess') return sub !== undefined;
  const interrupted = sub.boundaryEvents.some((id) => model.nodes[id]?.interrupting === true);
  return interrupted || isEndedFromElsewhere(model, sub.scope);
}

function takesOver(model: ProcessModel, node: FlowNode): boolean {
  if (!node.triggeredByEvent) return false;
  return nodesIn(model, node.id).some(({ type, interrupting }) => type === 'startEvent' && interrupting);
}
