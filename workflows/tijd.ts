import * as wf from '@temporalio/workflow';
import { type Klok, virtueel } from '../models/klok.ts';

/**
 * The clock of one run. Within its first workflow task time stands still: that one waits for the drawing, by a local
 * activity, and after one of those the SDK may give another time on replay than it gave at first (seen with 1.24.0, when
 * a query came in between). From the second workflow task on it is the time at which the workflow task started.
 */
export class Tijd {
  readonly klok: Klok;
  readonly #begin = Date.now();
  readonly #historie = wf.workflowInfo().historyLength;

  constructor(klok: Klok) {
    this.klok = klok;
  }

  /** Real ms since the epoch. */
  echt(): number {
    return wf.workflowInfo().historyLength === this.#historie ? this.#begin : Date.now();
  }

  /** Virtual instant. */
  nu(): string {
    return new Date(virtueel(this.klok, this.echt())).toISOString();
  }
}
