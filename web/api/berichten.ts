import * as z from 'zod/mini';
import { request } from './verzoek.ts';

/** A message that people send to a casus with a form. */
const Invulbericht = z.object({
  naam: z.string(),
  titel: z.string(),
  toelichting: z.nullable(z.string()),
  formulier: z.record(z.string(), z.json()),
});
export type Invulbericht = z.infer<typeof Invulbericht>;

const Ontvangst = z.object({ id: z.string() });

export async function listBerichten(casus: string, signal?: AbortSignal): Promise<readonly Invulbericht[]> {
  return (await request(pad(casus), z.object({ resultaten: z.array(Invulbericht) }), { signal })).resultaten;
}

export async function postBericht(casus: string, naam: string, gegevens: unknown, sleutel: string): Promise<void> {
  await request(pad(casus), Ontvangst, { method: 'POST', body: { naam, gegevens }, sleutel });
}

function pad(casus: string): string {
  return `/v1/casussen/${encodeURIComponent(casus)}/berichten`;
}
