import type { Verslag } from '../../api/sessie.ts';
import { capitalise, spell } from '../../taal/woorden.ts';

/** Name of the table with this code. */
export function tafelnaam({ tafels }: Pick<Verslag, 'tafels'>, code: string | null): string {
  return tafels.find((tafel) => tafel.code === code)?.naam ?? 'Geen van beide tafels';
}

/** "deelnemer-3" → "Deelnemer 3" */
export function spelernaam(deelnemer: string): string {
  return capitalise(spell(deelnemer));
}

const TEMPO: Readonly<Record<number, string>> = {
  0: 'de tijd staat stil',
  1: 'zo snel als echt',
  60: 'elke seconde een minuut',
  3600: 'elke seconde een uur',
  86_400: 'elke seconde een dag',
};

export function temponaam(schaal: number): string {
  return TEMPO[schaal] ?? `${String(schaal).replace('.', ',')} maal zo snel als echt`;
}

/** Seconds as "45 s", "12 min", "3 uur 5 min" or "2 dagen 4 uur". */
export function duur(seconden: number): string {
  const minuten = Math.round(seconden / 60);
  if (seconden < 60) return `${String(Math.round(seconden))} s`;
  if (minuten < 60) return `${String(minuten)} min`;
  const uren = Math.floor(minuten / 60);
  if (uren < 24) return minuten % 60 === 0 ? `${String(uren)} uur` : `${String(uren)} uur ${String(minuten % 60)} min`;
  const dagen = Math.floor(uren / 24);
  return `${String(dagen)} ${dagen === 1 ? 'dag' : 'dagen'}${uren % 24 === 0 ? '' : ` ${String(uren % 24)} uur`}`;
}
