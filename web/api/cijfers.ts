import * as z from 'zod/mini';
import { request, requestText } from './verzoek.ts';
import { withQuery } from './zoek.ts';

const Dagen = z.object({ vanaf: z.string(), tot: z.string() });
export type Dagen = z.infer<typeof Dagen>;

const Cijfertabel = z.object({
  cijfer: z.string(),
  titel: z.string(),
  toelichting: z.string(),
  kolommen: z.array(z.object({ code: z.string(), naam: z.string(), eenheid: z.string() })),
  rijen: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      /** Code of the row that this one is a part of. */
      onder: z.nullable(z.string()),
      /** One for each column; null is hidden. */
      waarden: z.array(z.nullable(z.number())),
    }),
  ),
});
export type Cijfertabel = z.infer<typeof Cijfertabel>;

const Cijfers = z.object({
  drempel: z.number(),
  /** Periods that are there, newest first. */
  keuze: z.array(Dagen),
  periodes: z.array(
    z.extend(Dagen, {
      tabellen: z.array(Cijfertabel),
      /** The same of each location; empty where the house works from one place. */
      locaties: z.array(z.object({ code: z.string(), naam: z.string(), tabellen: z.array(Cijfertabel) })),
    }),
  ),
});
export type Cijfers = z.infer<typeof Cijfers>;

/** The figures of a house; without `periode` of its last one. */
export function readCijfers(huis: string, periode: Dagen | null, signal?: AbortSignal): Promise<Cijfers> {
  return request('/v1/cijfers', Cijfers, { zoek: { huis, ...periode }, signal });
}

export function readCijfersCsv(huis: string, { vanaf, tot }: Dagen): Promise<string> {
  return requestText(withQuery('/v1/cijfers.csv', { huis, vanaf, tot }), 'text/csv');
}
