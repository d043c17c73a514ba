import { z } from 'zod';

/** Someone who works with the system; `_id` is an opaque code that may appear in histories, unlike the name. */
export const Medewerker = z.object({
  _id: z.string(),
  naam: z.string(),
  rol: z.string(),
  organisatie: z.string(),
  huizen: z.array(z.string()),
  /** Where notices go, as the login service gave it; absent: nowhere. */
  email: z.string().optional(),
  /** Whether a token said this: settings of a house then change nothing of it. */
  aangemeld: z.boolean().optional(),
});
export type Medewerker = z.infer<typeof Medewerker>;

/** Whether somebody works for the house itself, or for this location of it; what is of no location is everybody's. */
export function werktVoor(
  { huizen, organisatie }: { readonly huizen: readonly string[]; readonly organisatie: string },
  locatie: string | undefined,
): boolean {
  return locatie === undefined || organisatie === locatie || huizen.includes(organisatie);
}
