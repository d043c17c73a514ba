import { definitionsOf } from '../events/definitions.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import { complexGatewayMoves, startedAt, startOf } from './complex-gateway-moves.ts';
import type { Move } from './concurrent-places.ts';
import { givenBy, movesAt } from './stuck-joins.ts';
import { subsetsOf } from './subsets.ts';

/** Distributions of tokens that are looked at; who has not found an end by then gets the benefit of the doubt. */
const MOST = 5000;

/**
 * Whether the tokens in these places can all come to an end, whatever the data is: some order of moves leaves none
 * behind. In doubt they can.
 */
export function canComplete(tokens: {
  readonly model: ProcessModel;
  readonly nodes: readonly FlowNode[];
  readonly places: readonly string[];
  /** By complex gateway that waits for its reset: the flows of which it took a token at its start. */
  readonly consumed?: Readonly<Record<string, readonly string[]>>;
}): boolean {
  const { model, nodes, places, consumed = {} } = tokens;
  const counting = new Map(nodes.filter(counts).map((node) => [node.id, node]));
  const moves = nodes.flatMap((node) =>
    counting.has(node.id) ? complexGatewayMoves(model, node) : [...movesAt(model, node), ...choicesAt(model, node)],
  );
  const byPlace = new Map<string, Move[]>();
  for (const move of moves) {
    const [first = ''] = move.from;
    byPlace.set(first, [...(byPlace.get(first) ?? []), move]);
  }
  const several = nodes.reduce((sum, node) => sum + (node.startQuantity ?? 1) + (node.completionQuantity ?? 1) - 2, 0);
  const most = places.length + nodes.length + several;
  const ends = new Set(nodes.filter(endsAll).map(({ id }) => id));
  // A complex gateway only ever holds a token of which it waits for the reset.
  const begin = places.map((place) => {
    const gateway = counting.get(place);
    return gateway === undefined ? place : startedAt(gateway, consumed[place] ?? []);
  });
  const open = [begin.sort()];
  const seen = new Set<string>();
  for (let now = open.pop(); now !== undefined; now = open.pop()) {
    if (now.length === 0 || now.some((place) => ends.has(place)) || seen.size > MOST) return true;
    const key = now.join();
    if (seen.has(key)) continue;
    seen.add(key);
    const moved = [...new Set(now)].flatMap((place) => (byPlace.get(place) ?? []).map((move) => after(now, move)));
    const started = [...counting.values()].map((gateway) => after(now, startOf(gateway, now)));
    // More and more tokens: a round that adds some. Nothing is found there that is not found with fewer.
    for (const next of [...moved, ...started]) if (next !== undefined && next.length <= most) open.push(next);
  }
  return false;
}

function after(places: readonly string[], move: Move | undefined): string[] | undefined {
  if (move === undefined) return undefined;
  const { from, to } = move;
  const left = [...places];
  for (const place of from) {
    const at = left.indexOf(place);
    if (at === -1) return undefined;
    left.splice(at, 1);
  }
  return [...left, ...to].sort();
}

/** Where conditions choose among flows: any of them, or none beside what is always taken. Where they meet: as many as came. */
function choicesAt(model: ProcessModel, node: FlowNode): Move[] {
  const { type, incoming, outgoing } = node;
  if (type === 'exclusiveGateway' || type === 'eventBasedGateway') return [];
  const conditional = outgoing.filter((id) => id !== node.default && (model.flows[id]?.condition ?? null) !== null);
  const always = outgoing.filter((id) => id !== node.default && !conditional.includes(id));
  const none = always.length > 0 && node.default === null ? [[]] : [];
  const out = [...none, ...subsetsOf(conditional)].map((flows) => ({
    from: [node.id],
    to: givenBy(node, [...always, ...flows]),
  }));
  const joins = type === 'inclusiveGateway' || type === 'complexGateway';
  return [...out, ...(joins ? subsetsOf(incoming).map((from) => ({ from, to: [node.id] })) : [])];
}

/** A complex gateway whose incoming flows are few enough to try every subset of them. */
function counts({ type, incoming, activation }: FlowNode): boolean {
  return type === 'complexGateway' && activation !== undefined && subsetsOf(incoming).length > 0;
}

function endsAll(node: FlowNode): boolean {
  const isThrown = node.type === 'endEvent' || node.type === 'intermediateThrowEvent';
  return (
    isThrown && definitionsOf(node).some(({ kind }) => ['terminate', 'error', 'cancel', 'escalation'].includes(kind))
  );
}
