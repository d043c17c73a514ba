import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';

/** The secret link by which somebody's own agenda reads along. The secret itself is stored nowhere. */
export const Agendakoppeling = z.object({
  /** Medewerker id: everybody has one link at most, so a new one ends the old one. */
  _id: z.string(),
  /** Keyed hash of the secret in the link. */
  geheim: z.string(),
  sinds: Tijdstip,
  /** From then on it gives nothing: who never logs in any more does not read along for ever. */
  tot: Tijdstip,
});
export type Agendakoppeling = z.infer<typeof Agendakoppeling>;
