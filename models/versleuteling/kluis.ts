import { randomBytes } from 'node:crypto';
import { bewaarEenmaal } from '../opslag/bewaar-eenmaal.ts';
import type { Opslag } from '../opslag/opslag.ts';
import { alsTijdstip } from '../tijdstip.ts';
import { open, sluit } from './aes-gcm.ts';
import type { Installatiesleutel } from './installatiesleutel.ts';

/** Thrown when content is asked whose dossier has no key any more: it was destroyed, or never made. */
export class SleutelVernietigd extends Error {
  override readonly name = 'SleutelVernietigd';
}

/** The unwrapped key of one dossier, for the length of one request. */
export interface Dossiersleutel {
  /** Seals JSON for one document of the dossier. */
  versleutel(document: string, inhoud: unknown): string;
  /** Throws when it was sealed for another document or dossier. */
  ontsleutel(document: string, gesloten: string): unknown;
}

/** Real ms for which a key is remembered to write with. */
const ONTHOUDEN = 60_000;
const MEESTE = 2000;

/**
 * The keys of the dossiers. To read, the key is asked of the store each time, so that a destroyed one is gone at once
 * everywhere; to write it is remembered for a minute, because what is sealed with a destroyed key cannot be read either.
 */
export class Kluis {
  readonly #opslag: Opslag;
  readonly #installatie: Installatiesleutel;
  readonly #schrijfsleutels = new Map<string, { readonly sleutel: Dossiersleutel; readonly tot: number }>();

  constructor(opslag: Opslag, installatie: Installatiesleutel) {
    this.#opslag = opslag;
    this.#installatie = installatie;
  }

  /** Key of an existing dossier. */
  async sleutel(dossier: string): Promise<Dossiersleutel> {
    const bewaard = await this.#opslag.sleutels.findById(dossier).lean();
    return this.#pakUit(dossier, bewaard?.sleutel ?? null);
  }

  /** Key of a dossier to write with, made when it has none; `nu` in ms since the epoch. */
  async sleutelVoor(dossier: string, nu: number): Promise<Pick<Dossiersleutel, 'versleutel'>> {
    const bekend = this.#schrijfsleutels.get(dossier);
    if (bekend !== undefined && performance.now() < bekend.tot) return bekend.sleutel;
    const bewaard = await bewaarEenmaal(this.#opslag.sleutels, {
      _id: dossier,
      sleutel: sluit(this.#installatie.inpakken, `sleutel/${dossier}`, randomBytes(32)),
      installatie: this.#installatie.afdruk,
      gemaakt: alsTijdstip(nu),
      vernietigd: null,
    });
    const sleutel = this.#pakUit(dossier, bewaard.sleutel);
    if (this.#schrijfsleutels.size >= MEESTE) this.#schrijfsleutels.clear();
    this.#schrijfsleutels.set(dossier, { sleutel, tot: performance.now() + ONTHOUDEN });
    return sleutel;
  }

  /** Those of these dossiers that can still be read: one whose key was destroyed counts as not there. */
  async leesbaar(dossiers: readonly string[]): Promise<Set<string>> {
    const bewaard = await this.#opslag.sleutels.find({ _id: { $in: dossiers }, vernietigd: null }, { _id: 1 }).lean();
    return new Set(bewaard.map(({ _id }) => _id));
  }

  /** Destroys the key, and so all content of the dossier. False when it was gone already. */
  async vernietig(dossier: string, nu: number): Promise<boolean> {
    this.#schrijfsleutels.delete(dossier);
    const verandering = await this.#opslag.sleutels.updateOne(
      { _id: dossier, vernietigd: null },
      { $set: { sleutel: null, vernietigd: alsTijdstip(nu) } },
    );
    return verandering.modifiedCount === 1;
  }

  #pakUit(dossier: string, ingepakt: string | null): Dossiersleutel {
    if (ingepakt === null) throw new SleutelVernietigd(`dossier ${dossier} heeft geen sleutel`);
    const sleutel = open(this.#installatie.inpakken, `sleutel/${dossier}`, ingepakt);
    const plaats = (document: string): string => `${dossier}/${document}`;
    return {
      versleutel: (document, inhoud) => sluit(sleutel, plaats(document), Buffer.from(JSON.stringify(inhoud))),
      ontsleutel: (document, gesloten) => JSON.parse(open(sleutel, plaats(document), gesloten).toString()) as unknown,
    };
  }
}
