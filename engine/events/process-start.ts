import { EngineError } from '../errors.ts';
import { type Execution, PROCESS } from '../execution/execution.ts';
import { nodesIn } from '../nodes-in.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { StartEvent } from '../process-state.ts';
import { holdsAt } from './conditional.ts';
import { definitionsOf } from './definitions.ts';
import type { SimpleEventDefinition } from './event-definition.ts';
import { instantiating } from './start-at.ts';
import { startNodes } from './start-event.ts';

/**
 * Where a process begins (BPMN 10.5.2). At the start event that is named; at those of the message or signal; or else at
 * its none start events. A receive task that instantiates, or an event behind such a gateway, is a start event here. A
 * process without any of those begins at the first conditional start event whose condition holds over the variables it
 * is started with, or at the only start event it has: that must be what happened.
 *
 * @throws EngineError when there is no such start event.
 */
export function chosenStarts(x: Execution, event: StartEvent): readonly FlowNode[] {
  const chosen = named(startsOf(x.model), event) ?? unnamed(x, startEventsOf(x.model));
  if (chosen.length > 0) return chosen;
  throw new EngineError('StartUnknown', event.element ?? null, `${x.model.id} has no start event ${wanted(event)}`);
}

/** Names of the messages or signals that a process can begin with. */
export function startedBy(model: ProcessModel, kind: 'message' | 'signal'): string[] {
  const names = startsOf(model)
    .flatMap(definitionsOf)
    .flatMap((one) => (one.kind === kind ? [one.name] : []));
  return [...new Set(names)];
}

/** The start events of the process itself. */
export function startEventsOf(model: ProcessModel): FlowNode[] {
  return nodesIn(model, null).filter(({ type }) => type === 'startEvent');
}

function startsOf(model: ProcessModel): FlowNode[] {
  return [...startEventsOf(model), ...instantiating(model)];
}

function wanted({ element, message, signal }: StartEvent): string {
  if (element !== undefined) return element;
  if (message !== undefined) return `for message ${message}`;
  return signal === undefined ? 'that begins by itself: name one' : `for signal ${signal}`;
}

function named(top: readonly FlowNode[], { element, message, signal }: StartEvent): FlowNode[] | null {
  if (element !== undefined) return top.filter(({ id }) => id === element);
  const waitsFor = (kind: 'message' | 'signal', name: string) => (definition: SimpleEventDefinition) =>
    definition.kind === kind && definition.name === name;
  if (message !== undefined) return top.filter((node) => definitionsOf(node).some(waitsFor('message', message)));
  if (signal !== undefined) return top.filter((node) => definitionsOf(node).some(waitsFor('signal', signal)));
  return null;
}

function unnamed(x: Execution, top: readonly FlowNode[]): readonly FlowNode[] {
  const none = startNodes(x.model, null);
  const waiting = none.filter(({ instantiate }) => instantiate === true);
  if (waiting.length < none.length) return none.filter(({ instantiate }) => instantiate !== true);
  if (waiting.length === 1) return waiting;
  const conditional = top.filter((node) => conditionsOf(node).length > 0);
  const holding = conditional.filter((node) => conditionsOf(node).some((condition) => holdsAt(x, condition, PROCESS)));
  if (holding.length > 0) return holding.slice(0, 1);
  return top.length === 1 && conditional.length === 0 ? top : [];
}

function conditionsOf(node: FlowNode) {
  return definitionsOf(node).flatMap((definition) => (definition.kind === 'conditional' ? [definition.condition] : []));
}
