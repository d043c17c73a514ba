import type { z } from 'zod';
import type { Omgeving } from '../omgeving.ts';
import type { Verschilantwoord, Verschilinvoer } from '../schemas/tekentafel.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, werktIn } from '../toegang/regels.ts';

/** What would change when these files were deployed, or between two sets of files. */
export async function vergelijkTekeningen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { huis, eerst, bestanden }: z.infer<typeof Verschilinvoer>,
): Promise<z.infer<typeof Verschilantwoord>> {
  if (huis !== undefined) eis(werktIn(aanvrager, huis));
  return omgeving.werkplaats.doe('verschil', {
    eerst: eerst ?? { modellen: huis === undefined ? [] : await modellenVan(omgeving, huis) },
    nu: bestanden,
  });
}

/** The models that new processes of a house get. */
async function modellenVan({ opslag, modellen }: Omgeving, huis: string) {
  const plaatsingen = await opslag.plaatsingen.find({ huis }, { model: 1 }).lean();
  const gelezen = await Promise.all(plaatsingen.map(({ model }) => modellen.model(model)));
  return gelezen.map(({ model }) => model);
}
