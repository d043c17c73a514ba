import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Koppeling = z.object({ sinds: z.string(), tot: z.string() });
const Koppelingstand = z.object({ koppeling: z.nullable(Koppeling) });
export type Koppelingstand = z.infer<typeof Koppelingstand>;
const NieuweKoppeling = z.extend(Koppeling, { pad: z.string() });
export type NieuweKoppeling = z.infer<typeof NieuweKoppeling>;

const KoppelingVan = z.extend(Koppeling, { medewerker: z.string(), naam: z.string(), organisatie: z.string() });
/** Somebody whose own agenda reads along; the link itself only they ever had. */
export type KoppelingVan = z.infer<typeof KoppelingVan>;
const Koppelinglijst = z.object({ resultaten: z.array(KoppelingVan) });

const PATH = '/v1/ik/agendakoppeling';

export function readKoppeling(signal?: AbortSignal): Promise<Koppelingstand> {
  return request(PATH, Koppelingstand, { signal });
}

export function renewKoppeling(): Promise<NieuweKoppeling> {
  return request(PATH, NieuweKoppeling, { method: 'POST' });
}

export function revokeKoppeling(): Promise<Koppelingstand> {
  return request(PATH, Koppelingstand, { method: 'DELETE' });
}

export async function listKoppelingen(signal?: AbortSignal): Promise<readonly KoppelingVan[]> {
  return (await request('/v1/agendakoppelingen', Koppelinglijst, { signal })).resultaten;
}

export function revokeKoppelingVan(medewerker: string): Promise<Koppelingstand> {
  return request(`/v1/agendakoppelingen/${encodeURIComponent(medewerker)}`, Koppelingstand, { method: 'DELETE' });
}
