import type { Wensenlijst } from '../../api/wensen.ts';
import type { Optie } from '../../formulier/veld.ts';
import { capitalise, spell } from '../../taal/woorden.ts';

/** What goes before what, over casussen. */
export const PRIORITEITEN: readonly Optie[] = [
  { waarde: 'eerst', label: 'Eerst' },
  { waarde: 'daarna', label: 'Daarna' },
  { waarde: 'later', label: 'Later' },
];

export const VOLGORDEN: readonly Optie[] = [
  { waarde: '', label: 'Voorrang' },
  { waarde: 'urgentie', label: 'Dringendheid' },
  { waarde: 'gemeente', label: 'Gemeente' },
  { waarde: 'organisatie', label: 'Organisatie' },
  { waarde: 'casus', label: 'Casus' },
];

export function prioriteitsnaam(code: string | null): string {
  if (code === null) return 'Geen';
  return PRIORITEITEN.find(({ waarde }) => waarde === code)?.label ?? code;
}

/** What the form calls a choice. */
export function keuzenaam(keuzes: Wensenlijst['keuzes'], veld: string, code: string | null): string {
  if (code === null) return 'Niet ingedeeld';
  const waarden = keuzes.find((keuze) => keuze.veld === veld)?.waarden ?? [];
  return waarden.find((waarde) => waarde.code === code)?.naam ?? capitalise(spell(code));
}
