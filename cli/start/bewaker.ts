import { setTimeout as delay } from 'node:timers/promises';
import type { Voortgang } from '../../temporal-docker/embedded/progress.ts';

/** Something that runs beside us and may fall over. */
export interface Lopend {
  /** Settles when it has ended, asked or not. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/** Waits between two starts of something that keeps falling over, in ms: short at first, never longer than the last. */
const PAUZES = [100, 500, 2000, 5000] as const;

/** Running longer than this, in ms, counts as a good start: the next fall is the first again. */
const STABIEL = 30_000;

/** Keeps one program running: whoever kills it gets it back, at the same address and with the same data. */
export class Bewaker<L extends Lopend> {
  readonly #naam: string;
  readonly #start: () => Promise<L>;
  readonly #meld: Voortgang;
  #lopend: L;
  #gestopt = false;
  #lus: Promise<void>;

  private constructor(naam: string, start: () => Promise<L>, eerste: L, meld: Voortgang) {
    this.#naam = naam;
    this.#start = start;
    this.#meld = meld;
    this.#lopend = eerste;
    this.#lus = this.#houdGaande();
  }

  static async begin<L extends Lopend>(naam: string, start: () => Promise<L>, meld: Voortgang): Promise<Bewaker<L>> {
    return new Bewaker(naam, start, await start(), meld);
  }

  get lopend(): L {
    return this.#lopend;
  }

  async stop(): Promise<void> {
    this.#gestopt = true;
    await this.#lopend.stop();
    await this.#lus;
  }

  async #houdGaande(): Promise<void> {
    for (let keer = 0; ; keer += 1) {
      const sinds = Date.now();
      const hoe = await this.#lopend.exited;
      if (this.#gestopt) return;
      if (Date.now() - sinds > STABIEL) keer = 0;
      this.#meld(`${this.#naam} viel weg (${hoe}) en wordt opnieuw gestart`);
      // It has ended; what it leaves open here is closed.
      await this.#lopend.stop();
      if (!(await this.#opnieuw(keer))) return;
      this.#meld(`${this.#naam} is terug`);
    }
  }

  /** Starts until it works; false when asked to stop meanwhile. */
  async #opnieuw(keer: number): Promise<boolean> {
    for (let poging = keer; ; poging += 1) {
      await delay(PAUZES[Math.min(poging, PAUZES.length - 1)] ?? 5000);
      if (this.#isGestopt()) return false;
      try {
        this.#lopend = await this.#start();
      } catch (fout) {
        this.#meld(`${this.#naam} start niet: ${fout instanceof Error ? fout.message : String(fout)}`);
        continue;
      }
      if (!this.#isGestopt()) return true;
      await this.#lopend.stop();
      return false;
    }
  }

  #isGestopt(): boolean {
    return this.#gestopt;
  }
}
