import type { Besluit } from '../proces.ts';
import type { Gegevens } from './invoer.ts';
import { losOp, type Formulier, type Veldschema } from './schema.ts';

type Variabelen = Besluit['variabelen'];
type Waarde = Variabelen[string];

/**
 * The values that go along into the process: what the form marks with `x-procesvariabele`, inside lists and groups too.
 * A marked field that was left empty is null, so that the process never goes on with the answer of an earlier task.
 */
export function procesvariabelen(formulier: Formulier, gegevens: Gegevens): Variabelen {
  return gemarkeerd(formulier, formulier, gegevens);
}

function gemarkeerd(veld: Veldschema, formulier: Formulier, groep: Gegevens): Variabelen {
  const variabelen: Variabelen = {};
  for (const [naam, eigenschap] of Object.entries(veld.properties ?? {})) {
    const zelf = losOp(eigenschap, formulier);
    if (zelf['x-procesvariabele'] === true) variabelen[naam] = neemMee(zelf, formulier, groep[naam]);
  }
  return variabelen;
}

function neemMee(veld: Veldschema, formulier: Formulier, waarde: Waarde | undefined): Waarde {
  if (waarde === undefined || waarde === null) return null;
  if (Array.isArray(waarde)) {
    const items = veld.items === undefined ? {} : losOp(veld.items, formulier);
    return waarde.map((item) => neemMee(items, formulier, item));
  }
  return typeof waarde === 'object' ? gemarkeerd(veld, formulier, waarde) : waarde;
}
