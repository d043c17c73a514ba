import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Configuratie = z.object({
  issuer: z.string(),
  clientId: z.string(),
  /** This world is a simulatiesessie. */
  sessie: z.boolean(),
  /** Of a world whose time does not run as the real one; see `worldTime`. */
  klok: z.nullable(
    z.union([
      z.object({
        eind: z.string(),
        schaal: z.number(),
        eerder: z.optional(z.array(z.object({ tot: z.string(), schaal: z.number() }))),
      }),
      z.object({ stukken: z.array(z.object({ vanaf: z.string(), virtueel: z.string(), schaal: z.number() })) }),
    ]),
  ),
});
export type Configuratie = z.infer<typeof Configuratie>;

export function readConfiguratie(): Promise<Configuratie> {
  return request('/configuratie.json', Configuratie);
}
