import { mongo } from 'mongoose';
import { bevries } from '../eisen/bevries.ts';
import { type Document, type Filter, past, veld } from './filter.ts';

interface Verandering {
  readonly $set?: Record<string, unknown>;
  readonly $setOnInsert?: Record<string, unknown>;
}

interface Bewerking {
  readonly updateOne: { readonly filter: Filter; readonly update: Verandering; readonly upsert?: boolean };
}

/** The documents of one collection, as a server keeps them: nobody changes one but by a command. */
export class Verzameling {
  readonly #documenten = new Map<string, Document>();
  readonly #uniek: readonly string[];
  readonly #bezet = new Set<string>();

  /** `uniek`: the fields that are unique together, besides `_id`. */
  constructor(uniek: readonly string[] = []) {
    this.#uniek = uniek;
  }

  vind(filter: Filter): Document[] {
    const kandidaten =
      typeof filter['_id'] === 'string' ? [this.#documenten.get(filter['_id'])] : this.#documenten.values();
    return [...kandidaten].flatMap((een) => (een !== undefined && past(een, filter) ? [een] : []));
  }

  /** Throws what the server throws when the `_id` or another unique key is there already. */
  voegIn(document: Document): void {
    const plek = this.#plek(document);
    if (this.#documenten.has(document._id) || (plek !== null && this.#bezet.has(plek)))
      throw new mongo.MongoServerError({ message: `E11000 ${document._id}`, code: 11000 });
    if (plek !== null) this.#bezet.add(plek);
    this.#documenten.set(document._id, bevries(structuredClone(document)));
  }

  /** Changes the first document that fits; gives how many there were and how many changed. */
  verander(filter: Filter, verandering: Verandering, upsert = false): { matchedCount: number; modifiedCount: number } {
    const [gevonden] = this.vind(filter);
    if (gevonden !== undefined) {
      this.#documenten.set(gevonden._id, bevries(structuredClone({ ...gevonden, ...verandering.$set })));
      return { matchedCount: 1, modifiedCount: verandering.$set === undefined ? 0 : 1 };
    }
    if (upsert) this.voegIn({ ...filter, ...verandering.$setOnInsert, ...verandering.$set } as Document);
    return { matchedCount: 0, modifiedCount: 0 };
  }

  verwerk(bewerkingen: readonly Bewerking[]): { modifiedCount: number } {
    let modifiedCount = 0;
    for (const { updateOne } of bewerkingen)
      modifiedCount += this.verander(updateOne.filter, updateOne.update, updateOne.upsert).modifiedCount;
    return { modifiedCount };
  }

  /** The values that are unique together; none of them ever changes. */
  #plek(document: Document): string | null {
    return this.#uniek.length === 0 ? null : JSON.stringify(this.#uniek.map((pad) => veld(document, pad)));
  }
}
