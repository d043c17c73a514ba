import { type Cel, magAlleen } from '../../../models/cijfers/afscherming.ts';
import { mediaan, p90 } from '../../../models/cijfers/spreiding.ts';
import type { Rij, Tabel } from '../../../models/cijfers/tabel.ts';

/** How often something was done, and how long that took. */
export function tijdkolommen(naam: string, eenheid: string): Tabel['kolommen'] {
  return [
    { code: 'aantal', naam, eenheid },
    { code: 'mediaan', naam: 'Mediaan', eenheid: 'uur' },
    { code: 'p90', naam: '90% binnen', eenheid: 'uur' },
  ];
}

/** `tijden` in hours; `cel`: the casussen that they are of. Few casussen: nothing is shown. */
export function tijdrij({ code, naam }: Pick<Rij, 'code' | 'naam'>, tijden: readonly number[], cel: Cel): Rij {
  const getoond = magAlleen(cel);
  const waarden = [tijden.length, mediaan(tijden), p90(tijden)];
  return { code, naam, onder: null, waarden: waarden.map((waarde) => (getoond ? waarde : null)) };
}
