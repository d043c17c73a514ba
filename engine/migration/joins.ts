import { nodesIn } from '../nodes-in.ts';
import { stuckJoins } from '../compile/stuck-joins.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { Instance, ProcessState } from '../process-state.ts';
import { canComplete } from '../compile/can-complete.ts';
import type { Correspondence } from './correspondence.ts';
import type { MigrationProblem } from './migration.ts';
import { called } from './misfits.ts';

/** One scope of a process in one of the two models, with the places that hold a token: flows, and nodes it is in. */
interface Tokens {
  readonly model: ProcessModel;
  /** Element of the sub-process; null for the process itself. */
  readonly scope: string | null;
  readonly nodes: readonly FlowNode[];
  readonly places: readonly string[];
  /** By element: the flows of which a gateway that waits for its reset took a token at its start. */
  readonly consumed: Readonly<Record<string, readonly string[]>>;
}

/**
 * Where the tokens of a scope cannot all come to an end in the new model, though they could in the old one: a split that
 * has been passed gives no token to a branch that was drawn behind it since, and two tokens that a join used to bring
 * together stay two where it is gone.
 */
export function unbalanced(c: Correspondence, before: ProcessState, after: ProcessState): MigrationProblem[] {
  return Object.values(after.instances).flatMap((scope) => {
    const old = before.instances[scope.id];
    if (old === undefined) return [];
    const [then, now] = [tokensIn(c.from, before, old), tokensIn(c.to, after, scope)];
    const starved = starvedJoins(c, then, now);
    if (starved.length > 0 || canComplete(now) || !canComplete(then)) return starved;
    return [left(c.to, now)];
  });
}

function starvedJoins(c: Correspondence, then: Tokens, now: Tokens): MigrationProblem[] {
  const already = new Set(stuckIn(then).map(({ id }) => c.id(id)));
  return stuckIn(now)
    .filter(({ id }) => !already.has(id))
    .map((node) => ({
      element: node.id,
      name: node.name,
      rule: 'migratie-samenkomst',
      message: `${called(node)} zou voor altijd blijven wachten: vanaf waar het proces nu staat worden zijn inkomende pijlen nooit allemaal genomen.`,
      remedy: REMEDY,
    }));
}

function left({ id, name, nodes }: ProcessModel, { scope }: Tokens): MigrationProblem {
  const node = nodes[scope ?? ''];
  return {
    element: node?.id ?? id,
    name: node?.name ?? name,
    rule: 'migratie-samenkomst',
    message: `Wat nu tegelijk open is in ${node === undefined ? 'het proces' : called(node)} kan in de nieuwe tekening niet allemaal tot een einde komen: bij een parallelle gateway blijft iets voor altijd wachten.`,
    remedy: REMEDY,
  };
}

const REMEDY =
  'Migreer voordat of nadat het proces in dit stuk is, of laat een verplaatsing het ernaast laten verdergaan.';

function stuckIn({ model, nodes, places }: Tokens): FlowNode[] {
  return stuckJoins(model, nodes, places);
}

/** In an ad-hoc sub-process a person may start anything again: there nothing is judged. */
function tokensIn(model: ProcessModel, state: ProcessState, { id, parent, element, gathered = {} }: Instance): Tokens {
  const scope = parent === null ? null : element;
  const isFree = scope !== null && model.nodes[scope]?.type === 'adHocSubProcess';
  const tokens = isFree ? [] : Object.values(state.instances).filter((token) => token.parent === id);
  const waiting = isFree ? [] : Object.values(gathered).flatMap(repeated);
  const places = [...tokens.flatMap(placesOf), ...waiting];
  const consumed = Object.fromEntries(tokens.map((token) => [token.element, token.consumed ?? []]));
  return { model, scope, nodes: nodesIn(model, scope), places, consumed };
}

/** A gateway that waits holds its tokens on the flows they came along; one that waits for reset holds one itself too. */
function placesOf({ element, arrived, consumed }: Instance): string[] {
  if (arrived === undefined) return [element];
  const waiting = repeated(arrived);
  return consumed === undefined ? waiting : [...waiting, element];
}

function repeated(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([flow, count]) => Array.from({ length: count }, () => flow));
}
