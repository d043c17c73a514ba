import type { Zoekvraag } from '../../api/casussen.ts';
import type { Huis } from '../../api/huizen.ts';
import { readFormulier } from '../../formulier/schema.ts';
import type { Groep } from '../../formulier/veld.ts';
import { cleaned, isRecord, type Waarde } from '../../formulier/waarde.ts';
import { hasOnderwerp } from '../melding/onderwerp.ts';

/** The gemeenten in which a gebied can be looked for: of the houses where a melding can be about one. */
export function gebiedsgemeenten(huizen: readonly Huis[]): readonly string[] {
  const met = huizen.filter(({ meldingsoorten }) => meldingsoorten.some(hasOnderwerp));
  return [...new Set(met.flatMap(({ gemeenten }) => gemeenten))].sort((een, ander) => een.localeCompare(ander, 'nl'));
}

/** What is asked to find somebody, and a gebied where there are gemeenten to find it in. */
export function zoekformulier(gemeenten: readonly string[]): Groep {
  return readFormulier({
    type: 'object',
    properties: {
      bsn: { type: 'string', title: 'BSN' },
      naam: { type: 'string', title: 'Naam' },
      geboortedatum: { type: 'string', format: 'date', title: 'Geboortedatum' },
      ...(gemeenten.length > 0 && {
        gemeente: { type: 'string', title: 'Gemeente, van een gebied', enum: [...gemeenten] },
      }),
    },
  });
}

/** The surest of what was filled in: a BSN, a gebied in its gemeente, else a name with a date of birth. */
export function asVraag(form: Groep, waarden: Waarde): Zoekvraag {
  const body = cleaned(form, waarden);
  const text = (naam: string): string => {
    const value = isRecord(body) ? body[naam] : undefined;
    return typeof value === 'string' ? value : '';
  };
  const bsn = text('bsn').replaceAll(/\D/g, '');
  if (bsn !== '') return { bsn };
  const [naam, gemeente] = [text('naam'), text('gemeente')];
  return gemeente === '' ? { naam, geboortedatum: text('geboortedatum') } : { naam, gemeente };
}
