import { keuzesUit, type Formulier } from '../../models/formulier.ts';
import type { Bevinding } from './model-controle.ts';
import type { Onleesbaar } from './modellen-lezen.ts';

/**
 * What a form gives to read (`x-leest`), and for whose tasks a field is meant (`x-voor-taak`), stands in forms of the
 * house; out of what goes along into the process may be chosen (`x-uit`). `bekend`: all of them, by name. What a form
 * that cannot be read has is not known, nor which forms a drawing brings along that cannot.
 */
export function* controleerLeesvelden(
  formulieren: readonly Formulier[],
  bekend: ReadonlyMap<string, Formulier>,
  onleesbaar: Onleesbaar,
): Generator<Bevinding> {
  const isVreemd = (naam: string): boolean =>
    !bekend.has(naam) && (onleesbaar.formulieren.has(naam) || onleesbaar.processen.size > 0);
  for (const formulier of formulieren) {
    const meld = (melding: string, herstel: string): Bevinding => ({
      ...{ element: formulier.$id, naam: null, melding, herstel },
    });
    for (const [naam, velden] of Object.entries(formulier['x-leest'] ?? {})) {
      if (isVreemd(naam)) continue;
      const aanwezig = Object.keys(bekend.get(naam)?.properties ?? {});
      for (const veld of velden.filter((een) => !aanwezig.includes(een)))
        yield meld(
          `"x-leest" noemt het veld "${veld}" van het formulier "${naam}", maar dat bestaat niet.`,
          aanwezig.length === 0 ? 'Noem een formulier van dit huis.' : `Kies een van: ${aanwezig.join(', ')}.`,
        );
    }
    for (const [naam, veld] of keuzesUit(formulier)) {
      if (isVreemd(naam)) continue;
      if (bekend.get(naam)?.properties?.[veld]?.['x-procesvariabele'] === true) continue;
      yield meld(
        `"x-uit" noemt het veld "${veld}" van het formulier "${naam}", maar dat gaat niet mee in het proces.`,
        'Noem een veld met "x-procesvariabele".',
      );
    }
    for (const [veld, { 'x-voor-taak': namen = [] }] of Object.entries(formulier.properties ?? {}))
      for (const naam of namen.filter((een) => !bekend.has(een) && !isVreemd(een)))
        yield meld(
          `"x-voor-taak" bij "${veld}" noemt het formulier "${naam}", maar dat bestaat niet.`,
          'Noem een formulier van dit huis.',
        );
  }
}
