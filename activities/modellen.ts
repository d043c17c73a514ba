import type { ProcessModel } from '../engine/process-model.ts';
import { plaatsingId } from '../models/kenmerken.ts';
import type { Opslag } from '../models/opslag/opslag.ts';
import type { Tekening } from './contract.ts';

/** Compiled drawings that are kept in memory; one is some 50 KB. */
const MEESTE = 200;

/** The deployed drawings. One never changes under its id, so what was read once is right for ever. */
export class Modellen {
  readonly #opslag: Opslag;
  readonly #bekend = new Map<string, ProcessModel>();

  constructor(opslag: Opslag) {
    this.#opslag = opslag;
  }

  /** Throws when there is none: a run that is pinned to it waits until it is put back. */
  async laad(id: string): Promise<ProcessModel> {
    const bekend = this.#bekend.get(id);
    if (bekend !== undefined) return bekend;
    const document = await this.#opslag.modellen.findById(id, { model: 1 }).lean();
    if (document === null) throw new Error(`model ${id} staat niet in de opslag`);
    const model = JSON.parse(document.model) as ProcessModel;
    this.#bekend.set(id, model);
    const [oudste] = this.#bekend.keys();
    if (this.#bekend.size > MEESTE && oudste !== undefined) this.#bekend.delete(oudste);
    return model;
  }

  async tekening(huis: string, id: string): Promise<Tekening> {
    const [model, organisaties] = await Promise.all([this.laad(id), this.#organisaties(huis)]);
    const namen = [...new Set(Object.values(model.nodes).flatMap(({ called }) => called?.process ?? []))];
    if (namen.length === 0) return { model, deelprocessen: {}, organisaties };
    const ids = namen.map((proces) => plaatsingId(huis, proces));
    const plaatsingen = await this.#opslag.plaatsingen.find({ _id: { $in: ids } }).lean();
    const deelprocessen = Object.fromEntries(plaatsingen.map(({ proces, model: kind }) => [proces, kind]));
    return { model, deelprocessen, organisaties };
  }

  /** The drawing that new runs of a process get; null when the house has no such process. */
  async actueel(huis: string, proces: string): Promise<string | null> {
    const plaatsing = await this.#opslag.plaatsingen.findById(plaatsingId(huis, proces)).lean();
    return plaatsing?.model ?? null;
  }

  async #organisaties(huis: string): Promise<Record<string, string>> {
    const document = await this.#opslag.huizen.findById(huis, { instellingen: 1 }).lean();
    return Object.fromEntries(document?.instellingen.organisaties.map(({ code, naam }) => [code, naam]) ?? []);
  }
}
