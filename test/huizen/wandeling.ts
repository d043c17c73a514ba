import type { ProcessModel } from '../../engine/process-model.ts';
import type { Command, ProcessEvent, ProcessState, Variables } from '../../engine/process-state.ts';
import { step } from '../../engine/step.ts';
import { procesvariabelen, type Formulier } from '../../models/formulier.ts';
import { monster } from './monster.ts';

type Opdracht = Extract<Command, { type: 'invokeService' }>;

/** One thing that can happen next to a process. */
type Mogelijkheid = (at: string) => ProcessEvent;

export interface Omgeving {
  readonly formulieren: ReadonlyMap<string, Formulier>;
  /** What it may begin with: each in its turn. */
  readonly starts: readonly { readonly variables: Variables; readonly message?: string }[];
  /** What a service or called process may answer, by its name, or a task beside its form, by its id: one of these. */
  readonly antwoorden: Readonly<Record<string, readonly Variables[]>>;
  /** Messages that may arrive from outside, with what they bring. */
  readonly berichten: Readonly<Record<string, Variables>>;
}

const BEGIN = Date.parse('2026-11-19T08:00:00.000Z');
/** A walk that does not end by itself within this many events is cut off. */
const LANGSTE = 60;

/** Walks a process again and again, chance choosing what happens: the flows it took, the services it called, its ends. */
export function wandel(
  model: ProcessModel,
  omgeving: Omgeving,
  keren: number,
): { stromen: Set<string>; diensten: Opdracht[]; eindes: Set<string> } {
  const kans = reeks(20_261_122);
  const stromen = new Set<string>();
  const diensten: Opdracht[] = [];
  const eindes = new Set<string>();
  for (let keer = 0; keer < keren; keer += 1) {
    let klok = BEGIN;
    let wachtend: Command[] = [];
    const doe = (state: ProcessState | null, event: ProcessEvent): ProcessState => {
      const gevolg = step(model, state, event);
      for (const { change, element } of gevolg.trace) if (change === 'taken') stromen.add(element);
      diensten.push(...gevolg.commands.filter((opdracht) => opdracht.type === 'invokeService'));
      wachtend = [...wachtend, ...gevolg.commands].filter(
        (opdracht) => 'instance' in opdracht && gevolg.state.instances[opdracht.instance] !== undefined,
      );
      return gevolg.state;
    };
    let state = doe(null, { type: 'start', at: moment(klok), ...omgeving.starts[keer % omgeving.starts.length]! });
    for (let aantal = 0; aantal < LANGSTE && state.status === 'running'; aantal += 1) {
      const keuzes = mogelijkheden(model, state, wachtend, omgeving, kans);
      const gekozen = keuzes[Math.floor(kans() * keuzes.length)];
      if (gekozen === undefined) throw new Error(`${model.id} waits for nothing at all`);
      const eerst = gekozen(moment(klok));
      klok = Math.max(klok, Date.parse(eerst.at)) + 60_000;
      state = doe(state, eerst);
    }
    if (state.end !== null && state.status !== 'running') eindes.add(state.end);
  }
  return { stromen, diensten, eindes };
}

function mogelijkheden(
  model: ProcessModel,
  state: ProcessState,
  wachtend: readonly Command[],
  { formulieren, antwoorden, berichten }: Omgeving,
  kans: () => number,
): Mogelijkheid[] {
  const keuzes: Mogelijkheid[] = wachtend.flatMap((opdracht): Mogelijkheid[] => {
    if (opdracht.type === 'openTask') {
      const task = model.nodes[opdracht.element]?.task;
      const uitkomsten = task?.outcomes.map(({ value }) => value) ?? [];
      const formulier = formulieren.get(task?.form ?? '');
      return (uitkomsten.length === 0 ? [null] : uitkomsten).map((uitkomst): Mogelijkheid => (at) => {
        const ingevuld =
          formulier === undefined
            ? {}
            : (procesvariabelen(formulier, monster(formulier, { at, uitkomst })) as Variables);
        const anders = antwoorden[opdracht.element] ?? [{}];
        const antwoord = { ...ingevuld, ...anders[Math.floor(kans() * anders.length)] };
        const naam = task?.outcomeVariable ?? null;
        const variables = naam === null ? antwoord : { ...antwoord, [naam]: uitkomst };
        return { type: 'complete', at, instance: opdracht.instance, variables };
      });
    }
    if (opdracht.type !== 'invokeService' && opdracht.type !== 'startProcess') return [];
    const naam = opdracht.type === 'invokeService' ? opdracht.service : opdracht.process;
    const mogelijk = antwoorden[naam] ?? [{}];
    const variables = mogelijk[Math.floor(kans() * mogelijk.length)] ?? {};
    return [(at) => ({ type: 'complete', at, instance: opdracht.instance, variables })];
  });
  const [eerste] = Object.values(state.timers).toSorted((a, b) => a.due.localeCompare(b.due));
  if (eerste !== undefined)
    keuzes.push((at) => ({ type: 'timer', at: at > eerste.due ? at : eerste.due, timer: eerste.id }));
  for (const [name, variables] of Object.entries(berichten)) {
    if (kans() < 0.3) keuzes.push((at) => ({ type: 'message', at, name, variables }));
  }
  return keuzes;
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}

/** The same numbers between 0 and 1 every time (mulberry32). */
function reeks(begin: number): () => number {
  let stand = begin;
  return () => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
