import type { Veldfout } from '../foutmelding.ts';
import type { Veldschema } from './schema.ts';

type Item = Readonly<Record<string, unknown>>;

/** What is wrong with fields of a list that point at another item of it (`x-verwijst`: the field that names an item). */
export function* verwijsfouten({ properties = {} }: Veldschema, items: readonly unknown[]): Generator<Veldfout> {
  for (const [naam, veld] of Object.entries(properties)) {
    const sleutel = veld['x-verwijst'];
    if (sleutel === undefined) continue;
    const waarden = items.map((item) => waardeVan(item, sleutel));
    for (const [plaats, waarde] of waarden.entries()) {
      if (waarde !== undefined && waarden.indexOf(waarde) !== plaats)
        yield { veld: `${String(plaats)}.${sleutel}`, melding: 'Dit nummer staat er al.' };
    }
    for (const [plaats, item] of items.entries()) {
      const doel = waardeVan(item, naam);
      if (doel === undefined) continue;
      if (!waarden.some((waarde, ander) => waarde === doel && ander !== plaats))
        yield { veld: `${String(plaats)}.${naam}`, melding: 'Noem het nummer van een andere regel in deze lijst.' };
    }
  }
}

function waardeVan(item: unknown, naam: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Item)[naam] : undefined;
}
