/** One thing that changed between two versions of the drawings of a house. */
export interface Wijziging {
  /** Process or decision id. */
  readonly process: string;
  /** Element id; null where it is the process or decision itself. */
  readonly element: string | null;
  readonly what: string;
  /** How it was; absent where there is nothing to show. */
  readonly before?: string;
  readonly after?: string;
  /** The whole as a sentence. */
  readonly text: string;
}

/** A property of an element: what kind, how it reads, and what makes two of them the same. */
export interface Kenmerk {
  readonly what: string;
  readonly tekst: string;
  readonly gelijk: string;
}

/** Properties by what a reader calls them. */
export type Kenmerken = ReadonlyMap<string, Kenmerk>;

/** Every property that is there, gone or different, as `nu … (was …)`. */
export function vergelijk(
  waar: Pick<Wijziging, 'process' | 'element'>,
  wie: string,
  eerst: Kenmerken,
  nu: Kenmerken,
): Wijziging[] {
  const namen = [...new Set([...nu.keys(), ...eerst.keys()])];
  return namen.flatMap((naam) => {
    const before = eerst.get(naam);
    const after = nu.get(naam);
    if (before?.gelijk === after?.gelijk) return [];
    return [
      {
        ...waar,
        what: after?.what ?? before?.what ?? '',
        ...(before === undefined ? {} : { before: before.tekst }),
        ...(after === undefined ? {} : { after: after.tekst }),
        text: `${wie}: ${naam} ${zin(before?.tekst, after?.tekst)}`,
      },
    ];
  });
}

function zin(eerst: string | undefined, nu: string | undefined): string {
  if (nu === undefined) return `is weg (was ${eerst ?? ''}).`;
  return eerst === undefined ? `is nu ${nu}.` : `is nu ${nu} (was ${eerst}).`;
}
