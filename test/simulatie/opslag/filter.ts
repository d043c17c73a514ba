import { isDeepStrictEqual } from 'node:util';

export type Document = Record<string, unknown> & { _id: string };
export type Filter = Readonly<Record<string, unknown>>;

/** Whether a document fits a filter: equality, or one of the comparisons that the projection asks for. */
export function past(document: Document, filter: Filter): boolean {
  return Object.entries(filter).every(([pad, eis]) => {
    const waarde = veld(document, pad);
    return isVergelijking(eis)
      ? Object.entries(eis).every(([hoe, met]) => vergelijk(waarde, hoe, met))
      : gelijk(waarde, eis);
  });
}

/** The value at a dotted path; undefined where there is none. */
export function veld(document: unknown, pad: string): unknown {
  if (!pad.includes('.')) return (document as Record<string, unknown>)[pad];
  let hier = document;
  for (const naam of pad.split('.')) hier = (hier as Record<string, unknown> | null | undefined)?.[naam];
  return hier;
}

function isVergelijking(eis: unknown): eis is Record<string, unknown> {
  return typeof eis === 'object' && eis !== null && Object.keys(eis).some((naam) => naam.startsWith('$'));
}

function gelijk(waarde: unknown, eis: unknown): boolean {
  if (typeof eis !== 'object' && typeof waarde !== 'object') return waarde === eis;
  return isDeepStrictEqual(waarde ?? null, eis ?? null);
}

function vergelijk(waarde: unknown, hoe: string, met: unknown): boolean {
  switch (hoe) {
    case '$in':
      return (met as unknown[]).some((een) => gelijk(waarde, een));
    case '$ne':
      return !gelijk(waarde, met);
    case '$lt':
      return (waarde as string) < (met as string);
    default:
      throw new Error(`de simulatie kent ${hoe} niet`);
  }
}
