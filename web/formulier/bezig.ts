import { createContext, useContext } from 'react';
import type { Fouten } from './fouten.ts';
import type { Bron, Optie } from './veld.ts';
import type { Pad, Waarde } from './waarde.ts';

/** What the house knows; of the employees those with one of `rollen`, and of `organisatie`, where it says so. */
export type Keuzen = (
  bron: Bron,
  wie?: { readonly rollen: readonly string[] | null; readonly organisatie: string | null },
) => readonly Optie[];

/** What every field of one form shares. */
export interface Bezig {
  readonly formulier: string;
  readonly waarden: Waarde;
  readonly fouten: Fouten;
  readonly set: (pad: Pad, value: Waarde) => void;
  /** The organisations and employees of the house. */
  readonly keuzen: Keuzen;
  /** Whether to say which fields may stay empty. */
  readonly markeert: boolean;
  /** Words for an outcome that needs a field (`x-verplicht-bij`). */
  readonly uitkomstnaam: (waarde: string) => string;
}

export const BezigContext = createContext<Bezig | null>(null);

export function useBezig(): Bezig {
  const bezig = useContext(BezigContext);
  if (bezig === null) throw new Error('A field stands outside a form.');
  return bezig;
}
