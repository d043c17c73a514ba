import { MAATREGELCODES, maatregelvelden } from '../../models/maatregel.ts';
import type { z } from 'zod';
import type { Omgeving } from '../omgeving.ts';
import type { Maatregelantwoord } from '../schemas/maatregelen.ts';

type Keuzes = z.infer<typeof Maatregelantwoord>['keuzes'];

/** What a house asks of a measure that was taken before, in the words of the form that it has now; nothing where it asks none. */
export async function maatregelkeuzes({ opslag, modellen }: Omgeving, huis: string): Promise<Keuzes> {
  const plaatsingen = await opslag.plaatsingen.find({ huis }).sort({ _id: 1 }).lean();
  for (const { model } of plaatsingen) {
    const { formulieren } = await modellen.model(model);
    for (const formulier of formulieren.values()) {
      const velden = maatregelvelden(formulier);
      if (velden === null) continue;
      return MAATREGELCODES.flatMap((veld) => {
        const { title, enum: codes, 'x-labels': labels } = velden[veld] ?? {};
        const waarden = (codes ?? []).map(String).map((code) => ({ code, naam: labels?.[code] ?? code }));
        return waarden.length === 0 ? [] : [{ veld, naam: title ?? veld, waarden }];
      });
    }
  }
  return [];
}
