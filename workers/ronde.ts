import type { Logger } from 'pino';

/** Something that is done again and again as long as a worker runs, one round at a time; a round that fails is followed by the next. */
export class Ronde {
  readonly #naam: string;
  readonly #tussenpoos: number;
  readonly #doe: () => Promise<void>;
  readonly #log: Logger;
  #wekker: NodeJS.Timeout | null = null;
  #bezig: Promise<void> = Promise.resolve();
  #gestopt = false;

  /** `tussenpoos`: real ms between the end of a round and the next. */
  constructor(naam: string, tussenpoos: number, doe: () => Promise<void>, log: Logger) {
    this.#naam = naam;
    this.#tussenpoos = tussenpoos;
    this.#doe = doe;
    this.#log = log;
  }

  start(): void {
    this.#bezig = this.#rond();
  }

  /** Settles when the round that is under way has ended. */
  async stop(): Promise<void> {
    this.#gestopt = true;
    if (this.#wekker !== null) clearTimeout(this.#wekker);
    await this.#bezig;
  }

  async #rond(): Promise<void> {
    try {
      await this.#doe();
    } catch (fout) {
      this.#log.warn({ ronde: this.#naam, soort: fout instanceof Error ? fout.name : typeof fout }, 'straks weer');
    }
    if (this.#gestopt) return;
    this.#wekker = setTimeout(() => {
      this.start();
    }, this.#tussenpoos);
    this.#wekker.unref();
  }
}
