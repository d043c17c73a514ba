import { z } from 'zod';
import { Handelende } from './proces.ts';
import { Tijdstip } from './tijdstip.ts';
import { Versleuteld } from './versleuteld.ts';

/** What is encrypted of a message that could not be delivered; the number it was for is what its sender wrote. */
export const OnbestelbaarInhoud = z.object({
  casus: z.string(),
  naam: z.string(),
  toelichting: z.string(),
  gegevens: z.record(z.string(), z.json()),
});
export type OnbestelbaarInhoud = z.infer<typeof OnbestelbaarInhoud>;

/** A message for a casus that its sender cannot reach: kept until somebody who steers has put it where it belongs. */
export const Onbestelbaar = z.object({
  _id: z.string(),
  huis: z.string(),
  /** Location of the casus that has the number; absent where there is none, or where it is of no location. */
  locatie: z.string().optional(),
  door: Handelende,
  ontvangen: Tijdstip,
  /** `gekoppeld`: delivered to the casus that it was meant for; `gesloten`: belongs to none here. */
  status: z.enum(['open', 'gekoppeld', 'gesloten']),
  /** Number of the casus that it was delivered to. */
  casus: z.string().nullable(),
  afgehandeld: z.object({ door: Handelende, at: Tijdstip }).nullable(),
  /** When its key went, the bewaartermijn of its house after it was closed; one that was delivered goes with its casus. */
  vernietigd: Tijdstip.optional(),
  /** Keyed hash of the request: the same idempotency key with another one is refused. */
  vingerafdruk: z.string(),
  /** `OnbestelbaarInhoud`, encrypted with a key of its own. */
  inhoud: Versleuteld,
  /** Why it was closed, encrypted likewise. */
  reden: Versleuteld.nullable(),
});
export type Onbestelbaar = z.infer<typeof Onbestelbaar>;
