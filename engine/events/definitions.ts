import type { FlowNode } from '../process-model.ts';
import type { SimpleEventDefinition } from './event-definition.ts';

/** Everything an event waits for or tells, in the order of the drawing; empty for a none event. */
export function definitionsOf({ event }: FlowNode): readonly SimpleEventDefinition[] {
  if (event === null) return [];
  return event.kind === 'multiple' ? event.definitions : [event];
}
