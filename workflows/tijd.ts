import * as wf from '@temporalio/workflow';
import { type Klok, type Speelklok, virtueel } from '../models/klok.ts';

/**
 * The clock of one run. Its first workflow task waits for the drawing, by a local activity: that may end in a later
 * workflow task than a replay ends it in (seen with SDK 1.24.0, when a query comes in between), and within one workflow
 * task a replay may see another time after it. So time stands still in the first one, and what waits for the drawing
 * happens at the time at which it began to wait (`op`). Else it is the time at which the workflow task started.
 */
export class Tijd {
  #klok: Klok;
  readonly #begin = Date.now();
  readonly #historie = wf.workflowInfo().historyLength;
  #stil: number | null = null;
  #gaat = false;

  constructor(klok: Klok) {
    this.#klok = klok;
    // Leaves a mark in the first workflow task. One that a query ends before the drawing has come would be empty, and a
    // replay takes an empty one and the next for one: with the time of the next.
    wf.patched('eerste-werktaak');
  }

  get klok(): Klok {
    return this.#klok;
  }

  /** Takes over a clock of the same world that knows more; false where it does not. */
  verzet(klok: Speelklok): boolean {
    const nu = this.#klok;
    if (nu === null || !('stukken' in nu) || klok.stukken.length <= nu.stukken.length) return false;
    this.#klok = klok;
    return true;
  }

  /** Real ms since the epoch. */
  echt(): number {
    if (this.#stil !== null) return this.#stil;
    return wf.workflowInfo().historyLength === this.#historie ? this.#begin : Date.now();
  }

  /** The drawing came by an activity after all: a replay ends that in the same workflow task. */
  ga(): void {
    this.#gaat = true;
  }

  /** Lets `doe`, which waited for the drawing, happen at the instant that `echt` gave when it began to wait. */
  op<T>(echt: number, doe: () => T): T {
    if (this.#gaat) return doe();
    this.#stil = echt;
    try {
      return doe();
    } finally {
      this.#stil = null;
    }
  }

  /** Virtual instant. */
  nu(): string {
    return new Date(virtueel(this.#klok, this.echt())).toISOString();
  }
}
