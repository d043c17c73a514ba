import * as z from 'zod/mini';

/** What a logged-in tab knows. Kept in sessionStorage: gone when the tab closes, and never on disk. */
export const Sessie = z.object({
  token: z.string(),
  /** ms since the epoch. */
  vervalt: z.number(),
  vernieuwing: z.nullable(z.string()),
  idToken: z.nullable(z.string()),
  sub: z.nullable(z.string()),
});
export type Sessie = z.infer<typeof Sessie>;

/** What must survive the visit to the identity provider. */
const Poging = z.object({ verifier: z.string(), state: z.string(), terug: z.string() });
export type Poging = z.infer<typeof Poging>;

const SESSIE = 'regietafel.sessie';
const POGING = 'regietafel.aanmelden';

function read<T>(key: string, schema: z.ZodMiniType<T>): T | null {
  try {
    return schema.parse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

export function loadSessie(): Sessie | null {
  return read(SESSIE, Sessie);
}

export function saveSessie(sessie: Sessie | null): void {
  if (sessie === null) sessionStorage.removeItem(SESSIE);
  else sessionStorage.setItem(SESSIE, JSON.stringify(sessie));
}

export function savePoging(poging: Poging): void {
  sessionStorage.setItem(POGING, JSON.stringify(poging));
}

/** Reads the attempt and forgets it: a code is good for one exchange. */
export function takePoging(): Poging | null {
  const poging = read(POGING, Poging);
  sessionStorage.removeItem(POGING);
  return poging;
}
