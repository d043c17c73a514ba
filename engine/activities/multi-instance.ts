import { EngineError } from '../errors.ts';
import { armBoundaryEvents } from '../events/boundary-event.ts';
import { cancelChildren } from '../execution/cancel.ts';
import { filledInputs, passOutputs } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import { cancelTimersOf } from '../execution/timers.ts';
import { feelScope, ownVariables, writeVariables } from '../execution/variables.ts';
import { evaluateCondition, evaluateExpression, type FeelScope } from '../feel/evaluate-expression.ts';
import type { Json } from '../json.ts';
import type { FlowNode, MultiInstance } from '../process-model.ts';
import type { Instance, Variables } from '../process-state.ts';
import { throwBehaviorEvents } from './behavior-events.ts';
import { leaveActivity } from './leave-activity.ts';
import { startActivity } from './start-activity.ts';

/** Opens the body of a multi-instance: all inner instances, or the first one (BPMN 13.3.7). */
export function enterMultiInstance(x: Execution, node: FlowNode, loop: MultiInstance, parent: string): void {
  const inputs = filledInputs(x, node, parent);
  const items = itemsOf(node, loop, feelScope(x, parent, inputs));
  const { id } = x.open(node, parent, {
    loop: { items, next: 0, done: 0, output: items.map(() => null) },
    ...(inputs === undefined ? {} : { variables: inputs }),
  });
  const body = armBoundaryEvents(x, node, id);
  x.note('entered', node, id, body.deadline === undefined ? {} : { due: body.deadline });
  if (items.length === 0) {
    completeBody(x, node, loop, body);
    return;
  }
  const first = loop.sequential ? 1 : items.length;
  for (let index = 0; index < first; index += 1) openInner(x, node, loop, id);
}

/** An inner instance is done: collect its output, then complete the body or go on with the next item. */
export function completeInnerInstance(x: Execution, node: FlowNode, inner: Instance): void {
  const { loop } = node;
  const bodyId = inner.parent;
  if (loop === null || bodyId === null || inner.index === undefined) {
    throw new EngineError('InstanceUnknown', node.id, `Instance ${inner.id} is no inner instance`);
  }
  const { loop: progress } = x.instance(bodyId);
  if (progress === undefined)
    throw new EngineError('InstanceUnknown', node.id, `Instance ${bodyId} is no multi-instance`);
  const result = loop.outputItem === null ? null : evaluateExpression(loop.outputItem, feelScope(x, inner.id));
  x.close(inner);
  const body = x.update(bodyId, {
    loop: { ...progress, done: progress.done + 1, output: progress.output.with(inner.index, result) },
  });
  throwBehaviorEvents(x, node, loop, bodyId, countsOf(loop, body));
  if (x.find(bodyId) === undefined) return;
  if (progress.done + 1 === progress.items.length || isComplete(x, loop, body)) completeBody(x, node, loop, body);
  else if (loop.sequential) openInner(x, node, loop, bodyId);
}

function openInner(x: Execution, node: FlowNode, loop: MultiInstance, bodyId: string): void {
  const body = x.instance(bodyId);
  if (body.loop === undefined) return;
  const index = body.loop.next;
  const item = body.loop.items[index] ?? null;
  const variables = {
    ...ownVariables(node),
    loopCounter: index + 1,
    ...(loop.item === null ? {} : { [loop.item]: item }),
  };
  x.update(bodyId, { loop: { ...body.loop, next: index + 1 } });
  const deadline = body.deadline === undefined ? {} : { deadline: body.deadline };
  startActivity(x, node, x.open(node, bodyId, { index, variables, ...deadline }));
}

function isComplete(x: Execution, loop: MultiInstance, body: Instance): boolean {
  if (loop.completionCondition === null) return false;
  return evaluateCondition(loop.completionCondition, feelScope(x, body.id, countsOf(loop, body)));
}

/** What conditions of the multi-instance may ask about it (BPMN table 10.31). */
function countsOf(loop: MultiInstance, body: Instance): Variables {
  const { items = [], next = 0, done = 0, output = [] } = body.loop ?? {};
  return {
    numberOfInstances: items.length,
    numberOfCompletedInstances: done,
    numberOfActiveInstances: next - done,
    ...(loop.outputCollection === null ? {} : { [loop.outputCollection]: output }),
  };
}

function completeBody(x: Execution, node: FlowNode, loop: MultiInstance, body: Instance): void {
  cancelChildren(x, body.id);
  cancelTimersOf(x, body.id);
  if (loop.outputCollection !== null) writeVariables(x, body.id, { [loop.outputCollection]: body.loop?.output ?? [] });
  passOutputs(x, node, body.id);
  x.note('completed', node, body.id);
  leaveActivity(x, node, x.instance(body.id));
}

function itemsOf(node: FlowNode, loop: MultiInstance, scope: FeelScope): readonly Json[] {
  if (loop.collection !== null) {
    const items = evaluateExpression(loop.collection, scope);
    if (Array.isArray(items)) return items as readonly Json[];
    throw new EngineError('NoList', node.id, `The collection of ${node.id} is no list: ${loop.collection.text}`);
  }
  const count = loop.cardinality === null ? null : evaluateExpression(loop.cardinality, scope);
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0)
    return Array.from({ length: count }, (_, index) => index + 1);
  throw new EngineError('NoList', node.id, `The cardinality of ${node.id} is no whole number`);
}
