import type { mongo } from 'mongoose';
import type { Casus } from '../../models/casus.ts';
import { casusstand } from '../../models/opslag/casusstand.ts';
import { veranderCasus } from '../../models/opslag/casusverandering.ts';
import { zonderOmweg } from '../../models/opslag/documentmodel.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import { loopVan } from './lopen.ts';

/** Casussen that are remembered. */
const MEESTE = 2000;

interface Bekend {
  readonly casus: Casus;
  readonly lopen: ReadonlyMap<string, Procesloop>;
}

interface Verandering {
  readonly id: string;
  readonly projecties: readonly Projectie[];
  readonly organisaties: readonly string[];
}

/**
 * Brings casussen up to their processes, and remembers both, so that nothing is read as long as nobody else changes them.
 * Every change raises the `versie` of the casus, also one that its summary does not show: whoever remembers an older one
 * then loses the compare-and-set, and reads again.
 */
export class Casussen {
  readonly #opslag: Opslag;
  readonly #bekend = new Map<string, Bekend>();

  constructor(opslag: Opslag) {
    this.#opslag = opslag;
  }

  /** The location of each casus that opens a task here and is of one. It never changes, so what is remembered will do. */
  async locaties(projecties: readonly Projectie[]): Promise<Map<string, string>> {
    const ids = projecties.flatMap(({ dossier, geopend }) =>
      dossier.soort === 'casus' && geopend.length > 0 ? [dossier.id] : [],
    );
    const bekend = ids.flatMap((id) => this.#bekend.get(id)?.casus ?? []);
    const onbekend = ids.filter((id) => !this.#bekend.has(id));
    const gelezen =
      onbekend.length === 0 ? [] : await this.#opslag.casussen.find({ _id: { $in: onbekend } }, { locatie: 1 }).lean();
    return new Map(
      [...bekend, ...gelezen].flatMap(({ _id, locatie }) => (locatie === undefined ? [] : [[_id, locatie] as const])),
    );
  }

  /** `organisaties`: by casus, those that take part besides the ones with a task. */
  async werkBij(projecties: readonly Projectie[], organisaties: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const veranderingen = perCasus(projecties, organisaties);
    const vlug = veranderingen.flatMap((verandering) => this.#uitGeheugen(verandering));
    if (vlug.length > 0 && (await this.#schrijf(vlug.map(({ bewerking }) => bewerking)))) {
      for (const { na } of vlug) this.#onthoud(na);
    } else {
      for (const { na } of vlug) this.#bekend.delete(na.casus._id);
    }
    for (const verandering of veranderingen) {
      if (!this.#bekend.has(verandering.id)) await this.#lees(verandering);
    }
  }

  #uitGeheugen({
    id,
    projecties,
    organisaties,
  }: Verandering): { na: Bekend; bewerking: mongo.AnyBulkWriteOperation<Casus> }[] {
    const bekend = this.#bekend.get(id);
    if (bekend === undefined) return [];
    const lopen = new Map(bekend.lopen);
    for (const projectie of projecties) {
      const gestart = lopen.get(projectie.workflowId)?.gestart ?? projectie.regels[0]?.at ?? projectie.stand.at;
      lopen.set(projectie.workflowId, loopVan(projectie, gestart));
    }
    const { versie } = bekend.casus;
    const anders = { ...casusstand(bekend.casus, [...lopen.values()], organisaties), versie: versie + 1 };
    return [
      {
        na: { casus: { ...bekend.casus, ...anders }, lopen },
        bewerking: { updateOne: { filter: { _id: id, versie }, update: { $set: anders } } },
      },
    ];
  }

  /** Whether every one of them was still as it was remembered. */
  async #schrijf(bewerkingen: mongo.AnyBulkWriteOperation<Casus>[]): Promise<boolean> {
    const { modifiedCount } = await zonderOmweg(this.#opslag.casussen).bulkWrite(bewerkingen, { ordered: false });
    return modifiedCount === bewerkingen.length;
  }

  async #lees({ id, organisaties }: Verandering): Promise<void> {
    let lopen: Procesloop[] = [];
    const casus = await veranderCasus(this.#opslag, id, async (nu) => {
      lopen = await this.#opslag.proceslopen.find({ 'dossier.id': id }).lean();
      return casusstand(nu, lopen, organisaties);
    });
    if (casus !== null) this.#onthoud({ casus, lopen: new Map(lopen.map((loop) => [loop._id, loop])) });
  }

  #onthoud(bekend: Bekend): void {
    this.#bekend.delete(bekend.casus._id);
    this.#bekend.set(bekend.casus._id, bekend);
    if (this.#bekend.size <= MEESTE) return;
    const [oudste] = this.#bekend.keys();
    if (oudste !== undefined) this.#bekend.delete(oudste);
  }
}

function perCasus(
  projecties: readonly Projectie[],
  organisaties: ReadonlyMap<string, readonly string[]>,
): Verandering[] {
  const casussen = new Map<string, Projectie[]>();
  for (const projectie of projecties) {
    const { soort, id } = projectie.dossier;
    if (soort === 'casus') casussen.set(id, [...(casussen.get(id) ?? []), projectie]);
  }
  return [...casussen].map(([id, eigen]) => ({
    id,
    projecties: eigen,
    organisaties: [
      ...eigen.flatMap(({ geopend }) => geopend.flatMap(({ organisatie }) => organisatie ?? [])),
      ...(organisaties.get(id) ?? []),
    ],
  }));
}
