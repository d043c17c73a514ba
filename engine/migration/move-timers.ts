import { definitionsOf } from '../events/definitions.ts';
import { listenersAt } from '../events/listeners.ts';
import { Execution } from '../execution/execution.ts';
import { nextCycle, startTimers } from '../execution/timers.ts';
import type { FlowNode, ProcessModel } from '../process-model.ts';
import type { Instant, ProcessState, Timer } from '../process-state.ts';
import type { Correspondence } from './correspondence.ts';
import type { TimerChange } from './migration.ts';

/** Rounds of a cycle that are passed over; what is still due after so many fires by itself. */
const MOST_ROUNDS = 10_000;

/**
 * Gives every open instance its timers in the new model. One that runs goes on under its new event; one whose event is
 * gone stops; an event that is new starts to wait, counted from when the instance opened. A round of a cycle that has
 * passed by then is not made up for.
 */
export class MovedTimers {
  readonly changes: TimerChange[] = [];
  readonly #c: Correspondence;
  readonly #before: Execution;
  readonly #x: Execution;
  readonly #renew: boolean;

  constructor(c: Correspondence, before: ProcessState, x: Execution, renew: boolean) {
    this.#c = c;
    this.#before = new Execution(c.from, x.at, before);
    this.#x = x;
    this.#renew = renew;
  }

  /** The timers of one instance, which has to be in the new state already. */
  move(id: string): void {
    const old = listenersAt(this.#before, id).map(({ event }) => event);
    const now = listenersAt(this.#x, id).map(({ event }) => event);
    const stands = (event: FlowNode, other: FlowNode): boolean => this.#c.isSameEvent(event, other);
    const running = this.#before.timers().filter(({ instance }) => instance === id);
    for (const timer of running) {
      const its = this.#c.from.nodes[timer.element];
      this.#keep(timer, its && now.find((event) => stands(its, event)));
    }
    for (const event of now.filter((one) => !old.some((other) => stands(other, one))))
      for (const timer of this.#started(event, id)) this.#set('started', event, timer);
  }

  /** `event`: what the timer is in the new model; undefined where nothing waits for it any more. */
  #keep(old: Timer, event: FlowNode | undefined): void {
    if (event === undefined) {
      const its = this.#c.from.nodes[old.element];
      this.#x.commands.push({ type: 'cancelTimer', timer: old.id, element: old.element });
      const { element, instance, due } = old;
      this.changes.push({ change: 'cancelled', element, name: its?.name ?? null, instance, due });
      return;
    }
    const again = this.#renew ? this.#renewed(old, event) : undefined;
    if (again !== undefined) {
      if (again.id !== old.id) this.#x.commands.push({ type: 'cancelTimer', timer: old.id, element: old.element });
      this.#set('renewed', event, again);
      return;
    }
    const kept = { ...old, id: idOf(old, event.id), element: event.id };
    this.#x.setTimer(kept);
    this.changes.push({ change: 'kept', element: event.id, name: event.name, instance: kept.instance, due: kept.due });
    if (kept.id === old.id) return;
    this.#x.commands.push({ type: 'cancelTimer', timer: old.id, element: old.element });
    this.#x.commands.push({ type: 'startTimer', timer: kept.id, element: kept.element, due: kept.due });
  }

  #set(change: 'renewed' | 'started', { id: element, name }: FlowNode, timer: Timer): void {
    this.#x.setTimer(timer);
    this.#x.commands.push({ type: 'startTimer', timer: timer.id, element, due: timer.due });
    this.changes.push({ change, element, name, instance: timer.instance, due: timer.due });
  }

  /** The timer as it would have been started; undefined where its definition is still the same. */
  #renewed(old: Timer, event: FlowNode): Timer | undefined {
    if (definitionAt(this.#c.from, old.element, old.definition) === definitionAt(this.#c.to, event.id, old.definition))
      return undefined;
    return this.#started(event, old.instance).find(({ definition }) => definition === old.definition);
  }

  /** The timers of an event as they would have been started when the instance opened. */
  #started(event: FlowNode, instance: string): Timer[] {
    const x = new Execution(this.#c.to, this.#x.instance(instance).since, this.#x.result().state);
    return startTimers(x, event, instance).map((timer) => upcoming(x, timer, this.#x.at));
  }
}

function upcoming(x: Execution, timer: Timer, at: Instant): Timer {
  let next = timer;
  for (let round = 0; round < MOST_ROUNDS && next.due <= at && next.cycle !== undefined; round += 1) {
    if (next.cycle.left === 0) return next;
    nextCycle(x, next);
    next = x.findTimer(next.id) ?? next;
  }
  return next;
}

function definitionAt(model: ProcessModel, element: string, place = 0): string {
  const node = model.nodes[element];
  const definition = node === undefined ? undefined : definitionsOf(node)[place];
  return definition?.kind === 'timer' ? `${definition.timer} ${definition.value.text}` : '';
}

function idOf({ instance, definition }: Timer, event: string): string {
  return definition === undefined ? `${instance}:${event}` : `${instance}:${event}:${String(definition)}`;
}
