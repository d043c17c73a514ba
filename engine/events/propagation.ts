import type { Execution } from '../execution/execution.ts';
import type { Instance } from '../process-state.ts';
import { type Listener, listenersAt } from './listeners.ts';
import { awaited } from './occur.ts';

type Kind = 'error' | 'escalation';

/** How far an error or escalation comes. */
export interface Propagation {
  /** What catches it, the place of the definition that does, and the instance at which it waits; null: nothing does. */
  readonly caught: { readonly listener: Listener; readonly index: number; readonly at: string } | null;
  /** The outermost instance that it leaves; null where it is caught inside the scope that it was thrown in. */
  readonly left: Instance | null;
}

/**
 * Carries an error or escalation outward from an instance to the nearest scope that catches it: first an event
 * sub-process in the scope, then a boundary event on it (BPMN 10.5.5, 10.5.7).
 */
export function propagate(x: Execution, kind: Kind, from: string, code: string | null): Propagation {
  // What an event sub-process throws it does not catch itself.
  const cameOut = new Set<string>();
  let left: Instance | null = null;
  let at: Instance | undefined = x.find(from);
  while (at !== undefined) {
    const listeners = listenersAt(x, at.id);
    const inside = listeners.filter(({ event }) => event.type === 'startEvent' && !cameOut.has(event.scope ?? ''));
    const caughtInside = accepting(inside, kind, at, code);
    if (caughtInside !== null) return { caught: caughtInside, left };
    if (at.parent !== null) left = at;
    const outside = listeners.filter(({ event }) => event.type === 'boundaryEvent');
    const caughtOutside = accepting(outside, kind, at, code);
    if (caughtOutside !== null) return { caught: caughtOutside, left };
    cameOut.add(at.element);
    at = at.parent === null ? undefined : x.find(at.parent);
  }
  return { caught: null, left };
}

/** An event with the same code comes before one that catches every code. */
function accepting(
  listeners: readonly Listener[],
  kind: Kind,
  at: Instance,
  code: string | null,
): Propagation['caught'] {
  for (const wanted of code === null ? [null] : [code, null]) {
    for (const listener of listeners) {
      const index = awaited(listener.event, at, (definition) => definition.kind === kind && definition.code === wanted);
      if (index >= 0) return { listener, index, at: at.id };
    }
  }
  return null;
}
