import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Variables } from '../process-state.ts';
import { definitionsOf } from './definitions.ts';
import type { SimpleEventDefinition } from './event-definition.ts';
import type { Listener } from './listeners.ts';

/** Place of the first definition of an event that `matches` and is still waited for; -1 where there is none. */
export function awaited(
  event: FlowNode,
  instance: Instance,
  matches: (definition: SimpleEventDefinition) => boolean,
): number {
  const received = instance.received?.[event.id] ?? {};
  return definitionsOf(event).findIndex(
    (definition, index) => matches(definition) && !Object.hasOwn(received, String(index)),
  );
}

/** One definition of a listener happened: that is enough, unless it is parallel multiple and waits for others too. */
export function occur(x: Execution, id: string, listener: Listener, index: number, variables: Variables): void {
  const { event } = listener;
  if (event.event?.kind !== 'multiple' || !event.event.parallel) {
    listener.trigger(variables);
    return;
  }
  const { received = {} } = x.instance(id);
  const { [event.id]: before = {}, ...others } = received;
  const now = { ...before, [String(index)]: variables };
  if (Object.keys(now).length < event.event.definitions.length) {
    x.update(id, { received: { ...others, [event.id]: now } });
    return;
  }
  x.update(id, { received: others });
  listener.trigger(Object.assign({}, ...Object.values(now)) as Variables);
}
