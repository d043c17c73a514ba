import { setTimeout as delay } from 'node:timers/promises';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { type Einde, eindesVan } from '../voorbeeld/eindes.ts';

/** What the processes of a house came to. */
export interface Eindstand {
  /** Every end event of the house, in the order of the drawings, and how often it was reached. */
  readonly eindes: readonly (Einde & { readonly aantal: number })[];
  /** Those that were never reached. */
  readonly nooit: readonly Einde[];
  /** By process: tasks with a deadline that were done in time, done late, and ended or still open when it had passed. */
  readonly termijnen: readonly { readonly proces: string; readonly gehaald: number; readonly gemist: number }[];
}

/** Real ms without a new line in the logbook after which everything that happened stands in it. */
const RUST = 3000;

/** Counts from the logbook of the house. */
export async function eindstand(opslag: Opslag, code: string): Promise<Eindstand> {
  await totRust(opslag, code);
  const [huis, plaatsingen, regels, taken] = await Promise.all([
    opslag.huizen.findById(code).lean(),
    opslag.plaatsingen.find({ huis: code }).lean(),
    opslag.logboekregels
      .find({ huis: code, 'regel.type': 'endEvent', 'regel.change': 'completed' }, { proces: 1, regel: 1 })
      .lean(),
    opslag.taken.find({ huis: code }, { proces: 1, deadline: 1, status: 1, gesloten: 1 }).lean(),
  ]);
  if (huis === null) throw new Error(`huis ${code} staat niet in de opslag`);
  const documenten = await opslag.modellen.find({ _id: { $in: plaatsingen.map(({ model }) => model) } }).lean();
  const modellen = documenten.map(({ model }) => JSON.parse(model) as ProcessModel);
  const eindes = eindesVan(new Map(modellen.map((model) => [model.id, model])), huis.instellingen).map((einde) => ({
    ...einde,
    aantal: regels.filter(({ proces, regel }) => proces === einde.proces && regel.element === einde.element).length,
  }));
  const nu = new Date().toISOString();
  const processen = [...new Set(taken.map(({ proces }) => proces))].sort();
  return {
    eindes,
    nooit: eindes.filter(({ aantal }) => aantal === 0),
    termijnen: processen.map((proces) => {
      const eigen = taken.flatMap((taak) =>
        taak.proces === proces && taak.deadline !== null ? [{ ...taak, deadline: taak.deadline }] : [],
      );
      const gehaald = eigen.filter(
        ({ status, gesloten, deadline }) => status === 'besloten' && (gesloten ?? '') <= deadline,
      );
      const gemist = eigen.filter((taak) => !gehaald.includes(taak) && (taak.gesloten ?? nu) >= taak.deadline);
      return { proces, gehaald: gehaald.length, gemist: gemist.length };
    }),
  };
}

async function totRust(opslag: Opslag, huis: string): Promise<void> {
  const tel = (): Promise<number> => opslag.logboekregels.countDocuments({ huis });
  for (let eerder = -1, nu = await tel(); nu !== eerder; nu = await tel()) {
    eerder = nu;
    await delay(RUST);
  }
}
