import { enabledActivities } from '../engine/activities/ad-hoc-sub-process.ts';
import type { FlowNode, ProcessModel } from '../engine/process-model.ts';
import type { Instance, Instant, ProcessState } from '../engine/process-state.ts';
import { taakId } from '../models/kenmerken.ts';
import type { Activeerbaar, OpenTaak, Stand } from '../models/proces.ts';

/** On whom a process waits when the drawing or a service is out of order. */
export const TECHNIEK = 'techniek';

const STATUS = { running: 'lopend', completed: 'afgerond', terminated: 'beeindigd', failed: 'mislukt' } as const;

export interface Proceszicht {
  readonly workflowId: string;
  readonly model: ProcessModel;
  /** Null until the start event has been taken. */
  readonly staat: ProcessState | null;
  /** Person by instance of a task. */
  readonly toewijzingen: Readonly<Record<string, string>>;
  /** What the tasks of a called process are about, if it was called in a multi-instance. */
  readonly onderwerp: string | null;
  readonly nummer: number;
  readonly at: Instant;
  readonly gestoord: boolean;
}

export function maakStand(zicht: Proceszicht): Stand {
  const { staat, model, nummer, at } = zicht;
  const instanties = Object.values(staat?.instances ?? {}).filter(({ parent }) => parent !== null);
  const taken = instanties
    .filter((instantie) => isTaak(model, instantie))
    .map((instantie) => openTaak(zicht, instantie));
  const deadlines = instanties.flatMap(({ deadline }) => deadline ?? []).sort();
  const wachtop = taken.flatMap(({ organisatie, rol }) => organisatie ?? rol ?? []);
  return {
    nummer,
    at,
    status: STATUS[staat?.status ?? 'running'],
    taken,
    open: [...new Set(instanties.map(({ element }) => element))],
    activeerbaar: staat === null ? [] : enabledActivities(model, staat).map(activeerbaar),
    einde: staat?.end ?? null,
    ...opTijd(staat),
    stap: eersteStap(zicht, taken, instanties),
    wachtop: [...new Set(zicht.gestoord ? [TECHNIEK, ...wachtop] : wachtop)],
    deadline: deadlines[0] ?? null,
    teLaat: deadlines[0] !== undefined && deadlines[0] <= at,
  };
}

/** The position of a process that has not taken its start event. */
export function nogNiets(at: Instant): Stand {
  const leeg = {
    taken: [],
    open: [],
    activeerbaar: [],
    einde: null,
    stap: null,
    wachtop: [],
    deadline: null,
    teLaat: false,
  };
  return { nummer: 0, at, status: 'lopend', ...leeg };
}

/** What the drawing measured of its promise, by the name that the figures of the house read. */
function opTijd(staat: ProcessState | null): Pick<Stand, 'opTijd'> {
  const gemeten = staat?.output?.['opTijd'];
  return typeof gemeten === 'boolean' ? { opTijd: gemeten } : {};
}

function activeerbaar({ instance, node }: { instance: string; node: FlowNode }): Activeerbaar {
  return { instantie: instance, element: node.id, naam: naamVan(node), rol: node.task?.role ?? null };
}

/** A user task somebody can do; the body of a multi-instance is none. */
export function isTaak(model: ProcessModel, { element, loop }: Instance): boolean {
  return loop === undefined && model.nodes[element]?.type === 'userTask';
}

export function openTaak(zicht: Proceszicht, instantie: Instance): OpenTaak {
  const { model, workflowId, toewijzingen } = zicht;
  const knoop = model.nodes[instantie.element];
  return {
    id: taakId(workflowId, instantie.id),
    instantie: instantie.id,
    element: instantie.element,
    naam: naamIn(model, instantie.element),
    rol: knoop?.task?.role ?? null,
    organisatie: instantie.organisation ?? null,
    toegewezen: toewijzingen[instantie.id] ?? null,
    formulier: knoop?.task?.form ?? null,
    onderwerp: onderwerpVan(zicht, instantie),
    geopend: instantie.since,
    deadline: instantie.deadline ?? null,
  };
}

export function naamVan({ name, id }: FlowNode): string {
  return name ?? id;
}

/** Name of an element, or its id where the drawing gives it none. */
export function naamIn(model: ProcessModel, element: string): string {
  return model.nodes[element]?.name ?? element;
}

/** The item of the innermost multi-instance around an instance: a text itself, an object by its `id`. */
export function onderwerpVan({ staat, onderwerp }: Proceszicht, instantie: Instance): string | null {
  for (let hier: Instance | undefined = instantie; hier !== undefined;) {
    const buiten: Instance | undefined = hier.parent === null ? undefined : staat?.instances[hier.parent];
    if (hier.index !== undefined) return kenmerkVan(buiten?.loop?.items[hier.index]);
    hier = buiten;
  }
  return onderwerp;
}

function kenmerkVan(item: unknown): string | null {
  if (typeof item === 'string') return item;
  if (typeof item !== 'object' || item === null || !('id' in item)) return null;
  return typeof item.id === 'string' ? item.id : null;
}

/** The task with the earliest deadline, else the first task, else whatever opened first and is no scope of other steps. */
function eersteStap(
  { model }: Proceszicht,
  taken: readonly OpenTaak[],
  instanties: readonly Instance[],
): string | null {
  const opTijd = taken
    .filter(({ deadline }) => deadline !== null)
    .sort((een, ander) => (opDeadline(een) < opDeadline(ander) ? -1 : 1));
  const taak = opTijd[0] ?? taken[0];
  if (taak !== undefined) return taak.naam;
  const bewoond = new Set(instanties.map(({ parent }) => parent));
  const knoop = model.nodes[instanties.find(({ id }) => !bewoond.has(id))?.element ?? ''];
  return knoop === undefined ? null : naamVan(knoop);
}

function opDeadline({ deadline, geopend }: OpenTaak): string {
  return `${deadline ?? ''} ${geopend}`;
}
