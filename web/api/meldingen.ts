import * as z from 'zod/mini';
import { bladzijde, request, type Bladzijde } from './verzoek.ts';

const MeldingKort = z.object({
  id: z.string(),
  casus: z.string(),
  huis: z.string(),
  melder: z.object({ organisatie: z.string(), naam: z.string() }),
  incident: z.object({ soort: z.string(), datum: z.string(), gemeente: z.string() }),
  ontvangen: z.string(),
  samengevoegd: z.boolean(),
  uitkomst: z.nullable(z.string()),
});
export type MeldingKort = z.infer<typeof MeldingKort>;

const Ontvangst = z.object({ id: z.string(), casus: z.string(), samengevoegd: z.boolean(), ontvangen: z.string() });
export type Ontvangst = z.infer<typeof Ontvangst>;

export function listMeldingen(cursor: string | null, signal?: AbortSignal): Promise<Bladzijde<MeldingKort>> {
  return request('/v1/meldingen', bladzijde(MeldingKort), { zoek: { limiet: 25, cursor }, signal });
}

export function postMelding(melding: unknown, sleutel: string): Promise<Ontvangst> {
  return request('/v1/meldingen', Ontvangst, { method: 'POST', body: melding, sleutel });
}
