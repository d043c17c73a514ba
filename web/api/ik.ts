import * as z from 'zod/mini';
import { request } from './verzoek.ts';

const Ik = z.object({
  medewerker: z.string(),
  naam: z.string(),
  rol: z.string(),
  organisatie: z.string(),
  huizen: z.array(z.string()),
});
export type Ik = z.infer<typeof Ik>;

/** Roles that see figures and nothing else. */
export const CIJFERLEZERS: readonly string[] = ['stuurgroep', 'kerngroep'];

/** Roles that do their own tasks and see nothing else of a casus. */
export const ONDERSTEUNERS: readonly string[] = ['administratief ondersteuner'];

export function readIk(signal?: AbortSignal): Promise<Ik> {
  return request('/v1/ik', Ik, { signal });
}
