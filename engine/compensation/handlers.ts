import { eventStarts } from '../events/event-sub-process.ts';
import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';

/** The compensation boundary event on an activity: its handler undoes the activity as a whole. */
export function compensationBoundary(x: Execution, activity: FlowNode): FlowNode | null {
  return activity.boundaryEvents.map((id) => x.node(id)).find(({ event }) => event?.kind === 'compensate') ?? null;
}

/** The start of the compensation event sub-process in a sub-process: it undoes from inside. */
export function compensationStart(x: Execution, subProcess: FlowNode): FlowNode | null {
  return eventStarts(x, subProcess.id).find(({ event }) => event?.kind === 'compensate') ?? null;
}
