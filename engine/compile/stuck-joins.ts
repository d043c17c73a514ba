import { linkTargets } from '../events/link.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import { type Move, ConcurrentPlaces } from './concurrent-places.ts';

/**
 * The parallel gateways of a scope that can never have a token on every incoming flow, though they can on some. Works
 * out which places may hold a token at the same time, as the least relation closed under every move. That allows more
 * than really happens (data is left out of it), so that what it calls stuck is stuck. `begin`: the places that hold a
 * token at first, one that holds two twice.
 */
export function stuckJoins(model: ProcessModel, nodes: readonly FlowNode[], begin: readonly string[]): FlowNode[] {
  const joins = nodes.filter(({ type, incoming }) => type === 'parallelGateway' && incoming.length > 1);
  if (joins.length === 0) return [];
  const moves = nodes.flatMap((node) => movesAt(model, node));
  const beside = new ConcurrentPlaces(begin, moves);
  return joins.filter(({ incoming }) => incoming.some((id) => beside.holds(id)) && !beside.allowsAll(incoming));
}

/** How tokens come into a node and go out of it again. Data is left out: what conditions leave open may all be taken. */
export function movesAt(model: ProcessModel, node: FlowNode): Move[] {
  return [...movesInto(node), ...movesOutOf(model, node)];
}

function movesInto(node: FlowNode): Move[] {
  if (node.type === 'parallelGateway' && node.incoming.length > 0) return [{ from: node.incoming, to: [node.id] }];
  return node.incoming.map((flow) => ({ from: [flow], to: [node.id] }));
}

function movesOutOf(model: ProcessModel, node: FlowNode): Move[] {
  const from = [node.id];
  const boundaries = node.boundaryEvents.map((id) => ({
    from,
    to: model.nodes[id]?.interrupting === false ? [node.id, id] : [id],
  }));
  const others = node.outgoing.filter((id) => id !== node.default);
  const always = others.filter((id) => model.flows[id]?.condition === null);
  const byDefault = node.default === null ? [] : [{ from, to: [node.default, ...always] }];
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
      return [{ from, to: others }, ...byDefault, ...boundaries];
  }
}
