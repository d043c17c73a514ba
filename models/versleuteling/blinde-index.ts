import { createHmac } from 'node:crypto';
import type { Installatiesleutel } from './installatiesleutel.ts';

/** HMAC-SHA-256 (base64url) over the parts: equal when they are equal, and telling nothing without the key. */
export function blindeIndex(sleutel: Installatiesleutel, soort: string, ...delen: readonly string[]): string {
  return createHmac('sha256', sleutel.index)
    .update(JSON.stringify([soort, ...delen]))
    .digest('base64url');
}

/** Under which a person can be found again: by BSN, and by name with date of birth. */
export function persoonsindexen(
  sleutel: Installatiesleutel,
  persoon: {
    naam?: string | null | undefined;
    geboortedatum?: string | null | undefined;
    bsn?: string | null | undefined;
  },
): string[] {
  const indexen: string[] = [];
  if (persoon.bsn) indexen.push(blindeIndex(sleutel, 'bsn', persoon.bsn));
  if (persoon.naam && persoon.geboortedatum) {
    indexen.push(blindeIndex(sleutel, 'naam', vereenvoudig(persoon.naam), persoon.geboortedatum));
  }
  return indexen;
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
