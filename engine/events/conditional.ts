import type { Execution } from '../execution/execution.ts';
import { feelScope } from '../execution/variables.ts';
import { evaluateCondition, evaluateExpression } from '../feel/evaluate-expression.ts';
import type { Expression } from '../feel/expression.ts';
import { FeelError } from '../feel/feel-error.ts';
import { oncePerModel } from '../once-per-model.ts';
import { definitionsOf } from './definitions.ts';
import type { SimpleEventDefinition } from './event-definition.ts';
import { listenersAt } from './listeners.ts';
import { occur } from './occur.ts';

type Conditional = Extract<SimpleEventDefinition, { kind: 'conditional' }>;

/** Whether a model has conditions to look at; of most models it is asked after every move. */
const isConditional = oncePerModel((model) =>
  Object.values(model.nodes).some((node) => definitionsOf(node).some(({ kind }) => kind === 'conditional')),
);

/**
 * Lets every conditional event happen whose condition became true: when it began to wait, or when a variable changed.
 * It happens again only after the condition has not held in between (BPMN 10.5.5).
 */
export function lookAtConditions(x: Execution): void {
  if (!x.changed) return;
  x.changed = false;
  if (!isConditional(x.model)) return;
  for (const { id } of x.instances()) {
    for (const { event } of listenersAt(x, id)) {
      definitionsOf(event).forEach((definition, index) => {
        if (definition.kind === 'conditional') look(x, id, event.id, definition, index);
      });
    }
  }
}

function look(x: Execution, id: string, event: string, { condition }: Conditional, index: number): void {
  // What the one before did may have taken this one away.
  const listener = listenersAt(x, id).find((other) => other.event.id === event);
  if (listener === undefined) return;
  const key = `${event}:${index}`;
  const { holding = [] } = x.instance(id);
  const held = holding.includes(key);
  const holds = holdsAt(x, condition, id);
  if (holds === held) return;
  x.update(id, { holding: holds ? [...holding, key] : holding.filter((other) => other !== key) });
  if (holds) occur(x, id, listener, index, {});
}

/** Whether a condition holds at an instance. One about a variable that is not there yet, or is empty, does not yet. */
export function holdsAt(x: Execution, condition: Expression, instance: string): boolean {
  const scope = feelScope(x, instance);
  try {
    return evaluateExpression(condition, scope) !== null && evaluateCondition(condition, scope);
  } catch (error) {
    if (error instanceof FeelError && error.code === 'UnknownVariable') return false;
    throw error;
  }
}
