import type { Antwoord, Script } from './script.ts';

/** What is known of an open task when its answer is looked up. */
export interface Bezoek {
  /** Key of the casus in the script; null for a task of an overleg. */
  readonly casus: string | null;
  readonly taak: string;
  readonly organisatie: string | null;
}

/** Which answer each task of the example gets: the n-th visit of a task, per organisation, takes the n-th answer. */
export class Antwoorden {
  readonly #script: Script;
  readonly #bezoeken = new Map<string, number>();

  constructor(script: Script) {
    this.#script = script;
  }

  /** Counts a visit of the task and gives its answer; null: nobody answers. Ask once for every task that opens. */
  neem({ casus, taak, organisatie }: Bezoek): Antwoord | null {
    const sleutel = JSON.stringify([casus, taak, organisatie]);
    const eerder = this.#bezoeken.get(sleutel) ?? 0;
    this.#bezoeken.set(sleutel, eerder + 1);
    const past = (antwoord: Antwoord) =>
      antwoord.taak === taak && (antwoord.organisatie === undefined || antwoord.organisatie === organisatie);
    for (const lijst of this.#lijsten(casus)) {
      const passend = lijst.filter(past);
      const laatste = passend.at(-1);
      const antwoord = passend[eerder] ?? (laatste?.herhaal === true ? laatste : undefined);
      if (antwoord !== undefined) return antwoord;
      // A casus that answers for itself is not helped on by the standard answers.
      if (passend.length > 0) return null;
    }
    return null;
  }

  #lijsten(casus: string | null): (readonly Antwoord[])[] {
    const { overleggen, standaard, casussen } = this.#script;
    if (casus === null) return [overleggen];
    const eigen = casussen[casus];
    if (eigen === undefined) return [];
    return eigen.standaard ? [eigen.antwoorden, standaard] : [eigen.antwoorden];
  }
}
