import * as z from 'zod/mini';
import { bladzijde, request } from './verzoek.ts';

const Abonnement = z.object({
  id: z.string(),
  huis: z.string(),
  adres: z.string(),
  soorten: z.array(z.string()),
  sinds: z.string(),
  gestopt: z.nullable(z.string()),
  /** Dossiers of which something is still to be told. */
  wachtend: z.number(),
  /** Events that were not taken. */
  onbezorgd: z.number(),
});
/** Another system that is told what happens in a house. */
export type Abonnement = z.infer<typeof Abonnement>;

const NieuwAbonnement = z.extend(Abonnement, { geheim: z.string() });
export type NieuwAbonnement = z.infer<typeof NieuwAbonnement>;

const Onbezorgd = z.object({
  gebeurtenis: z.string(),
  dossier: z.string(),
  soort: z.string(),
  at: z.string(),
  reden: z.string(),
  status: z.enum(['onbezorgd', 'opnieuw', 'bezorgd']),
});
export type Onbezorgd = z.infer<typeof Onbezorgd>;

const Herhaling = z.object({ opnieuw: z.number() });

const PATH = '/v1/abonnementen';
const path = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

export async function listAbonnementen(signal?: AbortSignal): Promise<readonly Abonnement[]> {
  return (await request(PATH, bladzijde(Abonnement), { signal })).resultaten;
}

export function makeAbonnement(invoer: unknown): Promise<NieuwAbonnement> {
  return request(PATH, NieuwAbonnement, { method: 'POST', body: invoer });
}

export function stopAbonnement(id: string): Promise<Abonnement> {
  return request(path(id), Abonnement, { method: 'DELETE' });
}

export async function listOnbezorgd(id: string, signal?: AbortSignal): Promise<readonly Onbezorgd[]> {
  return (await request(`${path(id)}/onbezorgd`, bladzijde(Onbezorgd), { signal })).resultaten;
}

/** Offers everything again that was not taken; gives how many that are. */
export async function repeatOnbezorgd(id: string): Promise<number> {
  return (await request(`${path(id)}/herhalingen`, Herhaling, { method: 'POST' })).opnieuw;
}
