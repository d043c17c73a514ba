import type { Casus } from '../casus.ts';
import type { Opslag } from './opslag.ts';

const POGINGEN = 100;

/**
 * Changes a casus by compare-and-set on its `versie`: `verander` sees the casus as it is and gives what becomes different,
 * or null when nothing does; it may be called again when somebody else came first. Null when there is no such casus.
 */
export async function veranderCasus(
  opslag: Opslag,
  id: string,
  verander: (casus: Casus) => Partial<Casus> | null | Promise<Partial<Casus> | null>,
): Promise<Casus | null> {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const casus = await opslag.casussen.findById(id).lean();
    if (casus === null) return null;
    const anders = await verander(casus);
    if (anders === null) return casus;
    const versie = casus.versie + 1;
    const gevolg = await opslag.casussen.updateOne({ _id: id, versie: casus.versie }, { $set: { ...anders, versie } });
    if (gevolg.modifiedCount === 1) return { ...casus, ...anders, versie };
  }
  throw new Error(`casus ${id} veranderde ${String(POGINGEN)} keer onder deze verandering`);
}
