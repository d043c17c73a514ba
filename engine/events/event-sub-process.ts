import { cancelChildren } from '../execution/cancel.ts';
import { type Execution, PROCESS } from '../execution/execution.ts';
import { cancelTimer, startTimers } from '../execution/timers.ts';
import { ownVariables } from '../execution/variables.ts';
import { nodesIn } from '../nodes-in.ts';
import { oncePerModel } from '../once-per-model.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Variables } from '../process-state.ts';

/** Start events of the event sub-processes directly in a scope (element id of the sub-process; null: the process). */
export function eventStarts({ model }: Execution, scope: string | null): readonly FlowNode[] {
  return eventStartsByScope(model).get(scope) ?? [];
}

const eventStartsByScope = oncePerModel((model) => {
  const scopes = new Map<string | null, readonly FlowNode[]>();
  for (const { id, scope, triggeredByEvent } of Object.values(model.nodes)) {
    if (!triggeredByEvent) continue;
    const starts = nodesIn(model, id).filter(({ type }) => type === 'startEvent');
    scopes.set(scope, [...(scopes.get(scope) ?? []), ...starts]);
  }
  return scopes;
});

/** A scope opens: the timers that start its event sub-processes begin to run. */
export function armEventSubProcesses(x: Execution, scope: string | null, instance: string): void {
  for (const start of eventStarts(x, scope)) {
    startTimers(x, start, instance);
  }
}

/** The start event of an event sub-process happens while its scope is open (BPMN 13.5.4). */
export function triggerEventSubProcess(x: Execution, start: FlowNode, scope: string, variables: Variables): void {
  if (start.interrupting) takeOver(x, scope);
  openEventSubProcess(x, start, scope, variables);
}

/** An interrupting event sub-process takes its scope over: the rest of it is cancelled, but for what is `kept`. */
export function takeOver(x: Execution, scope: string, kept?: string): void {
  cancelChildren(x, scope, kept);
  cancelStartTimers(x, scope);
  x.update(scope, { interrupted: true });
}

/**
 * Only event sub-processes still run in a scope: no other starts there any more (BPMN 13.5.4). An ad-hoc sub-process may
 * get work again as long as it is open.
 */
export function awaitEventSubProcesses(x: Execution, scope: Instance): void {
  const node = scope.id === PROCESS ? null : x.node(scope.element);
  if (scope.completing === true || scope.interrupted === true || node?.adHoc !== undefined) return;
  const starts = eventStarts(x, node?.id ?? null);
  if (!starts.some(({ whileActive }) => whileActive === true)) return;
  if (!x.children(scope.id).every(({ element }) => x.node(element).triggeredByEvent)) return;
  cancelStartTimers(x, scope.id);
  x.update(scope.id, { completing: true });
}

/** Those of the event sub-processes in a scope: what hangs on the boundary of the scope goes on to wait. */
function cancelStartTimers(x: Execution, scope: string): void {
  for (const timer of x.timers())
    if (timer.instance === scope && x.node(timer.element).type === 'startEvent') cancelTimer(x, timer);
}

/** Opens the event sub-process that a start event stands in; its token begins there. It ends with its scope, so by then. */
export function openEventSubProcess(x: Execution, start: FlowNode, scope: string, variables: Variables): void {
  const node = x.node(start.scope ?? '');
  const { deadline } = x.instance(scope);
  const due = deadline === undefined ? {} : { due: deadline };
  const { id } = x.open(node, scope, {
    variables: { ...ownVariables(node), ...variables },
    ...(deadline === undefined ? {} : { deadline }),
  });
  x.note('entered', node, id, due);
  x.arrivals.push({ node: start, parent: id, flow: null });
}
