import * as z from 'zod/mini';
import { bladzijde, request, requestText } from './verzoek.ts';

const Model = z.object({
  proces: z.string(),
  naam: z.string(),
  huis: z.string(),
  versie: z.string(),
  actueel: z.boolean(),
  geplaatst: z.string(),
});
export type Model = z.infer<typeof Model>;

const Modelversies = z.extend(Model, {
  versies: z.array(
    z.object({
      versie: z.string(),
      actueel: z.boolean(),
      geplaatst: z.string(),
      /** Processes that still follow this version. */
      lopend: z.number(),
    }),
  ),
});
export type Modelversies = z.infer<typeof Modelversies>;

const Plaatsing = z.object({ resultaten: z.array(Model) });

const path = (versie: string): string => `/v1/modellen/${encodeURIComponent(versie)}`;

export async function listModellen(signal?: AbortSignal): Promise<readonly Model[]> {
  return (await request('/v1/modellen', bladzijde(Model), { signal })).resultaten;
}

export function readModel(versie: string, signal?: AbortSignal): Promise<Modelversies> {
  return request(path(versie), Modelversies, { signal });
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
  return answer.resultaten;
}
