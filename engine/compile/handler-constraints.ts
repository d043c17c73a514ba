import { definitionsOf } from '../events/definitions.ts';
import type { SimpleEventDefinition } from '../events/event-definition.ts';
import { nodesIn } from '../nodes-in.ts';
import { oncePerModel } from '../once-per-model.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { ConstraintRule } from './constraint-rule.ts';

/**
 * BPMN 10.5.6: of each error, escalation, message or signal an activity has one event that interrupts it, at its
 * boundary and in it each; of two, one would never happen.
 */
export const handlerRules: readonly ConstraintRule[] = [
  function interruptOnce({ model, node, report }) {
    const first = taken(model).get(node.id);
    if (first === undefined) return;
    report(
      'BPMN 2.0.2 §10.5.6',
      `Deze gebeurtenis onderbreekt op hetzelfde als ${first}, en gebeurt dus nooit.`,
      'Laat er één staan, of laat deze op iets anders wachten.',
    );
  },
];

/** The events for which another stands before them, by id. */
const taken = oncePerModel((model) => {
  const found = new Map<string, string>();
  for (const events of together(model)) {
    const firsts = new Map<string, string>();
    for (const event of events.filter(({ interrupting }) => interrupting)) {
      const declarations = declarationsOf(event);
      const first = declarations.flatMap((declaration) => firsts.get(declaration) ?? []).at(0);
      if (first !== undefined) found.set(event.id, first);
      for (const declaration of declarations) if (!firsts.has(declaration)) firsts.set(declaration, event.id);
    }
  }
  return found;
});

/** What hangs on one activity, and what starts the event sub-processes of one scope; of each of those its first start. */
function together(model: ProcessModel): FlowNode[][] {
  const nodes = Object.values(model.nodes);
  const boundaries = nodes.map(({ boundaryEvents }) => boundaryEvents.flatMap((id) => model.nodes[id] ?? []));
  const scopes = new Set(nodes.filter(({ triggeredByEvent }) => triggeredByEvent).map(({ scope }) => scope));
  const starts = [...scopes].map((scope) =>
    nodesIn(model, scope)
      .filter(({ triggeredByEvent }) => triggeredByEvent)
      .flatMap(({ id }) => nodesIn(model, id).find(({ type }) => type === 'startEvent') ?? []),
  );
  return [...boundaries, ...starts];
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
