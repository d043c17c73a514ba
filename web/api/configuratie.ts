import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Configuratie = z.object({
  issuer: z.string(),
  clientId: z.string(),
  /** Of a world whose time runs fast until `eind`: virtual now = eind − (eind − now) × schaal. */
  klok: z.nullable(z.object({ eind: z.string(), schaal: z.number() })),
});
export type Configuratie = z.infer<typeof Configuratie>;

export function readConfiguratie(): Promise<Configuratie> {
  return request('/configuratie.json', Configuratie);
}
