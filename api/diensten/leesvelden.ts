import type { Formulier } from '../../models/formulier.ts';
import type { Bevinding } from './model-controle.ts';

/** What a form gives to read (`x-leest`) stands in forms of the house. `bekend`: all of them, by name. */
export function* controleerLeesvelden(
  formulieren: readonly Formulier[],
  bekend: ReadonlyMap<string, Formulier>,
): Generator<Bevinding> {
  for (const formulier of formulieren) {
    for (const [naam, velden] of Object.entries(formulier['x-leest'] ?? {})) {
      const aanwezig = Object.keys(bekend.get(naam)?.properties ?? {});
      for (const veld of velden.filter((een) => !aanwezig.includes(een))) {
        yield {
          element: formulier.$id,
          naam: null,
          melding: `"x-leest" noemt het veld "${veld}" van het formulier "${naam}", maar dat bestaat niet.`,
          herstel: aanwezig.length === 0 ? 'Noem een formulier van dit huis.' : `Kies een van: ${aanwezig.join(', ')}.`,
        };
      }
    }
  }
}
