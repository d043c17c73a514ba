import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const telling = { open: z.number(), ongewogen: z.number(), dringend: z.number(), zonderPrioriteit: z.number() };
const Telling = z.object(telling);
export type Telling = z.infer<typeof Telling>;

const Prioriteit = z.nullable(z.string());

const Wens = z.object({
  id: z.string(),
  casus: z.string(),
  organisatie: z.nullable(z.string()),
  gemeente: z.nullable(z.string()),
  soort: z.nullable(z.string()),
  urgentie: z.string(),
  stand: z.string(),
  omschrijving: z.string(),
  vastgelegd: z.string(),
  prioriteit: Prioriteit,
  geprioriteerd: z.nullable(z.object({ door: z.object({ naam: z.string() }), at: z.string() })),
});
export type Wens = z.infer<typeof Wens>;

const Lijst = z.object({
  keuzes: z.array(
    z.object({
      veld: z.string(),
      naam: z.string(),
      waarden: z.array(z.object({ code: z.string(), naam: z.string() })),
    }),
  ),
  magPrioriteren: z.boolean(),
  totaal: Telling,
  perGemeente: z.array(z.object({ gemeente: z.nullable(z.string()), ...telling })),
  perOrganisatie: z.array(z.object({ organisatie: z.nullable(z.string()), ...telling })),
  inWoorden: z.array(z.string()),
  resultaten: z.array(Wens),
  volgende: z.nullable(z.string()),
});
export type Wensenlijst = z.infer<typeof Lijst>;

/** What is wanted in the casussen that one may see; `gekozen`: what is asked of them, by name. */
export function listWensen(
  gekozen: Readonly<Record<string, string>>,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Wensenlijst> {
  return request('/v1/wensen', Lijst, { zoek: { ...gekozen, cursor }, signal });
}

const Geprioriteerd = z.object({ id: z.string(), casus: z.string(), prioriteit: Prioriteit });
export type Geprioriteerd = z.infer<typeof Geprioriteerd>;

export function prioriteerWens({ casus, id }: Wens, prioriteit: string | null): Promise<Geprioriteerd> {
  const pad = `/v1/casussen/${encodeURIComponent(casus)}/wensen/${encodeURIComponent(id)}/prioriteit`;
  return request(pad, Geprioriteerd, { method: 'PUT', body: { prioriteit } });
}
