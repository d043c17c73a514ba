import type { ProcessModel } from '../engine/process-model.ts';
import type { Klok } from '../models/klok.ts';
import type { Dossier, OpenTaak, ProcesInvoer } from '../models/proces.ts';

/** What a process asks of the world. Types only: workflows import this file, so that no activity code reaches their bundle. */

export type Variabelen = ProcesInvoer['start']['variabelen'];

/** What a service of a drawing (`regietafel:dienst`) gets to know. All of it stands readable in the history: codes only. */
export interface DienstOpdracht {
  /** The same at every attempt, and never used for another call: key of whatever the service stores. */
  readonly id: string;
  readonly huis: string;
  readonly dossier: Dossier;
  readonly workflowId: string;
  readonly proces: string;
  readonly element: string;
  readonly naam: string;
  readonly klok: Klok;
  /** Virtual instant at which the drawing asked for it. */
  readonly at: string;
  readonly variabelen: Variabelen;
  /** Vastlegging of the last decision of the process by then; absent before the first, and in what was asked before it was told. */
  readonly besloten?: string;
  /** Open tasks that it is about: those whose boundary event led here, or else all of the process. */
  readonly taken: readonly OpenTaak[];
}

/** Name in the drawing → what it does; the result becomes variables of the process. */
export type Dienst = (opdracht: DienstOpdracht) => Promise<Variabelen>;

/** `ApplicationFailure.type` of an error that the drawing may catch: this, followed by the BPMN error code. */
export const BPMN_FOUT = 'BpmnError:';

export interface BerichtOpdracht {
  /** Same id, same message: whoever got it already ignores it. */
  readonly id: string;
  readonly huis: string;
  readonly dossier: Dossier;
  /** The process that throws it: a message of its own it receives last, a signal not again. */
  readonly van: string;
  /** Its BPMN process, which a message of its own does not start. Absent in what was asked before it was told. */
  readonly proces?: string;
  readonly klok: Klok;
  readonly naam: string;
  readonly variabelen: Variabelen;
  /** A BPMN signal: for the whole house. */
  readonly signaal: boolean;
  /** Of a signal: what other dossiers hear of it, which is what its drawing names. Absent: nothing. */
  readonly elders?: Variabelen;
}

/** Which meeting: what a Schedule gives to the workflow `overleg_openen`. */
export interface OverlegOproep {
  readonly huis: string;
  readonly proces: string;
  readonly klok: Klok;
}

/** Which process: what the Schedule of its timer start event gives to the workflow `proces_openen`. */
export interface Opening {
  readonly huis: string;
  readonly proces: string;
  readonly klok: Klok;
  /** Where a session calls: the virtual instant that its moments count from, and they are virtual too. */
  readonly sinds?: string;
}

/** What a run is pinned to. */
export interface Tekening {
  readonly model: ProcessModel;
  /** `_id` of the model for each process that it calls and that the house has. */
  readonly deelprocessen: Readonly<Record<string, string>>;
  /** Names of the organisations of the house by code, for who reads the details of a run. Absent in runs of before. */
  readonly organisaties?: Readonly<Record<string, string>>;
}

export interface Procesactiviteiten {
  /** The compiled drawing of a house, with the drawings of the processes that it calls as they are now. */
  laadModel(huis: string, model: string): Promise<Tekening>;
  /** `_id` of the model that a house now uses for a process; null when it has none. */
  zoekModel(huis: string, proces: string): Promise<string | null>;
  /** Brings the store up to the calling process, at least to line `tot`; gives the number it reached. */
  bevestig(tot: number): Promise<number>;
  /** Starts what the message starts, or tells those who wait for it; gives how many it reached. */
  bezorgBericht(opdracht: BerichtOpdracht): Promise<number>;
  /** Makes the meeting of the real instant `echt` (ms) and starts its process; gives the id of the meeting. */
  openOverleg(oproep: OverlegOproep, echt: number): Promise<string>;
  /** Starts what begins at the real instant `moment` (ms), for a casus of its own; gives its workflow id, or null. */
  openProces(opening: Opening, moment: number): Promise<string | null>;
}
