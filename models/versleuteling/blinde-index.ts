import { createHmac } from 'node:crypto';
import type { Installatiesleutel } from './installatiesleutel.ts';

/** HMAC-SHA-256 (base64url) over the parts: equal when they are equal, and telling nothing without the key. */
export function blindeIndex(sleutel: Installatiesleutel, soort: string, ...delen: readonly string[]): string {
  return createHmac('sha256', sleutel.index)
    .update(JSON.stringify([soort, ...delen]))
    .digest('base64url');
}

interface Persoon {
  readonly naam?: string | null | undefined;
  readonly geboortedatum?: string | null | undefined;
  readonly bsn?: string | null | undefined;
}

/**
 * Under which somebody concerned can be found again: a person, or a gebied by its name with the gemeente that it lies
 * in.
 */
export function betrokkenindexen(
  sleutel: Installatiesleutel,
  { gemeente, ...persoon }: Persoon & { readonly gemeente?: string | undefined },
): string[] {
  const gebied = persoon.naam && gemeente ? [blindeIndex(sleutel, 'gebied', vereenvoudig(persoon.naam), gemeente)] : [];
  return [...persoonsindexen(sleutel, persoon), ...gebied];
}

/** Under which a person can be found again: by BSN, and by name with date of birth. */
export function persoonsindexen(sleutel: Installatiesleutel, persoon: Persoon): string[] {
  const indexen: string[] = [];
  if (persoon.bsn) indexen.push(blindeIndex(sleutel, 'bsn', persoon.bsn));
  if (persoon.naam && persoon.geboortedatum) {
    indexen.push(blindeIndex(sleutel, 'naam', vereenvoudig(persoon.naam), persoon.geboortedatum));
  }
  return indexen;
}

/**
 * Under which a role in an incident can be told from others without reading it. Of each betrokkene (by id) it is
 * another: there are few roles, and how often each occurs would give them away.
 */
export function rolindex(sleutel: Installatiesleutel, betrokkene: string, rol: string): string {
  return blindeIndex(sleutel, 'rol', betrokkene, vereenvoudig(rol));
}

/** The same name however it was typed: no case, accents, double spaces or full stops. */
function vereenvoudig(naam: string): string {
  return naam
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .trim();
}
