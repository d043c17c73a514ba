import { EngineError } from '../errors.ts';
import { holdsAt } from '../events/conditional.ts';
import { armEventSubProcesses } from '../events/event-sub-process.ts';
import { startNodes } from '../events/start-event.ts';
import { cancelInstance } from '../execution/cancel.ts';
import { Execution } from '../execution/execution.ts';
import type { AdHoc, FlowNode, ProcessModel } from '../process-model.ts';
import type { Instance, ProcessState } from '../process-state.ts';

/**
 * Ad-hoc sub-process (BPMN 13.3.5): what has no incoming flow starts at once, in the order of the drawing; one after
 * another where it is sequential. A person may start any of it again (`enableActivity`).
 */
export function startAdHocSubProcess(x: Execution, node: FlowNode, instance: Instance): void {
  x.note('entered', node, instance.id, instance.deadline === undefined ? {} : { due: instance.deadline });
  armEventSubProcesses(x, node.id, instance.id);
  const enabled = startNodes(x.model, node.id);
  if (node.adHoc?.sequential === true) x.update(instance.id, { planned: enabled.map(({ id }) => id) });
  else for (const start of enabled) x.arrivals.push({ node: start, parent: instance.id, flow: null });
  x.drained.add(instance.id);
}

/** The ad-hoc sub-process that an instance is, if it is one that still takes part. */
export function adHocOf(x: Execution, instance: Instance | undefined): AdHoc | undefined {
  if (instance === undefined || instance.parent === null || instance.loop !== undefined) return undefined;
  return instance.interrupted === true ? undefined : x.node(instance.element).adHoc;
}

/**
 * An activity directly in an ad-hoc sub-process completed: the completion condition may end it now, or when the
 * activities that still run are done. Tells whether the token of the activity ends with it.
 */
export function checkCompletion(x: Execution, adHoc: AdHoc, scope: Instance): boolean {
  if (scope.closing === true) return true;
  if (adHoc.completionCondition === null || !holdsAt(x, adHoc.completionCondition, scope.id)) return false;
  x.update(scope.id, { closing: true, planned: [], ...(scope.gathered === undefined ? {} : { gathered: {} }) });
  x.dropArrivals(scope.id);
  for (const child of x.children(scope.id)) if (adHoc.cancelRemaining || !isWork(x, child)) cancelInstance(x, child);
  return true;
}

/** Nothing runs any more: starts what is next, or tells that an ad-hoc sub-process is complete. */
export function isComplete(x: Execution, adHoc: AdHoc, scope: Instance): boolean {
  const [next, ...planned] = scope.planned ?? [];
  if (next === undefined) return scope.closing === true || adHoc.completionCondition === null;
  x.update(scope.id, { planned });
  x.arrivals.push({ node: x.node(next), parent: scope.id, flow: null });
  return false;
}

/**
 * A person starts an activity of an ad-hoc sub-process, for the first time or again.
 *
 * @throws EngineError when it is not enabled: unknown, behind a flow, too late, or not its turn.
 */
export function enableActivity(x: Execution, id: string, element: string): void {
  const node = enabledIn(x, x.instance(id)).find((start) => start.id === element);
  if (node === undefined) throw new EngineError('NotEnabled', element, `${element} is not enabled in instance ${id}`);
  x.arrivals.push({ node, parent: id, flow: null });
}

/** Everything that a person may start now, by the ad-hoc sub-process it stands in; in the order of the drawing. */
export function enabledActivities(
  model: ProcessModel,
  state: ProcessState,
): { readonly instance: string; readonly node: FlowNode }[] {
  if (state.status !== 'running') return [];
  const x = new Execution(model, '', state);
  return x.instances().flatMap((scope) => enabledIn(x, scope).map((node) => ({ instance: scope.id, node })));
}

function enabledIn(x: Execution, scope: Instance): FlowNode[] {
  const adHoc = adHocOf(x, scope);
  if (adHoc === undefined || scope.closing === true || (adHoc.sequential && x.hasChildren(scope.id))) return [];
  return startNodes(x.model, scope.element).filter(isActivity);
}

/** What waits at a gateway or event is no work that has begun. */
function isWork(x: Execution, child: Instance): boolean {
  return child.compensation !== undefined || isActivity(x.node(child.element));
}

function isActivity({ type }: FlowNode): boolean {
  return !type.endsWith('Event') && !type.endsWith('Gateway');
}
