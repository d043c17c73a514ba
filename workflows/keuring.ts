import * as wf from '@temporalio/workflow';
import type * as z from 'zod/mini';
import { enabledActivities } from '../engine/activities/ad-hoc-sub-process.ts';
import type { FlowNode } from '../engine/process-model.ts';
import type { Instance, Instant, Timer } from '../engine/process-state.ts';
import {
  type Activeer,
  type Besluit,
  type Handelende,
  type Migreer,
  type ProcesInvoer,
  Weigering,
  type VerzetTermijn,
  type WijsToe,
} from '../models/proces.ts';
import { isTaak, type Proceszicht } from './stand.ts';
import { opVolgorde } from './wekker.ts';

/** Roles that direct a process: they hand out tasks, move deadlines, and may decide what was given to a colleague. */
const REGIE = ['procesregisseur', 'informatiecoördinator', 'ketenmanager'];
const BEHEER = 'beheerder';
const VERVANGERS = ['procesregisseur', 'ketenmanager'];

/** Who closed a task and when; nobody: a timer, a message, or the end of its process. */
export interface Sluiting {
  readonly door: Handelende | null;
  readonly at: Instant;
}

export interface Keuringszicht extends Proceszicht {
  readonly gesloten: Readonly<Record<string, Sluiting>>;
}

/** A refused update: the type says why, the details hold codes only. */
export function weiger(type: Weigering, details: Readonly<Record<string, unknown>>): wf.ApplicationFailure {
  return wf.ApplicationFailure.create({ type, message: type, nonRetryable: true, details: [details] });
}

/** Refusals that stay true whatever happens next. */
const VOORGOED: readonly (string | null | undefined)[] = [
  Weigering.taakGesloten,
  Weigering.uitkomstOnbekend,
  Weigering.rolMagNiet,
];

/** Whether this refuses what may be right a moment later. */
export function kanNogKloppen(fout: unknown): boolean {
  return fout instanceof wf.ApplicationFailure && !VOORGOED.includes(fout.type);
}

export function lees<T>(vorm: z.ZodMiniType<T>, invoer: unknown): T {
  const gelezen = vorm.safeParse(invoer);
  if (gelezen.success) return gelezen.data;
  throw weiger(Weigering.opdrachtOngeldig, {
    velden: gelezen.error.issues.map(({ path }) => path.map(String).join('.')),
  });
}

/** The task that a decision is about, when it may be taken. */
export function keurBesluit(zicht: Keuringszicht, { instantie, uitkomst, door }: Besluit): FlowNode {
  const { taak, knoop } = zoekTaak(zicht, instantie);
  if (!magTaak(taak, knoop, door)) throw nietVan(taak, knoop);
  const toegewezen = zicht.toewijzingen[instantie];
  if (toegewezen !== undefined && toegewezen !== door.medewerker && !VERVANGERS.includes(door.rol))
    throw weiger(Weigering.aanAnder, { toegewezen });
  const uitkomsten = knoop.task?.outcomes.map(({ value }) => value) ?? [];
  const bestaat = uitkomsten.length === 0 ? uitkomst === null : uitkomst !== null && uitkomsten.includes(uitkomst);
  if (!bestaat) throw weiger(Weigering.uitkomstOnbekend, { uitkomsten });
  return knoop;
}

/** The timer that a new deadline moves. */
export function keurTermijn(zicht: Keuringszicht, { instantie, element, naar, door }: VerzetTermijn): Timer {
  const { taak } = zoekTaak(zicht, instantie);
  if (!REGIE.includes(door.rol)) throw weiger(Weigering.rolMagNiet, { rollen: REGIE });
  const timer = zoekTermijn(zicht, taak, element);
  if (timer === null) throw weiger(Weigering.termijnOnbekend, { element: element ?? null });
  if (Date.parse(naar) <= Date.parse(zicht.at)) throw weiger(Weigering.opdrachtOngeldig, { velden: ['naar'] });
  return timer;
}

export function keurToewijzing(zicht: Keuringszicht, { instantie, door }: WijsToe): FlowNode {
  const { taak, knoop } = zoekTaak(zicht, instantie);
  if (!magTaak(taak, knoop, door) && !REGIE.includes(door.rol)) throw nietVan(taak, knoop);
  return knoop;
}

/** Who directs the process may start anything that can start; others what they do themselves. */
export function keurActivering({ model, staat }: Keuringszicht, { instantie, element, door }: Activeer): FlowNode {
  const kan = staat === null ? [] : enabledActivities(model, staat);
  const knoop = kan.find(({ instance, node }) => instance === instantie && node.id === element)?.node;
  if (knoop === undefined) throw weiger(Weigering.nietActiveerbaar, { element });
  const rol = knoop.task?.role ?? null;
  if (!REGIE.includes(door.rol) && (knoop.task === null || (rol !== null && rol !== door.rol)))
    throw weiger(Weigering.rolMagNiet, { rol });
  return knoop;
}

/** Only who manages the drawings moves a process to another one; to the one it follows there is nothing to move. */
export function keurMigratie({ model }: ProcesInvoer, { naar, door }: Migreer): void {
  if (door.rol !== BEHEER) throw weiger(Weigering.rolMagNiet, { rol: BEHEER });
  if (naar === model) throw weiger(Weigering.opdrachtOngeldig, { velden: ['naar'] });
}

function zoekTaak(zicht: Keuringszicht, id: string): { taak: Instance; knoop: FlowNode } {
  const taak = zicht.staat?.instances[id];
  const knoop = zicht.model.nodes[taak?.element ?? ''];
  if (taak !== undefined && knoop !== undefined && isTaak(zicht.model, taak)) return { taak, knoop };
  const sluiting = zicht.gesloten[id];
  throw weiger(Weigering.taakGesloten, { door: sluiting?.door ?? null, at: sluiting?.at ?? null });
}

function magTaak(taak: Instance, knoop: FlowNode, door: Handelende): boolean {
  const rol = knoop.task?.role ?? null;
  if (rol !== null && rol !== door.rol) return false;
  return taak.organisation === undefined || taak.organisation === door.organisatie;
}

function nietVan(taak: Instance, knoop: FlowNode): wf.ApplicationFailure {
  return weiger(Weigering.rolMagNiet, { rol: knoop.task?.role ?? null, organisatie: taak.organisation ?? null });
}

/** The named timer of a task, or its deadline: the timers may belong to the multi-instance or sub-process around it. */
function zoekTermijn({ staat, model }: Keuringszicht, taak: Instance, element: string | undefined): Timer | null {
  const past = ({ element: id }: Timer): boolean =>
    element === undefined ? model.nodes[id]?.type === 'boundaryEvent' && !model.nodes[id].reminder : id === element;
  for (let hier: Instance | undefined = taak; staat !== null && hier !== undefined;) {
    const { id, parent }: Instance = hier;
    const gevonden = opVolgorde(staat).find((timer) => timer.instance === id && past(timer));
    if (gevonden !== undefined) return gevonden;
    hier = parent === null ? undefined : staat.instances[parent];
  }
  return null;
}
