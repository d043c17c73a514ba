import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { CompletedActivity, Instance } from '../process-state.ts';
import { compensationBoundary, compensationStart } from './handlers.ts';

/** Remembers in its scope that an activity completed, with what it takes to compensate it (BPMN 10.7, 13.5.5). */
export function rememberCompleted(x: Execution, node: FlowNode, instance: Instance): void {
  if (instance.parent === null) return;
  const scope = x.instance(instance.parent);
  const isBody = instance.loop !== undefined;
  const blackBox = !isBody && compensationBoundary(x, node) !== null;
  const inside = blackBox ? [] : (instance.completed ?? []);
  if (!blackBox && inside.length === 0 && (isBody || compensationStart(x, node) === null)) return;
  const done = recordOf(instance, inside, isBody);
  x.update(scope.id, { completed: inOrder(scope.completed ?? [], done, node.undoneBefore) });
}

/** In order of completion; but what an activity's boundary events led to while it was open comes after it. */
function inOrder(
  completed: readonly CompletedActivity[],
  done: CompletedActivity,
  undoneBefore: readonly string[] = [],
): CompletedActivity[] {
  const place = completed.findIndex(
    ({ element, instance }) => undoneBefore.includes(element) && Number(instance) > Number(done.instance),
  );
  return place < 0 ? [...completed, done] : completed.toSpliced(place, 0, done);
}

/** Takes what completed in a scope out of its memory: everything, or one activity. It is compensated once. */
export function takeCompleted(x: Execution, scope: string, activity: string | null): readonly CompletedActivity[] {
  const { completed = [] } = x.instance(scope);
  const wanted = ({ element }: CompletedActivity) => activity === null || element === activity;
  const taken = completed.filter(wanted);
  if (taken.length > 0) x.update(scope, { completed: completed.filter((done) => !wanted(done)) });
  return taken;
}

/** What completed in a scope that is cancelled with everything in it, also inside what is still active. */
export function completedInside(x: Execution, scope: string): readonly CompletedActivity[] {
  const { completed = [], compensation = [] } = x.instance(scope);
  const active = x.children(scope).flatMap((child) => {
    const inside = completedInside(x, child.id);
    return inside.length === 0 ? [] : [recordOf(child, inside, true)];
  });
  return [...completed, ...compensation, ...active];
}

/** What it takes to compensate an instance; `contentsOnly`: only what completed inside. */
export function recordOf(
  instance: Instance,
  inside: readonly CompletedActivity[],
  contentsOnly: boolean,
): CompletedActivity {
  const { id, element, variables, loop } = instance;
  // The instances of a loop or multi-instance are compensated one by one: each takes along what their body knew.
  const completed =
    loop === undefined ? inside : inside.map((one) => ({ ...one, variables: { ...variables, ...one.variables } }));
  return {
    element,
    instance: id,
    ...(variables === undefined || loop !== undefined ? {} : { variables }),
    ...(completed.length === 0 ? {} : { completed }),
    ...(contentsOnly ? { contentsOnly } : {}),
  };
}
