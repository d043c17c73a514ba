import * as z from 'zod/mini';

export const Actie = z.object({
  id: z.string(),
  omschrijving: z.string(),
  organisatie: z.nullable(z.string()),
  leefgebied: z.nullable(z.string()),
  soort: z.nullable(z.string()),
  termijn: z.nullable(z.string()),
  monitoring: z.nullable(z.string()),
  /** Actie that this one is the stok achter de deur of. */
  stokAchter: z.nullable(z.string()),
  status: z.string(),
  /** Of an actie that runs: what it waits for, and until when. */
  stap: z.nullable(z.string()),
  deadline: z.nullable(z.string()),
  teLaat: z.boolean(),
});
export type Actie = z.infer<typeof Actie>;
