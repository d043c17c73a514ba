import { z } from 'zod';
import { ongeldig } from '../problemen.ts';

/** A cursor is the sort key of the last result, so that a page begins where the one before ended whatever came in between. */
export function cursorVan(sleutel: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(sleutel)).toString('base64url');
}

/** Throws `OngeldigeInvoer` for a cursor that no list gave out. */
export function leesCursor<const T extends readonly z.ZodType[]>(
  cursor: string | undefined,
  vorm: T,
): { [K in keyof T]: z.infer<T[K]> } | null {
  if (cursor === undefined) return null;
  try {
    const gelezen: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return z.tuple(vorm as unknown as [z.ZodType]).parse(gelezen) as { [K in keyof T]: z.infer<T[K]> };
  } catch {
    throw ongeldig([{ veld: 'cursor', melding: 'Gebruik de waarde van "volgende" uit een eerder antwoord.' }]);
  }
}

/** One page of what was read with one result too many. */
export function bladzijde<T>(
  gelezen: readonly T[],
  limiet: number,
  sleutel: (laatste: T) => readonly (string | number)[],
): { resultaten: T[]; volgende: string | null } {
  const resultaten = gelezen.slice(0, limiet);
  const laatste = resultaten.at(-1);
  return {
    resultaten,
    volgende: gelezen.length > limiet && laatste !== undefined ? cursorVan(sleutel(laatste)) : null,
  };
}
