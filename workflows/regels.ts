import type { ProcessModel } from '../engine/process-model.ts';
import type { TraceEntry } from '../engine/process-state.ts';
import type { Handelende, TraceRegel } from '../models/proces.ts';

/** Who or what made a step happen; goes into the lines that it caused. */
export interface Oorzaak {
  readonly door: Handelende | null;
  /** Update id. */
  readonly opdracht: string | null;
  /** Task that was decided or moved. */
  readonly instantie: string | null;
  readonly uitkomst: string | null;
  readonly vastlegging: string | null;
  /** Element that somebody started. */
  readonly geactiveerd?: string;
}

/** Nobody asked: time, another process or a service. */
export const VANZELF: Oorzaak = { door: null, opdracht: null, instantie: null, uitkomst: null, vastlegging: null };

/** One line of the engine's trace, with who did it on the line that is their act. */
export function maakRegel(nummer: number, regel: TraceEntry, oorzaak: Oorzaak): TraceRegel {
  const besloten = regel.change === 'completed' && regel.instance !== undefined && regel.instance === oorzaak.instantie;
  const begonnen = regel.change === 'entered' && regel.element === oorzaak.geactiveerd;
  const gemigreerd = regel.change === 'migrated' && regel.type === 'process';
  const dader = besloten || begonnen || gemigreerd || regel.change === 'moved';
  return {
    nummer,
    at: regel.at,
    change: regel.change,
    element: regel.element,
    naam: regel.name,
    type: regel.type,
    instantie: regel.instance ?? null,
    organisatie: regel.organisation ?? null,
    due: regel.due ?? null,
    uitkomst: besloten ? oorzaak.uitkomst : null,
    vastlegging: dader ? oorzaak.vastlegging : null,
    door: dader ? oorzaak.door : null,
    opdracht: oorzaak.opdracht,
    toelichting: toelichtingBij(regel),
  };
}

function toelichtingBij({ decision, code, performer }: TraceEntry): string | null {
  if (decision !== undefined) return `${decision.id}: ${decision.rules.length === 0 ? '-' : decision.rules.join(', ')}`;
  return code ?? performer ?? null;
}

/** A line of the shell's own, about something that is no step of the engine. `element` null: the process itself. */
export function losseRegel(
  model: ProcessModel,
  nummer: number,
  at: string,
  change: string,
  element: string | null,
  extra: Partial<TraceRegel>,
): TraceRegel {
  const knoop = element === null ? undefined : model.nodes[element];
  return {
    nummer,
    at,
    change,
    element: element ?? model.id,
    naam: element === null ? model.name : (knoop?.name ?? null),
    type: knoop?.type ?? 'process',
    instantie: null,
    organisatie: null,
    due: null,
    uitkomst: null,
    vastlegging: null,
    door: null,
    opdracht: null,
    toelichting: null,
    ...extra,
  };
}
