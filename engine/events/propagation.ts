import { type Execution, PROCESS } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Variables } from '../process-state.ts';
import { triggerBoundaryEvent } from './boundary-event.ts';
import { eventStarts, triggerEventSubProcess } from './event-sub-process.ts';

type Kind = 'error' | 'escalation';

/**
 * Carries an error or escalation outward from an instance to the nearest scope that catches it: first an event
 * sub-process in the scope, then a boundary event on it (BPMN 10.5.5, 10.5.7). Tells whether anything caught it.
 */
export function propagate(x: Execution, kind: Kind, from: string, code: string | null, variables: Variables): boolean {
  let at: Instance | undefined = x.find(from);
  while (at !== undefined) {
    if (catchIn(x, kind, at, code, variables)) return true;
    at = at.parent === null ? undefined : x.find(at.parent);
  }
  return false;
}

function catchIn(x: Execution, kind: Kind, at: Instance, code: string | null, variables: Variables): boolean {
  const node = at.id === PROCESS ? null : x.node(at.element);
  if (at.interrupted !== true && at.loop === undefined) {
    const start = best(eventStarts(x, node?.id ?? null), kind, code);
    if (start !== undefined) {
      triggerEventSubProcess(x, start, at.id, variables);
      return true;
    }
  }
  // The boundary events of a multi-instance belong to its body.
  if (node === null || at.index !== undefined) return false;
  const boundary = best(
    node.boundaryEvents.map((id) => x.node(id)),
    kind,
    code,
  );
  if (boundary !== undefined) triggerBoundaryEvent(x, boundary, at, variables);
  return boundary !== undefined;
}

/** An event with the same code comes before one that catches every code. */
function best(events: readonly FlowNode[], kind: Kind, code: string | null): FlowNode | undefined {
  const catching = (wanted: string | null) => events.find(({ event }) => event?.kind === kind && event.code === wanted);
  return (code === null ? undefined : catching(code)) ?? catching(null);
}
