import { isDeepStrictEqual } from 'node:util';

/** Where two values differ first, as a path. */
export function verschil(een: unknown, ander: unknown, pad = ''): string {
  if (isDeepStrictEqual(een, ander)) return '';
  const [a, b] = [een, ander] as [Record<string, unknown> | null, Record<string, unknown> | null];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${pad}: ${JSON.stringify(een)} and ${JSON.stringify(ander)}`;
  for (const naam of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const hier = verschil(a[naam], b[naam], `${pad}.${naam}`);
    if (hier !== '') return hier;
  }
  return `${pad}: the order of the keys`;
}
