/** A figure about fewer casussen than this is not shown. */
export const DREMPEL = 5;

/** What is counted, and in how many casussen: forty bijdragen can be about three of them. */
export interface Cel {
  readonly aantal: number;
  readonly casussen: number;
}

/**
 * Which cells of a table may be shown to somebody who knows their sum and knows this rule. The cells must be the same,
 * in the same order, whatever was counted: where a small one is hidden the empty ones are hidden with it, so that nobody
 * knows how many share what is left. One alone, or several that can only be as large as small ones get, take the first
 * cell that is not small along.
 */
export function toonbaar(cellen: readonly Cel[]): boolean[] {
  const klein = cellen.map(({ casussen }) => casussen < DREMPEL);
  const rest = cellen.filter((_cel, plaats) => klein[plaats] === true);
  if (rest.every(({ casussen }) => casussen === 0)) return cellen.map(() => true);
  const som = rest.reduce((tot, { aantal }) => tot + aantal, 0);
  const teKennen = rest.length === 1 || som >= (DREMPEL - 1) * rest.length - 1;
  const mee = teKennen ? klein.indexOf(false) : -1;
  return klein.map((verborgen, plaats) => !verborgen && plaats !== mee);
}

/** Whether a figure that stands alone may be shown: there is nothing, or it is about enough casussen. */
export function magAlleen({ casussen }: Cel): boolean {
  return casussen === 0 || casussen >= DREMPEL;
}

/** Things counted by a key, with the casussen that they are about. */
export function tel<T>(
  dingen: readonly T[],
  sleutel: (ding: T) => string,
  casus: (ding: T) => string,
): (sleutel: string) => Cel {
  const perSleutel = new Map<string, T[]>();
  for (const ding of dingen) {
    const deze = perSleutel.get(sleutel(ding)) ?? [];
    deze.push(ding);
    perSleutel.set(sleutel(ding), deze);
  }
  return (gevraagd) => celVan(perSleutel.get(gevraagd) ?? [], casus);
}

export function celVan<T>(dingen: readonly T[], casus: (ding: T) => string): Cel {
  return { aantal: dingen.length, casussen: new Set(dingen.map(casus)).size };
}
