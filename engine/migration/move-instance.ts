import { ownVariables } from '../execution/variables.ts';
import { inputNames } from './fill-inputs.ts';
import { subProcesses, type FlowNode } from '../process-model.ts';
import type { CompletedActivity, Failing, Instance, Variables } from '../process-state.ts';
import type { Correspondence } from './correspondence.ts';

/** An open instance as the new model knows it: the same id, age and data, under the ids of the new elements. */
export function moveInstance(c: Correspondence, instance: Instance): Instance {
  const {
    arrived,
    consumed,
    gathered,
    happened,
    planned,
    completed,
    compensation,
    failing,
    holding,
    received,
    ...kept
  } = instance;
  const { variables: _before, ...rest } = kept;
  const now = instance.parent === null ? undefined : c.node(instance.element);
  const into = (flow: string): string => (now === undefined ? flow : (c.flowInto(flow, now) ?? flow));
  const moved: Instance = { ...rest, element: now?.id ?? c.to.id };
  const data = variablesOf(c, instance, now);
  return {
    ...moved,
    ...(data === undefined ? {} : { variables: data }),
    ...(arrived === undefined ? {} : { arrived: renamed(arrived, into) }),
    ...(consumed === undefined ? {} : { consumed: consumed.map(into) }),
    ...(gathered === undefined ? {} : { gathered: moveGathered(c, gathered) }),
    ...(happened === undefined ? {} : { happened: happened.map((id) => c.id(id)) }),
    ...(planned === undefined ? {} : { planned: planned.flatMap((id) => c.node(id)?.id ?? []) }),
    ...(completed === undefined ? {} : { completed: completed.map((done) => moveCompleted(c, done)) }),
    ...(compensation === undefined ? {} : { compensation: compensation.map((done) => moveCompleted(c, done)) }),
    ...(failing === undefined ? {} : { failing: moveFailing(c, failing) }),
    ...(holding === undefined ? {} : { holding: holding.flatMap((key) => moveKey(c, key)) }),
    ...(received === undefined ? {} : { received: moveReceived(c, received) }),
  };
}

/** Tokens that wait for others before an activity; what has no place is refused before. */
function moveGathered(c: Correspondence, gathered: NonNullable<Instance['gathered']>): typeof gathered {
  return Object.fromEntries(
    Object.entries(gathered).map(([id, flows]) => {
      const now = c.node(id);
      return [c.id(id), renamed(flows, (flow) => (now === undefined ? flow : (c.flowInto(flow, now) ?? flow)))];
    }),
  );
}

function moveCompleted(c: Correspondence, done: CompletedActivity): CompletedActivity {
  const inside = done.completed?.map((one) => moveCompleted(c, one));
  return { ...done, element: c.id(done.element), ...(inside === undefined ? {} : { completed: inside }) };
}

function moveFailing(c: Correspondence, failing: Failing): Failing {
  const { caught } = failing;
  return caught === null ? failing : { ...failing, caught: { ...caught, event: c.id(caught.event) } };
}

/**
 * What the new model declares there exists from now on, null (its data inputs are filled by `fillInputs`). An activity that
 * is no scope any more keeps nothing apart.
 */
function variablesOf(c: Correspondence, instance: Instance, now: FlowNode | undefined): Variables | undefined {
  const { variables, parent, loop, index, compensation } = instance;
  if (parent === null) return { ...Object.fromEntries(c.to.variables.map((name) => [name, null])), ...variables };
  if (now === undefined || compensation !== undefined) return variables;
  const own = ownVariables(now);
  const isOwn = loop === undefined && (subProcesses.has(now.type) || Object.keys(own).length > 0);
  if (isOwn || index !== undefined) return { ...own, ...variables };
  return inputNames(now).length > 0 ? variables : undefined;
}

function renamed<T>(record: Readonly<Record<string, T>>, name: (id: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [name(id), value]));
}

/** `<event>:<place>` of a condition that holds; gone where its event no longer waits for the same. */
function moveKey(c: Correspondence, key: string): string[] {
  const end = key.lastIndexOf(':');
  const event = sameEvent(c, key.slice(0, end));
  return event === undefined ? [] : [`${event}${key.slice(end)}`];
}

function moveReceived(c: Correspondence, received: NonNullable<Instance['received']>): Instance['received'] & object {
  return Object.fromEntries(
    Object.entries(received).flatMap(([id, happened]) => {
      const event = sameEvent(c, id);
      return event === undefined ? [] : [[event, happened] as const];
    }),
  );
}

function sameEvent(c: Correspondence, id: string): string | undefined {
  const [old, now] = [c.from.nodes[id], c.node(id)];
  return old !== undefined && now !== undefined && c.isSameEvent(old, now) ? now.id : undefined;
}
