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

/** The keys of the dossiers. Nothing is kept in memory: a destroyed key is gone at once for every copy of the API. */
export class Kluis {
  readonly #opslag: Opslag;
  readonly #installatie: Installatiesleutel;

  constructor(opslag: Opslag, installatie: Installatiesleutel) {
    this.#opslag = opslag;
    this.#installatie = installatie;
  }

  /** Key of an existing dossier. */
  async sleutel(dossier: string): Promise<Dossiersleutel> {
    const bewaard = await this.#opslag.sleutels.findById(dossier).lean();
    return this.#pakUit(dossier, bewaard?.sleutel ?? null);
  }

  /** Key of a dossier, made when it has none; `nu` in ms since the epoch. */
  async sleutelVoor(dossier: string, nu: number): Promise<Dossiersleutel> {
    const bewaard = await bewaarEenmaal(this.#opslag.sleutels, {
      _id: dossier,
      sleutel: sluit(this.#installatie.inpakken, `sleutel/${dossier}`, randomBytes(32)),
      installatie: this.#installatie.afdruk,
      gemaakt: alsTijdstip(nu),
      vernietigd: null,
    });
    return this.#pakUit(dossier, bewaard.sleutel);
  }

  /** Destroys the key, and so all content of the dossier. False when it was gone already. */
  async vernietig(dossier: string, nu: number): Promise<boolean> {
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
