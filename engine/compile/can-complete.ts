import { definitionsOf } from '../events/definitions.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { Move } from './concurrent-places.ts';
import { givenBy, movesAt } from './stuck-joins.ts';

/** Distributions of tokens that are looked at; who has not found an end by then gets the benefit of the doubt. */
const MOST = 5000;
/** Flows of one gateway of which every subset is tried. */
const MOST_FLOWS = 6;

/**
 * Whether the tokens in these places can all come to an end, whatever the data is: some order of moves leaves none
 * behind. In doubt they can.
 */
export function canComplete(tokens: {
  readonly model: ProcessModel;
  readonly nodes: readonly FlowNode[];
  readonly places: readonly string[];
}): boolean {
  const { model, nodes, places } = tokens;
  const moves = nodes.flatMap((node) => [...movesAt(model, node), ...choicesAt(model, node)]);
  const byPlace = new Map<string, Move[]>();
  for (const move of moves) {
    const [first = ''] = move.from;
    byPlace.set(first, [...(byPlace.get(first) ?? []), move]);
  }
  const several = nodes.reduce((sum, node) => sum + (node.startQuantity ?? 1) + (node.completionQuantity ?? 1) - 2, 0);
  const most = places.length + nodes.length + several;
  const ends = new Set(nodes.filter(endsAll).map(({ id }) => id));
  const open = [[...places].sort()];
  const seen = new Set<string>();
  for (let now = open.pop(); now !== undefined; now = open.pop()) {
    if (now.length === 0 || now.some((place) => ends.has(place)) || seen.size > MOST) return true;
    const key = now.join();
    if (seen.has(key)) continue;
    seen.add(key);
    for (const place of new Set(now))
      for (const move of byPlace.get(place) ?? []) {
        const next = after(now, move);
        // More and more tokens: a round that adds some. Nothing is found there that is not found with fewer.
        if (next !== undefined && next.length <= most) open.push(next);
      }
  }
  return false;
}

function after(places: readonly string[], { from, to }: Move): string[] | undefined {
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
  const out = [...none, ...subsets(conditional)].map((flows) => ({
    from: [node.id],
    to: givenBy(node, [...always, ...flows]),
  }));
  const joins = type === 'inclusiveGateway' || type === 'complexGateway';
  return [...out, ...(joins ? subsets(incoming).map((from) => ({ from, to: [node.id] })) : [])];
}

function subsets(ids: readonly string[]): string[][] {
  if (ids.length > MOST_FLOWS) return [];
  const all = ids.reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
  return all.filter(({ length }) => length > 0);
}

function endsAll(node: FlowNode): boolean {
  const isThrown = node.type === 'endEvent' || node.type === 'intermediateThrowEvent';
  return (
    isThrown && definitionsOf(node).some(({ kind }) => ['terminate', 'error', 'cancel', 'escalation'].includes(kind))
  );
}
