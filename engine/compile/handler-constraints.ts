import { definitionsOf } from '../events/definitions.ts';
import type { SimpleEventDefinition } from '../events/event-definition.ts';
import { eventStarts } from '../events/event-sub-process.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { ConstraintRule } from './constraint-rule.ts';

/**
 * BPMN 10.5.6: of each error, escalation, message or signal an activity has one event that interrupts it, at its
 * boundary and in it each; of two, one would never happen.
 */
export const handlerRules: readonly ConstraintRule[] = [
  function interruptOnce({ model, node, report }) {
    const others = eventsBeside(model, node);
    const before = others.slice(0, others.indexOf(node)).filter(({ interrupting }) => interrupting);
    if (!node.interrupting || before.length === 0) return;
    const taken = new Map(
      before.flatMap((other) => declarationsOf(other).map((declaration) => [declaration, other.id])),
    );
    const twice = declarationsOf(node).find((declaration) => taken.has(declaration));
    if (twice === undefined) return;
    report(
      'BPMN 2.0.2 §10.5.6',
      `Deze gebeurtenis onderbreekt op hetzelfde als ${taken.get(twice) ?? ''}, en gebeurt dus nooit.`,
      'Laat er één staan, of laat deze op iets anders wachten.',
    );
  },
];

/** What hangs on the same activity, or starts an event sub-process of the same scope. */
function eventsBeside(model: ProcessModel, node: FlowNode): readonly FlowNode[] {
  if (node.type === 'boundaryEvent')
    return (model.nodes[node.attachedTo ?? '']?.boundaryEvents ?? []).flatMap((id) => model.nodes[id] ?? []);
  const around = model.nodes[node.scope ?? ''];
  if (node.type !== 'startEvent' || around?.triggeredByEvent !== true) return [];
  // That one event sub-process begins with two events is refused elsewhere.
  return eventStarts({ model }, around.scope).filter((start) => start === node || start.scope !== node.scope);
}

/** Names of what an event waits for, where it is enough that one of them happens. */
function declarationsOf(event: FlowNode): string[] {
  if (event.event?.kind === 'multiple' && event.event.parallel) return [];
  return definitionsOf(event).flatMap((definition) => declarationOf(definition) ?? []);
}

/** Two timers or conditions are never the same. */
function declarationOf(definition: SimpleEventDefinition): string | null {
  switch (definition.kind) {
    case 'error':
    case 'escalation':
      return `${definition.kind} ${definition.code ?? ''}`;
    case 'message':
    case 'signal':
      return `${definition.kind} ${definition.name}`;
    default:
      return null;
  }
}
