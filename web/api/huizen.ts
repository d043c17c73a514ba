import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Genoemd = z.object({ code: z.string(), naam: z.string() });

const Huis = z.object({
  code: z.string(),
  naam: z.string(),
  gemeenten: z.array(z.string()),
  locaties: z.array(z.extend(Genoemd, { gemeenten: z.array(z.string()) })),
  organisaties: z.array(z.extend(Genoemd, { soort: z.string(), gemeenten: z.optional(z.array(z.string())) })),
  rollen: z.array(z.string()),
  leefgebieden: z.object({ instrument: z.string(), versie: z.string(), domeinen: z.array(Genoemd) }),
  incidentsoorten: z.array(Genoemd),
  /** Whether there are measures of before to look for. */
  maatregelen: z.boolean(),
  /** Whether somebody has piket here. */
  piket: z.boolean(),
  /** Whether the plans here say who wants what. */
  wensen: z.boolean(),
  meldingsoorten: z.array(z.extend(Genoemd, { formulier: z.nullable(z.record(z.string(), z.json())) })),
  medewerkers: z.array(z.object({ id: z.string(), naam: z.string(), rol: z.string(), organisatie: z.string() })),
});
export type Huis = z.infer<typeof Huis>;
export type Meldingsoort = Huis['meldingsoorten'][number];

export function readHuis(code: string, signal?: AbortSignal): Promise<Huis> {
  return request(`/v1/huizen/${encodeURIComponent(code)}`, Huis, { signal });
}
