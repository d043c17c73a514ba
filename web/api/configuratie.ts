import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Configuratie = z.object({
  issuer: z.string(),
  clientId: z.string(),
  /** Of a world whose time runs fast until `eind`: virtual now = eind − (eind − now) × schaal. */
  klok: z._default(z.nullable(z.object({ eind: z.string(), schaal: z.number() })), null),
});
export type Configuratie = z.infer<typeof Configuratie>;
export type Klok = Configuratie['klok'];

export function readConfiguratie(): Promise<Configuratie> {
  return request('/configuratie.json', Configuratie);
}
