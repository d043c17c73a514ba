import * as z from 'zod/mini';
import { bladzijde, request, type Bladzijde } from './verzoek.ts';

const Onbestelbaar = z.object({
  id: z.string(),
  huis: z.string(),
  casus: z.string(),
  naam: z.string(),
  toelichting: z.string(),
  door: z.object({ naam: z.string(), organisatie: z.string() }),
  ontvangen: z.string(),
});
/** A message for a casus that its sender could not reach. */
export type Onbestelbaar = z.infer<typeof Onbestelbaar>;

const Afgehandeld = z.object({ id: z.string(), status: z.string(), casus: z.nullable(z.string()) });
export type Afgehandeld = z.infer<typeof Afgehandeld>;

export function listOnbestelbaar(cursor: string | null, signal?: AbortSignal): Promise<Bladzijde<Onbestelbaar>> {
  return request('/v1/berichten', bladzijde(Onbestelbaar), { zoek: { limiet: 25, cursor }, signal });
}

/** `gegevens`: `{soort: 'koppelen', casus}` or `{soort: 'sluiten', reden}`. */
export function handelAf(id: string, gegevens: unknown, sleutel: string): Promise<Afgehandeld> {
  return request(`/v1/berichten/${encodeURIComponent(id)}/afhandelingen`, Afgehandeld, {
    method: 'POST',
    body: gegevens,
    sleutel,
  });
}
