import type { FlowNode } from '../../../engine/process-model.ts';
import type { Instance, Timer } from '../../../engine/process-state.ts';
import { sleutelVan } from '../../../workflows/storingen.ts';
import type { Loop } from '../server/loop.ts';
import type { Boek } from './boek.ts';
import { Schending } from './schending.ts';

/** What holds of every process at every moment at which nothing is under way to it. */
export function keurLopend(boek: Boek, loop: Loop): void {
  const { staat, opname } = boek;
  if (staat === null || opname === null || !loop.isOpen || !loop.isStil) return;
  const mis = (eis: string, hoe: string): Schending => new Schending(eis, boek.workflowId, hoe);
  for (const { id, parent } of Object.values(staat.instances))
    if (parent !== null && staat.instances[parent] === undefined)
      throw mis('everything open is inside something open', `instance ${id} has no parent ${parent}`);
  for (const { id, instance } of Object.values(staat.timers))
    if (staat.instances[instance] === undefined)
      throw mis('every timer belongs to something open', `timer ${id} belongs to nothing`);
  if (staat.status !== 'running' && Object.keys(staat.instances).length + Object.keys(staat.timers).length > 0)
    throw mis('nothing is open in a process that has ended', Object.keys(staat.instances).join(', '));
  keurTimer(boek, loop, mis);
  keurDiensten(boek, loop, mis);
}

type Mis = (eis: string, hoe: string) => Schending;

/** One live timer of the server for the earliest thing that is due, and none when nothing is. */
function keurTimer({ staat, opname }: Boek, loop: Loop, mis: Mis): void {
  const gestoord = new Set(opname?.vervolg.storingen.map(([sleutel]) => sleutel));
  const timers = Object.values(staat?.timers ?? {}).filter(({ id }) => !gestoord.has(sleutelVan.timer(id)));
  const eerste = timers.reduce<Timer | null>(
    (vroegst, een) => (vroegst === null || een.due < vroegst.due ? een : vroegst),
    null,
  );
  const levend = [...loop.timers.values()].map(({ op }) => new Date(op).toISOString());
  const verwacht = eerste === null || staat?.status !== 'running' ? 0 : 1;
  if (levend.length !== verwacht)
    throw mis(
      'each deadline has one live timer',
      `${String(verwacht)} expected, alive: ${levend.join(', ') || 'none'}`,
    );
}

/** What the drawing has asked of the world, and is still open, is being done or is visibly out of order; nothing else is. */
function keurDiensten({ model, staat, opname }: Boek, loop: Loop, mis: Mis): void {
  const stil = new Set(
    opname?.vervolg.storingen.flatMap(([sleutel, { opdracht }]) => (opdracht === undefined ? [] : [sleutel])),
  );
  const bezig = new Map([...loop.activiteiten.values()].flatMap(({ args }) => dienstVan(loop.id, args[0])));
  for (const instantie of Object.values(staat?.instances ?? {})) {
    const knoop = model.nodes[instantie.element];
    if (!roeptDienst(knoop, instantie)) continue;
    if (!bezig.delete(instantie.id) && !stil.has(sleutelVan.instantie(instantie.id)))
      throw mis('each open service is being called', `nobody calls ${instantie.element} (${instantie.id})`);
  }
  const [over] = bezig;
  if (over !== undefined)
    throw mis('what was cancelled is called no more', `${over[1]} is still called for ${over[0]}`);
}

function roeptDienst(knoop: FlowNode | undefined, { loop }: Instance): boolean {
  return loop === undefined && knoop?.service !== null && knoop?.service !== undefined;
}

function dienstVan(workflowId: string, vraag: unknown): [string, string][] {
  const { id, element } = (vraag ?? {}) as { id?: string; element?: string };
  if (id === undefined || element === undefined || !id.startsWith(`${workflowId}.`)) return [];
  return [[id.slice(workflowId.length + 1), element]];
}
