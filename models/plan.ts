import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';
import { Wens } from './wens.ts';

/** The codes of one actie of a plan van aanpak; what is to be done stands in the encrypted vastlegging. */
export const Actie = z.object({
  id: z.string(),
  organisatie: z.string().nullable(),
  leefgebied: z.string().nullable(),
  soort: z.string().nullable(),
  termijn: z.string().nullable(),
  monitoring: z.string().nullable(),
});
export type Actie = z.infer<typeof Actie>;

/** The plan van aanpak of a casus as last laid down; `_id` is the casusnummer. */
export const Plan = z.object({
  _id: z.string(),
  huis: z.string(),
  /** The vastlegging that holds the words. */
  vastlegging: z.string(),
  /** Instant of that vastlegging: an older one never replaces a newer one. */
  at: Tijdstip,
  acties: z.array(Actie),
  /** Who wants what of it; absent in a store of before. */
  wensen: z.array(Wens).optional(),
});
export type Plan = z.infer<typeof Plan>;

/** Name of the process variable that is the plan, as drawings and forms use it. */
export const PLANVARIABELE = 'acties';

/** The acties in the variables of a vastlegging; null where it lays down no plan. */
export function actiesUit(variabelen: Readonly<Record<string, unknown>>): Actie[] | null {
  const gevonden = z.array(z.looseObject({ id: z.string() })).safeParse(variabelen[PLANVARIABELE]);
  if (!gevonden.success) return null;
  return gevonden.data.map((actie) => ({
    id: actie.id,
    organisatie: code(actie['organisatie']),
    leefgebied: code(actie['leefgebied']),
    soort: code(actie['soort']),
    termijn: code(actie['termijn']),
    monitoring: code(actie['monitoring']),
  }));
}

function code(waarde: unknown): string | null {
  return typeof waarde === 'string' ? waarde : null;
}
