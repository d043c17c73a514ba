import * as z from 'zod/mini';
import { Besluit } from './gedeeld.ts';
import { TaakKort } from './taken.ts';
import { bladzijde, request, type Bladzijde } from './verzoek.ts';

const OverlegKort = z.object({
  id: z.string(),
  huis: z.string(),
  proces: z.string(),
  naam: z.string(),
  gepland: z.string(),
  afsluiting: z.string(),
  status: z.string(),
  agendapunten: z.number(),
});
export type OverlegKort = z.infer<typeof OverlegKort>;

const Overleg = z.extend(OverlegKort, {
  agenda: z.array(z.object({ taak: TaakKort, casus: z.string(), besluit: z.nullable(Besluit) })),
  deelnemers: z.array(z.object({ organisatie: z.string(), aanwezig: z.nullable(z.boolean()) })),
  taken: z.array(TaakKort),
});
export type Overleg = z.infer<typeof Overleg>;
export type Agendapunt = Overleg['agenda'][number];

const path = (id: string): string => `/v1/overleggen/${encodeURIComponent(id)}`;

export function listOverleggen(cursor: string | null, signal?: AbortSignal): Promise<Bladzijde<OverlegKort>> {
  return request('/v1/overleggen', bladzijde(OverlegKort), { zoek: { limiet: 25, cursor }, signal });
}

export function readOverleg(id: string, signal?: AbortSignal): Promise<Overleg> {
  return request(path(id), Overleg, { signal });
}

export function setAanwezig(id: string, organisatie: string, aanwezig: boolean): Promise<Overleg> {
  return request(`${path(id)}/deelnemers`, Overleg, { method: 'PUT', body: { organisatie, aanwezig } });
}
