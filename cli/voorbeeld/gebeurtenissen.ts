import type { Bezoek } from './antwoorden.ts';
import type { Gebeurtenis, Script } from './script.ts';

/** A happening of the script, with the casus it is of. */
export interface Voorval {
  /** Names it among all of the script, the same every time it is played. */
  readonly sleutel: string;
  /** Key of the casus in the script. */
  readonly casus: string;
  readonly gebeurtenis: Gebeurtenis;
}

/** Which happenings come with which task: each comes once, when its task opens for the n-th time. */
export class Gebeurtenissen {
  readonly #wachtend: Set<Voorval>;
  readonly #bezoeken = new Map<string, number>();
  /** Those that have a moment of their own. */
  readonly opMoment: readonly Voorval[];

  constructor({ casussen }: Pick<Script, 'casussen'>) {
    const alle = Object.entries(casussen).flatMap(([casus, { gebeurtenissen }]) =>
      gebeurtenissen.map((gebeurtenis, plaats) => ({ sleutel: `${casus}-${String(plaats)}`, casus, gebeurtenis })),
    );
    this.#wachtend = new Set(alle.filter(({ gebeurtenis }) => gebeurtenis.bij !== undefined));
    this.opMoment = alle.filter(({ gebeurtenis }) => gebeurtenis.op !== undefined);
  }

  /** Counts that a task opened, and gives what comes with it. Ask once for every task that opens, in that order. */
  neem({ casus, taak, organisatie }: Bezoek): Voorval[] {
    const keren = [this.#tel(JSON.stringify([casus, taak])), this.#tel(JSON.stringify([casus, taak, organisatie]))];
    const nu = [...this.#wachtend].filter(({ casus: eigen, gebeurtenis: { bij } }) => {
      const keer = bij?.organisatie === undefined ? keren[0] : keren[1];
      const past = bij?.organisatie === undefined || bij.organisatie === organisatie;
      return eigen === casus && bij?.taak === taak && past && bij.keer === keer;
    });
    for (const voorval of nu) this.#wachtend.delete(voorval);
    return nu;
  }

  /** What never came, because its task did not. */
  get gebleven(): Voorval[] {
    return [...this.#wachtend];
  }

  #tel(sleutel: string): number {
    const keer = (this.#bezoeken.get(sleutel) ?? 0) + 1;
    this.#bezoeken.set(sleutel, keer);
    return keer;
  }
}
