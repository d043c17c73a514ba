import { DateTime } from 'luxon';
import { grenswaarde, type Formulier, type Gegevens, type Veldschema } from '../../models/formulier.ts';

type Waarde = Gegevens[string];

const ORGANISATIES = ['ggz', 'reclassering-nederland'];
/** People that every house is taken to have, one for each role that a form may ask for: the codes of people differ. */
export const MEDEWERKERS = ['procesregisseur', 'partner'].map((rol, plaats) => ({
  ...{ code: `mw-proef-00${String(plaats + 1)}`, rol },
  organisatie: ORGANISATIES[0] ?? '',
}));
/** Likewise a gemeente. */
export const GEMEENTE = 'Proefstad';

/** A time of day, where a field takes one. */
const TIJD = '22:15';

interface Dagen {
  readonly nu: string;
  readonly dag: DateTime;
}

/**
 * Every field of a form filled in with something that fits every house; dates lie a week and more after `at`, or at their
 * bound. With an outcome: without what is asked for other outcomes only.
 */
export function monster(
  formulier: Formulier,
  { at, uitkomst }: { at: string; uitkomst?: string | null | undefined },
): Gegevens {
  const dagen = { nu: at, dag: DateTime.fromISO(at, { zone: 'Europe/Amsterdam' }).plus({ days: 7 }) };
  const elders = Object.entries(formulier.properties ?? {}).filter(([, veld]) => {
    const bij = veld['x-verplicht-bij'];
    return bij !== undefined && typeof uitkomst === 'string' && !bij.includes(uitkomst);
  });
  const weg = new Set(elders.map(([naam]) => naam));
  return Object.fromEntries(Object.entries(groep(formulier, dagen, '')).filter(([naam]) => !weg.has(naam)));
}

function groep(veld: Veldschema, dagen: Dagen, achter: string): Gegevens {
  const waarden: Record<string, Waarde> = {};
  for (const [naam, deel] of Object.entries(veld.properties ?? {})) {
    // Now has passed by the time it is handed in: an instant that may not be past is a week ahead.
    const vroegst = deel['x-vroegst'] === 'nu' ? undefined : deel['x-vroegst'];
    const grens = grenswaarde(deel, deel['x-uiterlijk'] ?? vroegst, waarden, dagen.nu);
    waarden[naam] = grens ?? waarde(deel, dagen, achter);
  }
  return waarden;
}

function waarde(veld: Veldschema, dagen: Dagen, achter: string): Waarde {
  if (veld.enum !== undefined) return veld.enum[0] as Waarde;
  if (veld['x-weergave'] === 'organisatie' && veld.type === 'string') return ORGANISATIES[0] ?? '';
  if (veld['x-weergave'] === 'medewerker')
    return MEDEWERKERS.find(({ rol }) => veld['x-rollen']?.includes(rol) !== false)?.code ?? '';
  if (veld['x-weergave'] === 'gemeente') return GEMEENTE;
  const { dag } = dagen;
  switch (veld.type) {
    case 'array':
      if (veld.items?.['x-weergave'] === 'organisatie') return ORGANISATIES;
      if (veld.items?.enum !== undefined) return [veld.items.enum[0] as Waarde];
      return [1, 2].map((nummer) =>
        waarde(veld.items ?? {}, { ...dagen, dag: dag.plus({ days: nummer }) }, `-${String(nummer)}`),
      );
    case 'object':
      return groep(veld, dagen, achter);
    case 'boolean':
      return true;
    case 'integer':
      return 3;
    default:
      if (veld.format === 'date') return dag.toISODate() ?? '';
      if (veld.format === 'date-time') return dag.toUTC().toISO() ?? '';
      if (veld.pattern !== undefined && new RegExp(veld.pattern, 'u').test(TIJD)) return TIJD;
      return veld.readOnly === true ? `A${achter}` : 'vrije tekst';
  }
}
