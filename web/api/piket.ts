import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Wie = z.object({ medewerker: z.string(), naam: z.string() });

const Beurt = z.object({
  datum: z.string(),
  blok: z.string(),
  naam: z.string(),
  van: z.string(),
  tot: z.string(),
  wie: z.nullable(Wie),
  kan: z.boolean(),
});
export type Beurt = z.infer<typeof Beurt>;

const Rooster = z.object({
  rol: z.string(),
  magRoosteren: z.boolean(),
  nu: z.nullable(Beurt),
  /** Blocks of now and the seven days that come in which nobody has piket. */
  leeg: z.array(Beurt),
  keuze: z.array(Wie),
  beurten: z.array(Beurt),
});
export type Rooster = z.infer<typeof Rooster>;

/** Days that the page shows at a time. */
export const DAGEN = 14;

/** The day so many days after a day (ISO 8601 dates); negative: before. */
export function dagenLater(datum: string, dagen: number): string {
  const dag = new Date(`${datum}T00:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + dagen);
  return dag.toISOString().slice(0, 10);
}

const pad = (huis: string): string => `/v1/huizen/${encodeURIComponent(huis)}/piket`;

/** Two weeks of the roster of a house; `vanaf` null: from the block of now on. */
export function readRooster(huis: string, vanaf: string | null, signal?: AbortSignal): Promise<Rooster> {
  return request(pad(huis), Rooster, { zoek: { vanaf, dagen: DAGEN }, signal });
}

/** Where nobody has piket in the days that come, in a house; empty for who does not keep its roster. */
export async function readLeeg(huis: string, signal: AbortSignal): Promise<readonly Beurt[]> {
  const { magRoosteren, leeg } = await request(pad(huis), Rooster, { zoek: { dagen: 1 }, signal });
  return magRoosteren ? leeg : [];
}

/** Says who has piket; null: nobody. */
export function zetPiket(
  huis: string,
  beurten: readonly (Pick<Beurt, 'datum' | 'blok'> & { readonly medewerker: string | null })[],
): Promise<Rooster> {
  return request(pad(huis), Rooster, { method: 'PUT', body: { beurten } });
}
