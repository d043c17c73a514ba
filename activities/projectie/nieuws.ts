import { regelId } from '../../models/kenmerken.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';

/** Real ms for which it is remembered which houses have an abonnement. */
export const ONTHOUDEN = 5000;

/**
 * Notes in which dossiers something happened, for houses that other systems listen to. The lines themselves stand in the
 * logbook; where nobody listens nothing is written.
 */
export class Nieuwsmelder {
  readonly #opslag: Opslag;
  #huizen: ReadonlySet<string> = new Set();
  readonly #nu: () => number;
  #tot = -Infinity;

  /** `nu`: real ms, from any beginning. */
  constructor(opslag: Opslag, nu: () => number) {
    this.#opslag = opslag;
    this.#nu = nu;
  }

  /** Safe to repeat. */
  async meld(projecties: readonly Projectie[]): Promise<void> {
    const huizen = await this.#beluisterd();
    const bewerkingen = projecties.flatMap(({ workflowId, huis, dossier, regels }) => {
      const laatste = regels.at(-1);
      if (laatste === undefined || !huizen.has(huis)) return [];
      const regel = regelId(workflowId, laatste.nummer);
      return [{ updateOne: { filter: { _id: dossier.id }, update: { $set: { huis, regel } }, upsert: true } }];
    });
    if (bewerkingen.length > 0) await this.#opslag.nieuws.bulkWrite(bewerkingen);
  }

  async #beluisterd(): Promise<ReadonlySet<string>> {
    if (this.#nu() < this.#tot) return this.#huizen;
    const lopend = await this.#opslag.abonnementen.find({ gestopt: null }, { huis: 1 }).lean();
    this.#huizen = new Set(lopend.map(({ huis }) => huis));
    this.#tot = this.#nu() + ONTHOUDEN;
    return this.#huizen;
  }
}
