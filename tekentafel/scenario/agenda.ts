/** What comes first when several things happen at one instant: who answers at the deadline is in time. */
export const Rang = { antwoord: 0, bericht: 1, termijn: 2, laatsteKans: 3 } as const;
type Rang = (typeof Rang)[keyof typeof Rang];

interface Afspraak {
  readonly at: string;
  readonly rang: Rang;
  /** Lets it happen; tells whether anything did, because what was agreed may be off by then. */
  readonly doe: () => boolean;
}

/** What is still to happen on virtual time, in order: instant, rank, and what was agreed first. */
export class Agenda {
  readonly #afspraken: Afspraak[] = [];

  zet(at: string, rang: Rang, doe: () => boolean): void {
    const na = this.#afspraken.findLastIndex((eerder) => eerder.at < at || (eerder.at === at && eerder.rang <= rang));
    this.#afspraken.splice(na + 1, 0, { at, rang, doe });
  }

  /** Takes the first one out; null when nothing is left at or before `tot`. */
  neem(tot: string | null): Afspraak | null {
    const [eerste] = this.#afspraken;
    if (eerste === undefined || (tot !== null && eerste.at > tot)) return null;
    this.#afspraken.shift();
    return eerste;
  }
}
