import * as wf from '@temporalio/workflow';
import type { Tekening } from '../activities/contract.ts';
import type { Instant, ProcessState, StepResult } from '../engine/process-state.ts';
import type { OpenTaak, ProcesInvoer, Projectie, TraceRegel } from '../models/proces.ts';
import type { Keuringszicht } from './keuring.ts';
import { losseRegel, maakRegel, type Oorzaak } from './regels.ts';
import { maakStand, openTaak } from './stand.ts';
import { Taakhouders } from './taakhouders.ts';
import type { Vervolg } from './vervolg.ts';

/** What of a position goes along when a run continues as new. */
type Bewaard = Pick<Vervolg, 'staat' | 'at' | 'nummer' | 'toewijzingen' | 'gesloten' | 'deelprocessen'>;

/** Where a process is: the drawing that it follows, the state of the engine in it, its last line, who holds its tasks. */
export class Positie {
  readonly houders: Taakhouders;
  #invoer: ProcesInvoer;
  #tekening: Tekening;
  #staat: ProcessState | null;
  #at: Instant;
  #nummer: number;
  #fout: string | null = null;

  /** `begin`: virtual instant of a process that has not begun. */
  constructor(invoer: ProcesInvoer, tekening: Tekening, vervolg: Vervolg | null, begin: Instant) {
    this.#invoer = invoer;
    this.#tekening = { ...tekening, deelprocessen: vervolg?.deelprocessen ?? tekening.deelprocessen };
    this.#staat = vervolg?.staat ?? null;
    this.#at = vervolg?.at ?? begin;
    this.#nummer = vervolg?.nummer ?? 0;
    this.houders = new Taakhouders(vervolg?.toewijzingen, vervolg?.gesloten);
  }

  /** With the model that the run follows now. */
  get invoer(): ProcesInvoer {
    return this.#invoer;
  }

  get tekening(): Tekening {
    return this.#tekening;
  }

  /** Null until the start event has been taken. */
  get staat(): ProcessState | null {
    return this.#staat;
  }

  /** Virtual instant of the last thing that happened. */
  get at(): Instant {
    return this.#at;
  }

  /** Code of the last error that the drawing threw. */
  get fout(): string | null {
    return this.#fout;
  }

  /** What is the same in every projection of it. */
  get kop(): Omit<Projectie, 'regels' | 'geopend' | 'stand'> {
    const { huis, dossier, model, onderwerp = null } = this.#invoer;
    const { id: proces, name: procesnaam } = this.#tekening.model;
    return { workflowId: wf.workflowInfo().workflowId, huis, proces, procesnaam, model, dossier, onderwerp };
  }

  get bewaard(): Bewaard {
    const { toewijzingen, gesloten } = this.houders;
    const { deelprocessen } = this.#tekening;
    return { staat: this.#staat, at: this.#at, nummer: this.#nummer, toewijzingen, gesloten, deelprocessen };
  }

  zicht(gestoord: boolean): Keuringszicht {
    return {
      workflowId: wf.workflowInfo().workflowId,
      model: this.#tekening.model,
      staat: this.#staat,
      toewijzingen: this.houders.toewijzingen,
      onderwerp: this.#invoer.onderwerp ?? null,
      nummer: this.#nummer,
      at: this.#at,
      gestoord,
      gesloten: this.houders.gesloten,
    };
  }

  /** The open tasks among these instances. */
  taken(instanties: readonly string[]): OpenTaak[] {
    const open = instanties.flatMap((instantie) => this.#staat?.instances[instantie] ?? []);
    return open.map((instantie) => openTaak(this.zicht(false), instantie));
  }

  /** Takes over what a step gave; gives its lines. */
  neem({ state, trace }: StepResult, at: Instant, oorzaak: Oorzaak): TraceRegel[] {
    this.#staat = state;
    this.#at = at;
    for (const regel of trace) {
      this.houders.open(regel);
      this.houders.sluit(regel, oorzaak);
    }
    this.#fout = trace.findLast(({ change }) => change === 'failed')?.code ?? this.#fout;
    return trace.map((regel) => maakRegel(this.#volgnummer(), regel, oorzaak));
  }

  /** Follows another drawing from now on. `staat`: what is open in it; null before the process has begun. */
  volg(naar: string, tekening: Tekening, staat: ProcessState | null): void {
    const voor = maakStand(this.zicht(false)).taken;
    this.#invoer = { ...this.#invoer, model: naar };
    this.#tekening = tekening;
    if (staat === null) return;
    const eerst = this.#staat?.instances ?? {};
    const anders = Object.values(staat.instances).flatMap(({ id, performer }): [string, string][] =>
      performer === undefined || performer === eerst[id]?.performer ? [] : [[id, performer]],
    );
    this.#staat = staat;
    this.houders.behoud(voor, maakStand(this.zicht(false)).taken, Object.fromEntries(anders));
  }

  /** The world runs at another pace from now on; what this run starts does too. */
  zetKlok(klok: ProcesInvoer['klok']): void {
    this.#invoer = { ...this.#invoer, klok };
  }

  /** A line of the shell's own, at `at`. */
  losseRegel(at: Instant, change: string, element: string | null, extra: Partial<TraceRegel>): TraceRegel {
    this.#at = at;
    return losseRegel(this.#tekening.model, this.#volgnummer(), at, change, element, extra);
  }

  #volgnummer(): number {
    this.#nummer += 1;
    return this.#nummer;
  }
}
