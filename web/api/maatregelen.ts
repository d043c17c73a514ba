import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Telling = z.object({
  aantal: z.number(),
  ja: z.number(),
  deels: z.number(),
  nee: z.number(),
  onbekend: z.number(),
});
export type Telling = z.infer<typeof Telling>;

const Rij = z.extend(Telling, {
  maatregel: z.nullable(z.string()),
  problematiek: z.nullable(z.string()),
  casussen: z.array(z.string()),
});
export type Maatregelrij = z.infer<typeof Rij>;

const Antwoord = z.object({
  keuzes: z.array(
    z.object({
      veld: z.string(),
      naam: z.string(),
      waarden: z.array(z.object({ code: z.string(), naam: z.string() })),
    }),
  ),
  totaal: Telling,
  rijen: z.array(Rij),
});
export type Maatregelantwoord = z.infer<typeof Antwoord>;

/** What was tried before in a house and how it went; `gekozen`: code by field. */
export function searchMaatregelen(
  huis: string,
  gekozen: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Maatregelantwoord> {
  return request('/v1/maatregelen', Antwoord, { zoek: { huis, ...gekozen }, signal });
}
