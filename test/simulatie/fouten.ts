import type { Toeval } from './toeval.ts';

/** What can go wrong, and what it is. */
export const FOUTEN = {
  'opdracht-weg': 'an update never reaches the server',
  'opdracht-dubbel': 'an update reaches the server twice',
  'opdracht-laat': 'an update is overtaken by those sent after it',
  'antwoord-weg': 'the answer to an update is lost after its commit',
  'bericht-dubbel': 'a signal arrives twice',
  'werker-weg': 'a worker dies between computing a step and its commit',
  'werker-weg-onderweg': 'a worker dies at any other moment, between any two commands to the store',
  'cache-weg': 'a run is dropped from the memory of its worker and replayed',
  'server-herstart': 'the server forgets updates that it has not yet put on record',
  'tekening-traag': 'the drawing does not come in time for the first workflow task',
  'activiteit-mislukt': 'an activity fails',
  'activiteit-ongemeld': 'an activity is done, but its completion is lost',
  'dienst-weg': 'a service is out of order, for hours or days',
  'timer-laat': 'a timer fires late',
  'timers-gelijk': 'a timer fires at the same instant as others',
  'klok-terug': 'the clock of the server goes back',
  'opslag-weg': 'the store is away, from seconds to an hour',
  'opslagantwoord-weg': 'a command to the store is done, but its answer is lost',
  'projectie-weg': 'a worker forgets to project a step',
  'projector-stil': 'the projection stops, for days or weeks',
  vervolg: 'a run is told to continue as new',
  annulering: 'a process is cancelled from outside',
} as const;
export type Foutsoort = keyof typeof FOUTEN;
export const FOUTSOORTEN = Object.keys(FOUTEN) as Foutsoort[];

/** Of the kinds that are active in a seed, how often they happen where they can; drawn for each seed and kind. */
const KANSEN = [0.01, 0.03, 0.1, 0.3];
/** Share of the kinds that are active in a seed. */
const ACTIEF = 0.6;

/** Which fault happens where. Each gets a number in order of drawing, so that a shrunk run can leave single ones out. */
export class Fouten {
  readonly #toeval: Toeval;
  readonly #kansen = new Map<Foutsoort, number>();
  readonly #overgeslagen: ReadonlySet<number>;
  /** Faults that happened: number and kind. */
  readonly gebeurd: { readonly nummer: number; readonly soort: Foutsoort }[] = [];
  #nummer = 0;
  #genezen = false;

  /** `soorten`: the kinds that may happen at all; `overgeslagen`: numbers that do not happen. */
  constructor(toeval: Toeval, soorten: ReadonlySet<Foutsoort>, overgeslagen: ReadonlySet<number>) {
    this.#toeval = toeval;
    this.#overgeslagen = overgeslagen;
    for (const soort of FOUTSOORTEN) {
      const kans = toeval.kies(KANSEN);
      const actief = toeval.lukt(ACTIEF);
      if (actief && soorten.has(soort)) this.#kansen.set(soort, kans);
    }
  }

  /** From now on nothing goes wrong any more. */
  genees(): void {
    this.#genezen = true;
  }

  /** `deel`: share of the rate of the kind, for places that are passed often. */
  treft(soort: Foutsoort, deel = 1): boolean {
    // Drawn always, so that leaving one out changes as little as can be of what comes after.
    const kans = this.#toeval.deel();
    if (this.#genezen || kans >= (this.#kansen.get(soort) ?? 0) * deel) return false;
    this.#nummer += 1;
    if (this.#overgeslagen.has(this.#nummer)) return false;
    this.gebeurd.push({ nummer: this.#nummer, soort });
    return true;
  }
}
