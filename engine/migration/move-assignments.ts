import { whoseTask } from '../activities/user-task.ts';
import { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Instant, ProcessState } from '../process-state.ts';
import type { Correspondence } from './correspondence.ts';

/** Whose task it is was worked out when the task opened, and stays so unless the new model says it differently. */
export function moveAssignments(
  c: Correspondence,
  before: ProcessState,
  after: ProcessState,
  at: Instant,
): ProcessState {
  const x = new Execution(c.to, at, after);
  const instances = Object.values(after.instances).map((instance): [string, Instance] => {
    const [old, now] = [c.from.nodes[before.instances[instance.id]?.element ?? ''], c.to.nodes[instance.element]];
    return [instance.id, now === undefined || instance.loop !== undefined ? instance : moved(x, old, now, instance)];
  });
  return { ...after, instances: Object.fromEntries(instances) };
}

function moved(x: Execution, old: FlowNode | undefined, now: FlowNode, instance: Instance): Instance {
  const { organisation, performer, ...rest } = instance;
  const changed = { organisation: differs('organisation', old, now), performer: differs('performer', old, now) };
  if (!changed.organisation && !changed.performer) return instance;
  const whose = whoseTask(x, now, instance.id);
  const [of, by] = [
    changed.organisation ? whose.organisation : organisation,
    changed.performer ? whose.performer : performer,
  ];
  return { ...rest, ...(of === undefined ? {} : { organisation: of }), ...(by === undefined ? {} : { performer: by }) };
}

function differs(what: 'organisation' | 'performer', old: FlowNode | undefined, now: FlowNode): boolean {
  return (old?.task?.[what]?.text ?? null) !== (now.task?.[what]?.text ?? null);
}
