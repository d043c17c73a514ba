import { type Document, type Filter, veld } from './filter.ts';
import type { Verzameling } from './verzameling.ts';

/** Brings a command to the server and its answer back; a command may get lost on either way. */
export type Verkeer = <T>(opdracht: () => T) => Promise<T>;

type Verandering = Parameters<Verzameling['verander']>[1];

/** What the projection and the services use of a mongoose model, on a simulated server. */
export function modelOp(verzameling: Verzameling, verkeer: Verkeer): unknown {
  const lijst = (filter: Filter) => new Vraag(verkeer, () => verzameling.vind(filter));
  const eerste = (filter: Filter) => new Eerste(verkeer, () => verzameling.vind(filter));
  const verander = (filter: Filter, verandering: Verandering, { upsert = false } = {}) =>
    verkeer(() => verzameling.verander(filter, verandering, upsert));
  const voegIn = (document: Document) =>
    verkeer(() => {
      verzameling.voegIn(document);
    });
  return {
    find: lijst,
    findOne: eerste,
    findById: (_id: string) => eerste({ _id }),
    findOneAndUpdate: (filter: Filter, verandering: Verandering) =>
      new Eerste(verkeer, () => {
        const [gevonden] = verzameling.vind(filter);
        verzameling.verander(filter, verandering);
        return gevonden === undefined ? [] : verzameling.vind({ _id: gevonden._id });
      }),
    updateOne: verander,
    updateMany: (filter: Filter, verandering: Verandering) =>
      verkeer(() => {
        for (const { _id } of verzameling.vind(filter)) verzameling.verander({ _id }, verandering);
      }),
    insertMany: (documenten: readonly Document[]) => voegAllesIn(documenten),
    create: voegIn,
    collection: {
      insertOne: voegIn,
      insertMany: (documenten: readonly Document[]) => voegAllesIn(documenten),
      bulkWrite: (bewerkingen: Parameters<Verzameling['verwerk']>[0]) =>
        verkeer(() => verzameling.verwerk(bewerkingen)),
    },
  };

  /** In order, one by one: a server that goes away halfway has the first ones. */
  async function voegAllesIn(documenten: readonly Document[]): Promise<void> {
    for (const document of documenten) await voegIn(document);
  }
}

class Vraag {
  readonly #verkeer: Verkeer;
  readonly #haal: () => Document[];
  #volgorde: readonly [string, 1 | -1] | null = null;
  #meeste = Infinity;

  constructor(verkeer: Verkeer, haal: () => Document[]) {
    this.#verkeer = verkeer;
    this.#haal = haal;
  }

  sort(volgorde: Readonly<Record<string, 1 | -1>>): this {
    this.#volgorde = Object.entries(volgorde)[0] ?? null;
    return this;
  }

  limit(meeste: number): this {
    this.#meeste = meeste;
    return this;
  }

  lean(): Promise<unknown> & { cursor?: () => AsyncGenerator<Document> } {
    const antwoord = this.antwoord();
    return Object.assign(antwoord, {
      cursor: async function* eenVoorEen() {
        yield* await antwoord;
      },
    });
  }

  protected antwoord(): Promise<Document[]> {
    return this.#verkeer(() => this.gesorteerd().slice(0, this.#meeste));
  }

  protected gesorteerd(): Document[] {
    const alle = this.#haal();
    if (this.#volgorde === null) return alle;
    const [pad, richting] = this.#volgorde;
    return alle.sort((een, ander) =>
      (veld(een, pad) as number) < (veld(ander, pad) as number) ? -richting : richting,
    );
  }
}

class Eerste extends Vraag {
  override async lean(): Promise<Document | null> {
    return (await this.antwoord())[0] ?? null;
  }
}
