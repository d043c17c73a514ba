import * as z from 'zod/mini';
import { bladzijde, request, type Bladzijde } from './verzoek.ts';

const VerlopenCasus = z.object({
  id: z.string(),
  huis: z.string(),
  geopend: z.string(),
  gesloten: z.string(),
  bewaardTot: z.string(),
});
/** A closed casus that need not be kept any longer. */
export type VerlopenCasus = z.infer<typeof VerlopenCasus>;

const Bewaarstand = z.object({ id: z.string(), vernietigd: z.boolean(), bewaardTot: z.nullable(z.string()) });
export type Bewaarstand = z.infer<typeof Bewaarstand>;

export function listVerlopen(cursor: string | null, signal?: AbortSignal): Promise<Bladzijde<VerlopenCasus>> {
  return request('/v1/verlopen-casussen', bladzijde(VerlopenCasus), { zoek: { limiet: 25, cursor }, signal });
}

/** `besluit`: `{soort: 'vernietigen'}` or `{soort: 'verlengen', tot, reden}`. */
export function beslisBewaren(casus: string, besluit: unknown, sleutel: string): Promise<Bewaarstand> {
  return request(`/v1/casussen/${encodeURIComponent(casus)}/bewaarbesluiten`, Bewaarstand, {
    method: 'POST',
    body: besluit,
    sleutel,
  });
}
