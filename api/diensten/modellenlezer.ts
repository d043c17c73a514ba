import type { ProcessModel } from '../../engine/process-model.ts';
import { leesFormulier, type Formulier } from '../../models/formulier.ts';
import type { Huis } from '../../models/huis.ts';
import type { Medewerker } from '../../models/medewerker.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { onbekend } from '../problemen.ts';

/** A deployed model, ready for use. */
export interface GeplaatstModel {
  readonly id: string;
  readonly huis: string;
  readonly model: ProcessModel;
  readonly formulieren: ReadonlyMap<string, Formulier>;
  /** The drawing's own words, by element. */
  readonly toelichtingen: ReadonlyMap<string, string>;
}

/** A house as the API needs it: its settings and who works there. */
export interface Huisgids {
  readonly huis: Huis;
  readonly medewerkers: readonly Medewerker[];
}

const MODELLEN_IN_GEHEUGEN = 500;
/** Real ms for which settings of a house may be old: they change only when a house is deployed. */
const HUIS_GELDIG = 5000;

/** Reads models and houses, and remembers them: a model never changes under its id. */
export class Modellenlezer {
  readonly #opslag: Opslag;
  readonly #echt: () => number;
  readonly #modellen = new Map<string, Promise<GeplaatstModel>>();
  readonly #huizen = new Map<string, { tot: number; gids: Promise<Huisgids> }>();

  constructor(opslag: Opslag, echt: () => number) {
    this.#opslag = opslag;
    this.#echt = echt;
  }

  /** Throws `Onbekend` where no model has that id. */
  async model(id: string): Promise<GeplaatstModel> {
    let bekend = this.#modellen.get(id);
    if (bekend === undefined) {
      const oudste = this.#modellen.size >= MODELLEN_IN_GEHEUGEN ? this.#modellen.keys().next().value : undefined;
      if (oudste !== undefined) this.#modellen.delete(oudste);
      bekend = this.#leesModel(id);
      bekend.catch(() => this.#modellen.delete(id));
      this.#modellen.set(id, bekend);
    }
    return bekend;
  }

  /** Throws `Onbekend` where no house has that code. */
  async huis(code: string): Promise<Huisgids> {
    const bekend = this.#huizen.get(code);
    if (bekend !== undefined && this.#echt() < bekend.tot) return bekend.gids;
    const gids = this.#leesHuis(code);
    this.#huizen.set(code, { tot: this.#echt() + HUIS_GELDIG, gids });
    gids.catch(() => this.#huizen.delete(code));
    return gids;
  }

  async #leesModel(id: string): Promise<GeplaatstModel> {
    const bewaard = await this.#opslag.modellen.findById(id).lean();
    if (bewaard === null) throw onbekend('Dit model');
    const hashes = Object.entries(bewaard.formulieren);
    const schemas = await this.#opslag.formulieren.find({ _id: { $in: hashes.map(([, hash]) => hash) } }).lean();
    const opHash = new Map(schemas.map(({ _id, schema }) => [_id, schema]));
    return {
      id,
      huis: bewaard.huis,
      model: JSON.parse(bewaard.model) as ProcessModel,
      formulieren: new Map(hashes.map(([naam, hash]) => [naam, leesFormulier(opHash.get(hash) ?? '')])),
      toelichtingen: new Map(bewaard.toelichtingen.map(({ element, tekst }) => [element, tekst])),
    };
  }

  async #leesHuis(code: string): Promise<Huisgids> {
    const [document, medewerkers] = await Promise.all([
      this.#opslag.huizen.findById(code).lean(),
      this.#opslag.medewerkers.find({ huizen: code }).lean(),
    ]);
    if (document === null) throw onbekend('Dit huis');
    return { huis: document.instellingen, medewerkers };
  }
}
