import { linkTargets } from '../events/link.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';

/** Tokens move from all of `from` to all of `to`. A place is a flow, or a node that a token is in. */
interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * The parallel gateways of a scope that can never have a token on every incoming flow, though they can on some. Works
 * out which places may hold a token at the same time, as the least relation closed under every move. That allows more
 * than really happens (data is left out of it), so that what it calls stuck is stuck.
 */
export function stuckJoins(model: ProcessModel, nodes: readonly FlowNode[], begin: readonly FlowNode[]): FlowNode[] {
  const joins = nodes.filter(({ type, incoming }) => type === 'parallelGateway' && incoming.length > 1);
  if (joins.length === 0) return [];
  const beside = new Together();
  beside.addAll(begin.map(({ id }) => id));
  const moves = nodes.flatMap((node) => [...movesInto(node), ...movesOutOf(model, node)]);
  for (let size = -1; size !== beside.size;) {
    size = beside.size;
    for (const move of moves) beside.apply(move);
  }
  return joins.filter(({ incoming }) => incoming.some((id) => beside.holds(id)) && !beside.allowsAll(incoming));
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

/** Which places may hold a token, and which of them at the same time. */
class Together {
  readonly #beside = new Map<string, Set<string>>();
  size = 0;

  holds(place: string): boolean {
    return this.#beside.has(place);
  }

  allowsAll(places: readonly string[]): boolean {
    return places.every(
      (one, index) => this.holds(one) && places.slice(index + 1).every((other) => this.#of(one).has(other)),
    );
  }

  /** Different places that get a token at once. */
  addAll(places: readonly string[]): void {
    for (const [index, one] of places.entries()) {
      if (!this.holds(one)) this.size += 1;
      this.#of(one);
      for (const other of places.slice(index + 1)) this.#add(one, other);
    }
  }

  apply({ from, to }: Move): void {
    const [first] = from;
    if (first === undefined || !this.allowsAll(from)) return;
    this.addAll(to);
    for (const place of this.#of(first))
      if (from.every((input) => this.#of(input).has(place))) for (const output of to) this.#add(place, output);
  }

  #add(one: string, other: string): void {
    if (this.#of(one).has(other)) return;
    this.#of(one).add(other);
    this.#of(other).add(one);
    this.size += 1;
  }

  #of(place: string): Set<string> {
    const known = this.#beside.get(place) ?? new Set();
    this.#beside.set(place, known);
    return known;
  }
}
