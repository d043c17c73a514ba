import type { Fouten } from './fouten.ts';
import type { Wereldklok } from './klok.ts';
import type { Toeval } from './toeval.ts';

const SECONDE = 1000;
const UUR = 3600 * SECONDE;
const DAG = 24 * UUR;

/** What is away, and until when. */
export class Uitval {
  readonly #klok: Wereldklok;
  #opslagTot = 0;
  #projectorTot = 0;
  #dienstenTot = 0;

  constructor(klok: Wereldklok) {
    this.#klok = klok;
  }

  get isOpslagWeg(): boolean {
    return this.#klok.nu < this.#opslagTot;
  }

  get isProjectorStil(): boolean {
    return this.#klok.nu < this.#projectorTot;
  }

  get zijnDienstenWeg(): boolean {
    return this.#klok.nu < this.#dienstenTot;
  }

  /** Something may go away now. */
  stoor(fouten: Fouten, toeval: Toeval): void {
    const nu = this.#klok.nu;
    if (fouten.treft('opslag-weg', 0.2)) this.#opslagTot = nu + toeval.kies([5 * SECONDE, 600 * SECONDE, UUR]);
    if (fouten.treft('projector-stil', 0.2)) this.#projectorTot = nu + toeval.kies([DAG, 21 * DAG]);
    if (fouten.treft('dienst-weg', 0.3)) this.#dienstenTot = nu + toeval.kies([UUR, DAG, 3 * DAG]);
  }

  /** Everything is back. */
  genees(): void {
    this.#opslagTot = 0;
    this.#projectorTot = 0;
    this.#dienstenTot = 0;
  }
}
