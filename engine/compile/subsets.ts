/** Flows of one gateway of which every subset is tried. */
const MOST_FLOWS = 6;

/** Every choice of at least one of these flows; none where there are too many to look at. */
export function subsetsOf(flows: readonly string[]): string[][] {
  if (flows.length > MOST_FLOWS) return [];
  const all = flows.reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
  return all.filter(({ length }) => length > 0);
}
