import { Execution } from '../execution/execution.ts';
import { run } from '../execution/run.ts';
import { enterParallelGateway } from '../gateways/parallel-gateway.ts';
import type { ProcessModel } from '../process-model.ts';
import type { ProcessState, StepResult } from '../process-state.ts';
import { Correspondence } from './correspondence.ts';
import { fillInputs } from './fill-inputs.ts';
import { unbalanced } from './joins.ts';
import type { Migration, MigrationRequest, Placement } from './migration.ts';
import { moveAssignments } from './move-assignments.ts';
import { moveDeadlines } from './move-deadlines.ts';
import { moveInstance } from './move-instance.ts';
import { MovedTimers } from './move-timers.ts';
import { failed, refusals } from './refusals.ts';

/**
 * Moves a running process to another version of its model: where everything that is open goes on, and the process as it
 * is then; or why something has no place. Pure, so that what it gives is also the preview. Nothing that happened is done
 * again, and no token comes or goes.
 */
export function migrate(
  from: ProcessModel,
  to: ProcessModel,
  state: ProcessState,
  { at, mapping, renewTimers }: MigrationRequest,
): Migration {
  const c = new Correspondence(from, to, mapping);
  const placements = placementsOf(c, state);
  const problems = refusals(c, state);
  if (problems.length > 0) return { placements, timers: [], problems, result: null };
  const moved = { ...state, instances: mapped(state, c), timers: {}, end: state.end === null ? null : c.id(state.end) };
  const left = unbalanced(c, state, moved);
  if (left.length > 0) return { placements, timers: [], problems: left, result: null };
  try {
    const x = new Execution(to, at, moved);
    for (const instance of x.instances()) fillInputs(x, instance);
    const timers = new MovedTimers(c, state, x, renewTimers);
    for (const { id } of x.instances()) timers.move(id);
    const { state: timed, commands } = x.result();
    const result = settle(c, state, moveAssignments(c, state, moveDeadlines(c, state, timed), at), at);
    return {
      placements,
      timers: timers.changes,
      problems,
      result: { ...result, commands: [...commands, ...result.commands] },
    };
  } catch (error) {
    return { placements, timers: [], problems: [failed(c, error)], result: null };
  }
}

/** What follows at once in the new model: a join that has everything it waits for now, a condition that holds. */
function settle(c: Correspondence, before: ProcessState, state: ProcessState, at: string): StepResult {
  const x = new Execution(c.to, at, state);
  x.noteProcess('migrated');
  for (const instance of x.instances()) {
    const old = before.instances[instance.id];
    if (instance.parent === null || old === undefined) continue;
    const node = x.node(instance.element);
    const { deadline, organisation, performer } = instance;
    const isSame =
      old.element === node.id &&
      c.from.nodes[node.id]?.name === node.name &&
      old.deadline === deadline &&
      old.organisation === organisation &&
      old.performer === performer;
    if (isSame) continue;
    x.note('migrated', node, instance.id, {
      code: old.element,
      ...(deadline === undefined ? {} : { due: deadline }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(performer === undefined ? {} : { performer }),
    });
  }
  for (const { element, parent } of x.instances()) {
    const node = parent === null ? undefined : x.node(element);
    if (parent !== null && node?.type === 'parallelGateway') enterParallelGateway(x, node, parent, null);
  }
  x.changed = true;
  run(x);
  return x.result();
}

function placementsOf(c: Correspondence, state: ProcessState): Placement[] {
  return Object.values(state.instances).flatMap(({ id, element }) => {
    const [old, now] = [c.from.nodes[element], c.node(element)];
    if (old === undefined) return [];
    const place = now?.type === old.type ? { element: now.id, name: now.name } : null;
    return [{ instance: id, type: old.type, from: { element, name: old.name }, to: place }];
  });
}

function mapped(state: ProcessState, c: Correspondence): ProcessState['instances'] {
  return Object.fromEntries(Object.values(state.instances).map((instance) => [instance.id, moveInstance(c, instance)]));
}
