import * as z from 'zod/mini';
import { bladzijde, request, requestText, type Bladzijde } from './verzoek.ts';

const Model = z.object({
  proces: z.string(),
  naam: z.string(),
  huis: z.string(),
  versie: z.string(),
  actueel: z.boolean(),
  geplaatst: z.string(),
});
export type Model = z.infer<typeof Model>;

const Plaatsing = z.object({ geplaatst: z._default(z.array(Model), []) });

const path = (versie: string): string => `/v1/modellen/${encodeURIComponent(versie)}`;

export function listModellen(
  huis: string | undefined,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Bladzijde<Model>> {
  return request('/v1/modellen', bladzijde(Model), { zoek: { huis, limiet: 100, cursor }, signal });
}

export function readModel(versie: string, signal?: AbortSignal): Promise<Model> {
  return request(path(versie), Model, { signal });
}

export function readTekening(versie: string, signal?: AbortSignal): Promise<string> {
  return requestText(`${path(versie)}/bpmn`, 'application/xml', signal);
}

export interface Bestand {
  readonly naam: string;
  readonly inhoud: string;
}

export async function placeModellen(
  huis: string,
  bestanden: readonly Bestand[],
  sleutel: string,
): Promise<readonly Model[]> {
  const answer = await request('/v1/modellen', Plaatsing, { method: 'POST', body: { huis, bestanden }, sleutel });
  return answer.geplaatst;
}
