import * as z from 'zod/mini';

/** Who did something, with the words to show. */
export const Persoon = z.object({
  medewerker: z.string(),
  naam: z.string(),
  rol: z.string(),
  organisatie: z.string(),
});
export type Persoon = z.infer<typeof Persoon>;

export const Besluit = z.object({
  uitkomst: z.nullable(z.string()),
  uitkomstnaam: z.nullable(z.string()),
  door: Persoon,
  at: z.string(),
});
export type Besluit = z.infer<typeof Besluit>;
