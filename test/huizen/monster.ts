import { DateTime } from 'luxon';
import type { Formulier, Gegevens, Veldschema } from '../../models/formulier.ts';

type Waarde = Gegevens[string];

const ORGANISATIES = ['ggz', 'reclassering-nederland'];
/** Somebody that every house is taken to have: the codes of people differ. */
export const MEDEWERKER = 'mw-proef-001';

/** Every field of a form filled in with something that fits every house; dates lie a week and more after `at`. */
export function monster(formulier: Formulier, { at }: { at: string }): Gegevens {
  return groep(formulier, DateTime.fromISO(at, { zone: 'Europe/Amsterdam' }).plus({ days: 7 }), '');
}

function groep(veld: Veldschema, dag: DateTime, achter: string): Gegevens {
  return Object.fromEntries(
    Object.entries(veld.properties ?? {}).map(([naam, deel]) => [naam, waarde(deel, dag, achter)]),
  );
}

function waarde(veld: Veldschema, dag: DateTime, achter: string): Waarde {
  if (veld.enum !== undefined) return veld.enum[0] as Waarde;
  if (veld['x-weergave'] === 'organisatie' && veld.type === 'string') return ORGANISATIES[0] ?? '';
  if (veld['x-weergave'] === 'medewerker') return MEDEWERKER;
  switch (veld.type) {
    case 'array':
      if (veld.items?.['x-weergave'] === 'organisatie') return ORGANISATIES;
      if (veld.items?.enum !== undefined) return [veld.items.enum[0] as Waarde];
      return [1, 2].map((nummer) => waarde(veld.items ?? {}, dag.plus({ days: nummer }), `-${String(nummer)}`));
    case 'object':
      return groep(veld, dag, achter);
    case 'boolean':
      return true;
    case 'integer':
      return 3;
    default:
      if (veld.format === 'date') return dag.toISODate() ?? '';
      if (veld.format === 'date-time') return dag.toUTC().toISO() ?? '';
      return veld.readOnly === true ? `A${achter}` : 'vrije tekst';
  }
}
