import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Koppeling = z.object({ sinds: z.string(), tot: z.string() });
const Koppelingstand = z.object({ koppeling: z.nullable(Koppeling) });
export type Koppelingstand = z.infer<typeof Koppelingstand>;
const NieuweKoppeling = z.extend(Koppeling, { pad: z.string() });
export type NieuweKoppeling = z.infer<typeof NieuweKoppeling>;

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
