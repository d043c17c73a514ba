import type { Execution } from '../execution/execution.ts';
import type { Instance, Variables } from '../process-state.ts';
import { type Listener, listenersAt } from './listeners.ts';
import { awaited, occur } from './occur.ts';

type Kind = 'error' | 'escalation';

/**
 * Carries an error or escalation outward from an instance to the nearest scope that catches it: first an event
 * sub-process in the scope, then a boundary event on it (BPMN 10.5.5, 10.5.7). Tells whether anything caught it.
 */
export function propagate(x: Execution, kind: Kind, from: string, code: string | null, variables: Variables): boolean {
  // What an event sub-process throws it does not catch itself.
  const cameOut = new Set<string>();
  let at: Instance | undefined = x.find(from);
  while (at !== undefined) {
    if (catchIn(x, kind, at, cameOut, code, variables)) return true;
    cameOut.add(at.element);
    at = at.parent === null ? undefined : x.find(at.parent);
  }
  return false;
}

function catchIn(
  x: Execution,
  kind: Kind,
  at: Instance,
  cameOut: ReadonlySet<string>,
  code: string | null,
  variables: Variables,
): boolean {
  const listeners = listenersAt(x, at.id);
  const inside = listeners.filter(({ event }) => event.type === 'startEvent' && !cameOut.has(event.scope ?? ''));
  const outside = listeners.filter(({ event }) => event.type === 'boundaryEvent');
  return accept(x, inside, kind, at, code, variables) || accept(x, outside, kind, at, code, variables);
}

/** An event with the same code comes before one that catches every code. */
function accept(
  x: Execution,
  listeners: readonly Listener[],
  kind: Kind,
  at: Instance,
  code: string | null,
  variables: Variables,
): boolean {
  for (const wanted of code === null ? [null] : [code, null]) {
    for (const listener of listeners) {
      const index = awaited(listener.event, at, (definition) => definition.kind === kind && definition.code === wanted);
      if (index < 0) continue;
      occur(x, at.id, listener, index, variables);
      return true;
    }
  }
  return false;
}
