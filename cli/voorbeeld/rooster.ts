/** Something that has a moment of its own, an instant on the clock of the example. */
interface Gepland {
  readonly op: string;
  readonly doe: () => Promise<void>;
}

/** What people are still to do in the example, in order. */
export class Rooster {
  readonly #gepland: Gepland[] = [];
  readonly #einde: string;
  #bezig = 0;

  /** `einde`: what is planned later never happens. */
  constructor(einde: string) {
    this.#einde = einde;
  }

  plan(op: string, doe: () => Promise<void>): void {
    const plaats = this.#gepland.findIndex((ander) => ander.op > op);
    this.#gepland.splice(plaats === -1 ? this.#gepland.length : plaats, 0, { op, doe });
  }

  /** Whether nothing is to be done at `nu`; what is being done counts as to be done. */
  isStil(nu: string): boolean {
    return this.#bezig === 0 && !this.#heeftWerk(nu);
  }

  /** Whether something waits at `nu` that nobody does yet. */
  #heeftWerk(nu: string): boolean {
    const [eerste] = this.#gepland;
    return eerste !== undefined && eerste.op <= nu && eerste.op <= this.#einde;
  }

  /** Does the first thing whose moment has come; false when there is none. */
  async werk(nu: string): Promise<boolean> {
    const gepland = this.#heeftWerk(nu) ? this.#gepland.shift() : undefined;
    if (gepland === undefined) return false;
    this.#bezig += 1;
    await gepland.doe();
    this.#bezig -= 1;
    return true;
  }
}
