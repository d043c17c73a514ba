import { z } from 'zod';
import { PLANVARIABELE } from './plan.ts';

/** An actie as the words of its plan tell it. */
export interface Beschrevenactie {
  readonly id: string;
  readonly omschrijving: string;
  /** Id of the actie that this one is the stok achter de deur of. */
  readonly stokAchter: string | null;
}

const Nummer = z.int().nullish().catch(null);
const Planinhoud = z.object({
  [PLANVARIABELE]: z.array(
    z.looseObject({ id: z.string(), omschrijving: z.string().catch(''), nummer: Nummer, stokAchter: Nummer }),
  ),
});

/** The acties in what was laid down as a plan, once decrypted. What points at a number points at the id behind it; empty where it holds no plan. */
export function beschrevenActies(inhoud: unknown): Beschrevenactie[] {
  const gelezen = Planinhoud.safeParse(inhoud);
  const acties = gelezen.success ? gelezen.data[PLANVARIABELE] : [];
  return acties.map(({ id, omschrijving, stokAchter }) => {
    const voor = stokAchter == null ? undefined : acties.find(({ nummer }) => nummer === stokAchter);
    return { id, omschrijving, stokAchter: voor?.id ?? null };
  });
}
