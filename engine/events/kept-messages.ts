import type { Execution } from '../execution/execution.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { Variables } from '../process-state.ts';
import { definitionsOf } from './definitions.ts';
import { listenersOf } from './listeners.ts';
import { awaited, occur } from './occur.ts';

/** More than this is no mail that came early any more. */
const MOST = 100;

/** Whether a token of the process can ever come to wait for a message. What listens besides its flow is heard or missed. */
export function keepsMessage({ nodes }: ProcessModel, name: string): boolean {
  return Object.values(nodes).some(
    (node) =>
      isReceiver(node) && definitionsOf(node).some((wanted) => wanted.kind === 'message' && wanted.name === name),
  );
}

/** Keeps a message that nobody waits for yet. */
export function keepMessage(x: Execution, name: string, variables: Variables): void {
  if (x.kept.length < MOST && keepsMessage(x.model, name)) x.kept = [...x.kept, { at: x.at, name, variables }];
}

/** Gives the first kept message for which a token waits now to the one that waits longest. Tells whether there was one. */
export function takeKeptMessage(x: Execution): boolean {
  for (const message of x.kept) {
    for (const instance of x.instances()) {
      for (const listener of listenersOf(x, instance)) {
        if (!isReceiver(listener.event)) continue;
        const index = awaited(listener.event, instance, (one) => one.kind === 'message' && one.name === message.name);
        if (index < 0) continue;
        x.kept = x.kept.filter((other) => other !== message);
        occur(x, instance.id, listener, index, message.variables);
        return true;
      }
    }
  }
  return false;
}

/** What a token waits at, itself or behind an event-based gateway (BPMN 10.5.4, 10.3.3). */
function isReceiver({ type }: FlowNode): boolean {
  return type === 'intermediateCatchEvent' || type === 'receiveTask';
}
