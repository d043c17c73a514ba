import type { Decision } from '../decision-model.ts';

/** The decisions with these ids and everything they build on, by id. */
export function withRequired(ids: Iterable<string>, decisions: readonly Decision[]): Record<string, Decision> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const found = new Map<string, Decision>();
  const add = (id: string) => {
    const decision = byId.get(id);
    if (decision === undefined || found.has(id)) return;
    found.set(id, decision);
    for (const required of decision.requirements?.decisions ?? []) add(required.id);
  };
  for (const id of ids) add(id);
  return Object.fromEntries(found);
}
