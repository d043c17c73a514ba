import { throwError } from '../events/error.ts';
import { throwEscalation } from '../events/escalation.ts';
import { throwMessage } from '../events/message.ts';
import { throwSignal } from '../events/signal.ts';
import type { Execution } from '../execution/execution.ts';
import { feelScope } from '../execution/variables.ts';
import { evaluateCondition } from '../feel/evaluate-expression.ts';
import type { BehaviorEvent, FlowNode, MultiInstance } from '../process-model.ts';
import type { Variables } from '../process-state.ts';

/**
 * Throws what a multi-instance tells when an inner instance completes: at each, at the first, or where a condition over
 * the `counts` holds (BPMN 10.3.8, 13.3.7). Caught on its own boundary, or in a scope around it.
 */
export function throwBehaviorEvents(
  x: Execution,
  node: FlowNode,
  loop: MultiInstance,
  body: string,
  counts: Variables,
): void {
  for (const { when, event } of loop.throws ?? []) {
    // What was thrown before may have interrupted it.
    if (x.find(body) === undefined) return;
    const isNow =
      when === 'each' ||
      (when === 'first'
        ? counts['numberOfCompletedInstances'] === 1
        : evaluateCondition(when, feelScope(x, body, counts)));
    if (isNow) throwFrom(x, node, body, event);
  }
}

function throwFrom(x: Execution, node: FlowNode, body: string, event: BehaviorEvent['event']): void {
  switch (event.kind) {
    case 'message':
      return throwMessage(x, node, body, event.name);
    case 'signal':
      return throwSignal(x, node, body, event.name);
    case 'escalation':
      return throwEscalation(x, body, event.code, {});
    case 'error':
      return throwError(x, body, event.code, {});
    default:
      return event satisfies never;
  }
}
