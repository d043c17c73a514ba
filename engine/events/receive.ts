import type { Execution } from '../execution/execution.ts';
import type { Variables } from '../process-state.ts';
import type { SimpleEventDefinition } from './event-definition.ts';
import { keepMessage } from './kept-messages.ts';
import { listenersAt, listenersOf } from './listeners.ts';
import { awaited, occur } from './occur.ts';

/** Delivers a message to the one that waits for it longest. Nobody waits: the trace says so, and it may be kept. */
export function receiveMessage(x: Execution, name: string, variables: Variables, keep: boolean): void {
  for (const instance of x.instances()) {
    for (const listener of listenersOf(x, instance)) {
      const index = awaited(listener.event, instance, isCalled('message', name));
      if (index >= 0) return occur(x, instance.id, listener, index, variables);
    }
  }
  x.noteProcess('unmatched', { code: name });
  if (keep) keepMessage(x, name, variables);
}

/** Delivers a signal to everything that waits for it now. */
export function receiveSignal(x: Execution, name: string, variables: Variables): void {
  for (const { id } of x.instances()) {
    for (const { event } of listenersAt(x, id)) {
      // What the one before did may have taken this one away.
      const listener = listenersAt(x, id).find((other) => other.event.id === event.id);
      const index = listener === undefined ? -1 : awaited(event, x.instance(id), isCalled('signal', name));
      if (listener !== undefined && index >= 0) occur(x, id, listener, index, variables);
    }
  }
}

function isCalled(kind: 'message' | 'signal', name: string): (definition: SimpleEventDefinition) => boolean {
  return (definition) => definition.kind === kind && definition.name === name;
}
