import { linkTargets } from '../events/link.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import { type Move, ConcurrentPlaces } from './concurrent-places.ts';

/**
 * The nodes of a scope that can never have all the tokens that they take, though they can some: a parallel gateway one on
 * every incoming flow, an activity as many as its `startQuantity`. Works out which places may hold a token at the same
 * time, as the least relation closed under every move. That allows more than really happens (data is left out of it), so
 * that what it calls stuck is stuck. `begin`: the places that hold a token at first, one that holds two twice.
 */
export function stuckJoins(model: ProcessModel, nodes: readonly FlowNode[], begin: readonly string[]): FlowNode[] {
  const joins = nodes.filter(
    ({ type, incoming, startQuantity }) =>
      (type === 'parallelGateway' && incoming.length > 1) || startQuantity !== undefined,
  );
  if (joins.length === 0) return [];
  const moves = nodes.flatMap((node) => movesAt(model, node));
  const beside = new ConcurrentPlaces(begin, moves);
  return joins.filter(
    ({ id, incoming, startQuantity }) =>
      incoming.some((flow) => beside.holds(flow)) &&
      (startQuantity === undefined ? !beside.allowsAll(incoming) : !beside.holds(id)),
  );
}

/** How tokens come into a node and go out of it again. Data is left out: what conditions leave open may all be taken. */
export function movesAt(model: ProcessModel, node: FlowNode): Move[] {
  return [...movesInto(node), ...movesOutOf(model, node)];
}

function movesInto(node: FlowNode): Move[] {
  if (node.type === 'parallelGateway' && node.incoming.length > 0) return [{ from: node.incoming, to: [node.id] }];
  const { startQuantity = 1 } = node;
  if (startQuantity === 1) return node.incoming.map((flow) => ({ from: [flow], to: [node.id] }));
  const gathered = `${node.id} startQuantity`;
  const all = Array.from({ length: startQuantity }, () => gathered);
  return [...node.incoming.map((flow) => ({ from: [flow], to: [gathered] })), { from: all, to: [node.id] }];
}

function movesOutOf(model: ProcessModel, node: FlowNode): Move[] {
  const from = [node.id];
  const boundaries = node.boundaryEvents.map((id) => ({
    from,
    to: model.nodes[id]?.interrupting === false ? [node.id, id] : [id],
  }));
  const others = node.outgoing.filter((id) => id !== node.default);
  const always = others.filter((id) => model.flows[id]?.condition === null);
  const byDefault = node.default === null ? [] : [{ from, to: givenBy(node, [node.default, ...always]) }];
  switch (node.type) {
    case 'exclusiveGateway':
      return node.outgoing.map((id) => ({ from, to: [id] }));
    case 'eventBasedGateway':
      return node.parallel === true ? [{ from, to: node.outgoing }] : node.outgoing.map((id) => ({ from, to: [id] }));
    case 'complexGateway':
      // It gives tokens at its start, and again at its reset.
      return [{ from, to: [...others, node.id] }, ...byDefault];
    case 'intermediateThrowEvent':
      return [{ from, to: [...others, ...linkTargets(model, node).map(({ id }) => id)] }];
    default:
      return [{ from, to: givenBy(node, others) }, ...byDefault, ...boundaries];
  }
}

/** The flows that get a token when a node completes, each as often as the node gives it one. */
export function givenBy({ completionQuantity = 1 }: FlowNode, flows: readonly string[]): string[] {
  return Array.from({ length: completionQuantity }, () => flows).flat();
}
