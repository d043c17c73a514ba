import { isDeadline } from '../events/boundary-event.ts';
import { activities } from '../compile/flow-element-types.ts';
import type { ProcessModel } from '../process-model.ts';
import type { Instance, Instant, ProcessState } from '../process-state.ts';
import type { Correspondence } from './correspondence.ts';

/**
 * The state with the deadline of every open activity brought up to its timers, outer ones first. One that has passed
 * stays as long as the event that set it is still drawn; what an activity has from the one around it follows that one.
 */
export function moveDeadlines(c: Correspondence, before: ProcessState, after: ProcessState): ProcessState {
  const instances: Record<string, Instance> = {};
  for (const [id, { deadline: _before, ...rest }] of Object.entries(after.instances)) {
    const around = instances[rest.parent ?? '']?.deadline;
    const deadline = deadlineOf(c, before, after, id, around);
    instances[id] = deadline === undefined ? rest : { ...rest, deadline };
  }
  return { ...after, instances };
}

function deadlineOf(
  c: Correspondence,
  before: ProcessState,
  after: ProcessState,
  id: string,
  around: Instant | undefined,
): Instant | undefined {
  const old = before.instances[id];
  const [node, now] = [c.from.nodes[old?.element ?? ''], c.node(old?.element ?? '')];
  if (old === undefined || node === undefined || now === undefined || !activities.has(now.type)) return old?.deadline;
  if (old.index !== undefined) return around;
  const [ran, runs] = [running(c.from, before, id), running(c.to, after, id)];
  // A cycle that has fired runs on, and the deadline stays the first time it fired.
  if (runs[0] !== undefined) return runs.join() === ran.join() ? old.deadline : runs[0];
  const own = node.boundaryEvents.filter((event) => isDeadlineIn(c.from, event));
  const isDrawn = own.some((event) => now.boundaryEvents.includes(c.id(event)) && isDeadlineIn(c.to, c.id(event)));
  const isInherited = old.deadline === before.instances[old.parent ?? '']?.deadline;
  if (isDrawn || (own.length === 0 && !isInherited)) return old.deadline;
  return around;
}

/** When the deadlines on an activity that have not passed are due, earliest first. */
function running(model: ProcessModel, { timers }: ProcessState, id: string): Instant[] {
  const own = Object.values(timers).filter(({ instance, element }) => instance === id && isDeadlineIn(model, element));
  return own.map(({ due }) => due).sort();
}

function isDeadlineIn({ nodes }: ProcessModel, id: string): boolean {
  const event = nodes[id];
  return event !== undefined && isDeadline(event);
}
