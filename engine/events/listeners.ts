import { deliver } from '../execution/data.ts';
import { type Execution, PROCESS } from '../execution/execution.ts';
import { eventsBehind, triggerEventBasedGateway } from '../gateways/event-based-gateway.ts';
import { type FlowNode, subProcesses } from '../process-model.ts';
import type { Instance, Variables } from '../process-state.ts';
import { triggerBoundaryEvent } from './boundary-event.ts';
import { definitionsOf } from './definitions.ts';
import type { SimpleEventDefinition } from './event-definition.ts';
import { eventStarts, triggerEventSubProcess } from './event-sub-process.ts';
import { triggerCatchEvent } from './intermediate-catch-event.ts';

/** An event that waits at an instance, and what follows when it happens. */
export interface Listener {
  readonly event: FlowNode;
  readonly trigger: (variables: Variables) => void;
}

/** What waits at the instance with this id; nothing where it is no longer open. */
export function listenersAt(x: Execution, id: string): Listener[] {
  const instance = x.find(id);
  return instance === undefined ? [] : [...listenersOf(x, instance)];
}

/** What waits at an instance: itself, then the boundary events on it, then the event sub-processes in it. */
export function* listenersOf(x: Execution, instance: Instance): Generator<Listener> {
  const node = instance.id === PROCESS ? null : x.node(instance.element);
  if (node !== null) {
    yield* ownListeners(x, node, instance);
    for (const boundary of boundaryEventsOf(x, node, instance))
      yield {
        event: boundary,
        trigger: (variables) => triggerBoundaryEvent(x, boundary, x.instance(instance.id), variables),
      };
  }
  const isScope = instance.loop === undefined && (node === null || subProcesses.has(node.type));
  if (!isScope || instance.interrupted === true) return;
  for (const event of eventStarts(x, node?.id ?? null)) {
    if (event.whileActive === true && instance.completing === true) continue;
    yield { event, trigger: (variables) => triggerEventSubProcess(x, event, instance.id, variables) };
  }
}

/** The boundary events that listen at an instance; those of a multi-instance belong to its body. */
function boundaryEventsOf(x: Execution, node: FlowNode, instance: Instance): FlowNode[] {
  if (instance.index !== undefined) return [];
  const events = node.boundaryEvents.map((id) => x.node(id));
  if (instance.compensation === undefined) return events;
  // What has completed listens no more; what is undone before it is left can only go wrong (BPMN 10.3.5, 10.7.3).
  const isLeft = instance.cancelling === true || instance.failing !== undefined;
  return isLeft ? events.filter((event) => definitionsOf(event).some(isError)) : [];
}

function isError({ kind }: SimpleEventDefinition): boolean {
  return kind === 'error';
}

function* ownListeners(x: Execution, node: FlowNode, instance: Instance): Generator<Listener> {
  if (node.type === 'eventBasedGateway') {
    for (const event of eventsBehind(x, instance))
      yield {
        event,
        trigger: (variables) => {
          deliver(x, event, instance.id, variables);
          triggerEventBasedGateway(x, instance, event);
        },
      };
  } else if (node.type === 'intermediateCatchEvent') {
    yield {
      event: node,
      trigger: (variables) => {
        deliver(x, node, instance.id, variables);
        triggerCatchEvent(x, instance);
      },
    };
  } else if (node.type === 'receiveTask' && instance.loop === undefined) {
    yield { event: node, trigger: (variables) => x.completions.push({ instance: instance.id, variables }) };
  }
}
