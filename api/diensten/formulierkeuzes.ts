import type { Formulier, Veldschema } from '../../models/formulier.ts';
import type { Omgeving } from '../omgeving.ts';

/** What a form lets people choose from for one field, in its words. */
export interface Formulierkeuze<Veld extends string> {
  readonly veld: Veld;
  readonly naam: string;
  readonly waarden: { readonly code: string; readonly naam: string }[];
}

/**
 * The choices of some fields, in the words of the first form that a house has now in which `zoek` finds them; nothing where
 * it finds them in none.
 */
export async function formulierkeuzes<Veld extends string>(
  { opslag, modellen }: Omgeving,
  huis: string,
  codes: readonly Veld[],
  zoek: (formulier: Formulier) => Readonly<Record<string, Veldschema>> | null,
): Promise<Formulierkeuze<Veld>[]> {
  const plaatsingen = await opslag.plaatsingen.find({ huis }).sort({ _id: 1 }).lean();
  for (const { model } of plaatsingen) {
    const { formulieren } = await modellen.model(model);
    for (const formulier of formulieren.values()) {
      const velden = zoek(formulier);
      if (velden === null) continue;
      return codes.flatMap((veld) => {
        const { title, enum: waarden, 'x-labels': labels } = velden[veld] ?? {};
        const benoemd = (waarden ?? []).map(String).map((code) => ({ code, naam: labels?.[code] ?? code }));
        return benoemd.length === 0 ? [] : [{ veld, naam: title ?? veld, waarden: benoemd }];
      });
    }
  }
  return [];
}
