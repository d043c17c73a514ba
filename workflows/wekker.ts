import * as wf from '@temporalio/workflow';
import type { ProcessModel } from '../engine/process-model.ts';
import type { Instant, ProcessState, Timer } from '../engine/process-state.ts';
import { wachttijd } from '../models/klok.ts';

import type { Tijd } from './tijd.ts';

/** Bytes of a summary that the server takes are 400; a name in UTF-8 stays under it at this many characters. */
const SAMENVATTING = 130;

/**
 * One durable timer for the earliest thing that is due, instead of one for each: the timers of a process are data, and a
 * moved deadline or a decision costs history only when the earliest one changes.
 */
export class Wekker {
  readonly #tijd: Tijd;
  readonly #bel: () => void;
  #gezet: Instant | null = null;
  #bereik: wf.CancellationScope | null = null;
  readonly #ouder = new wf.CancellationScope({ cancellable: false });

  constructor(tijd: Tijd, bel: () => void) {
    this.#tijd = tijd;
    this.#bel = bel;
  }

  /** Wakes at virtual instant `due`, instead of at the one set before; null: never. */
  zet(due: Instant | null, samenvatting: string): void {
    if (due === this.#gezet) return;
    this.vergeet();
    this.#gezet = due;
    if (due === null) return;
    const wachten = wachttijd(this.#tijd.klok, Date.parse(due), this.#tijd.echt());
    // The world pauses before it: whoever lets it go on tells us.
    if (wachten === Infinity) return;
    // Its own parent, and no async function around it: every promise costs a stack trace, every nested scope a link.
    const bereik = new wf.CancellationScope({ cancellable: true, parent: this.#ouder });
    this.#bereik = bereik;
    const ms = Math.max(1, Math.ceil(wachten));
    const slaap = (): Promise<void> => wf.sleep(ms, { summary: samenvatting.slice(0, SAMENVATTING) });
    void bereik.run(slaap).then(() => this.#gaAf(bereik), negeerAnnulering);
  }

  /** Forgets what was set: the clock runs at another pace now. */
  vergeet(): void {
    this.#bereik?.cancel();
    this.#bereik = null;
    this.#gezet = null;
  }

  #gaAf(bereik: wf.CancellationScope): void {
    if (this.#bereik !== bereik) return;
    this.#bereik = null;
    this.#gezet = null;
    this.#bel();
  }
}

function negeerAnnulering(fout: unknown): void {
  if (!wf.isCancellation(fout)) throw fout;
}

/** The timers of a process in the order in which they fire. */
export function opVolgorde(staat: ProcessState): Timer[] {
  return Object.values(staat.timers).sort((een, ander) => (sleutel(een) < sleutel(ander) ? -1 : 1));
}

function sleutel({ due, id }: Timer): string {
  return `${due} ${id}`;
}

/** One line for the Temporal UI: the event, and the activity it is attached to. */
export function samenvattingVan(model: ProcessModel, { element }: Timer): string {
  const gebeurtenis = model.nodes[element];
  const activiteit = model.nodes[gebeurtenis?.attachedTo ?? ''];
  const naam = gebeurtenis?.name ?? element;
  return activiteit === undefined ? naam : `${naam} · ${activiteit.name ?? activiteit.id}`;
}
