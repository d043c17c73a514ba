import type { Payload } from '@temporalio/common';
import type { Momentopname } from '../binnen/index.ts';
import type { Activatie, Loopgegevens, Opdracht, Taak } from './uitvoering.ts';
import type { Werker } from './werker.ts';

/** What the server knows of an update in a run. */
export interface Update {
  /** On record: it is never given to the run again. */
  aanvaard: boolean;
  antwoord: { readonly goed?: Payload; readonly fout?: unknown } | null;
}

/** An activity on its way; attempts go on until one is reported or nobody waits any more. */
export interface Activiteit {
  readonly type: string;
  readonly args: readonly unknown[];
  readonly meeste: number;
  readonly eerstePauze: number;
  readonly langstePauze: number;
  readonly factor: number;
}

/** One workflow task on record: what the run was told, and what it came to. */
export interface Beurt {
  readonly activaties: readonly Activatie[];
  /** What each of them asked for. */
  readonly opdrachten: readonly (readonly Opdracht[])[];
}

/** A workflow task that was given to a worker and is not on record yet. */
export interface Poging {
  readonly werker: Werker;
  readonly taken: readonly Taak[];
  readonly beurt: Beurt;
  /** Refusals by the validator, of which nothing goes on record. */
  readonly geweigerd: readonly Opdracht[];
  readonly opname: Momentopname | null;
  readonly vlaggen: readonly number[];
}

export type Loopstatus = 'lopend' | 'vervolgd' | 'afgerond' | 'mislukt' | 'geannuleerd';

/** One run as the server keeps it: its history, and what waits for its next workflow task. */
export class Loop {
  readonly gegevens: Loopgegevens;
  /** The run of a caller that waits for this process, and the number under which. */
  readonly ouder: { readonly loop: Loop; readonly seq: number } | null;
  readonly beurten: Beurt[] = [];
  wachtend: Taak[] = [];
  lengte = 1;
  status: Loopstatus = 'lopend';
  verder = false;
  vlaggen: readonly number[] = [];
  gepland = false;
  bezig: Poging | 'begint' | null = null;
  werker: Werker | null = null;
  kenmerken: Readonly<Record<string, Payload>>;
  readonly updates = new Map<string, Update>();
  readonly timers = new Map<number, { readonly op: number; readonly af: () => void }>();
  readonly activiteiten = new Map<number, Activiteit>();
  /** Started processes by number: their workflow ids. */
  readonly kinderen = new Map<number, string>();

  constructor(gegevens: Loopgegevens, kenmerken: Readonly<Record<string, Payload>>, ouder: Loop['ouder']) {
    this.gegevens = gegevens;
    this.kenmerken = kenmerken;
    this.ouder = ouder;
  }

  get id(): string {
    return this.gegevens.workflowId;
  }

  get isOpen(): boolean {
    return this.status === 'lopend';
  }

  /** Nothing has to be told to the run, and nothing that it was told is unfinished. */
  get isStil(): boolean {
    return this.wachtend.length === 0 && this.bezig === null;
  }
}
