import type { Toeval } from './toeval.ts';

interface Afspraak {
  readonly op: number;
  /** Draws who comes first of those that fall at the same instant. */
  readonly beurt: number;
  readonly wat: () => unknown;
}

/** Time of the simulated world: it jumps from one appointment to the next, so a year costs as much as what happens in it. */
export class Wereldklok {
  readonly #toeval: Toeval;
  readonly #afspraken: Afspraak[] = [];
  #nu: number;
  /** Ms that the clock on the wall of the servers is off, and until when. */
  #afwijking = 0;
  #totEnMet = 0;

  constructor(toeval: Toeval, begin: number) {
    this.#toeval = toeval;
    this.#nu = begin;
  }

  /** Ms since the epoch; never goes back. */
  get nu(): number {
    return this.#nu;
  }

  /** What the servers think that it is: may go back. */
  get wand(): number {
    return this.#nu < this.#totEnMet ? this.#nu - this.#afwijking : this.#nu;
  }

  /** Sets the clock on the wall back by `ms`, for `duur` ms. */
  zetTerug(ms: number, duur: number): void {
    this.#afwijking = ms;
    this.#totEnMet = this.#nu + duur;
  }

  get aantal(): number {
    return this.#afspraken.length;
  }

  /** When the next thing happens; null when nothing will. */
  get volgende(): number | null {
    return this.#afspraken[0]?.op ?? null;
  }

  /** Lets `wat` happen in `ms`; what it gives back cancels it. */
  plan(ms: number, wat: () => unknown): () => void {
    const afspraak = { op: this.#nu + Math.max(0, ms), beurt: this.#toeval.heel(0, 0x3fffffff), wat };
    let plaats = this.#afspraken.length;
    while (plaats > 0 && komtVoor(afspraak, this.#afspraken[plaats - 1])) plaats -= 1;
    this.#afspraken.splice(plaats, 0, afspraak);
    return () => {
      const hier = this.#afspraken.indexOf(afspraak);
      if (hier !== -1) this.#afspraken.splice(hier, 1);
    };
  }

  wacht(ms: number): Promise<void> {
    return new Promise((klaar) => this.plan(ms, klaar));
  }

  /** Lets the next appointment happen and everything that follows from it at once. False when there is none. */
  async tik(): Promise<boolean> {
    const afspraak = this.#afspraken.shift();
    if (afspraak === undefined) return false;
    this.#nu = Math.max(this.#nu, afspraak.op);
    await afspraak.wat();
    // Whatever waits for it goes on in microtasks; these all run before this does.
    await new Promise(setImmediate);
    return true;
  }
}

function komtVoor(een: Afspraak, ander: Afspraak | undefined): boolean {
  if (ander === undefined) return false;
  return een.op < ander.op || (een.op === ander.op && een.beurt < ander.beurt);
}
