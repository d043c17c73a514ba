import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';

/** One mail to one person, from when it is decided upon until it is handed over. Holds no address and no text: both are looked up. */
export const Poststuk = z.object({
  /** Id of the kennisgeving and of whom it is for, so that deciding upon it again makes nothing new. */
  _id: z.string(),
  kennisgeving: z.string(),
  /** Null: the melder named in the melding. */
  medewerker: z.string().nullable(),
  /** Message-ID (RFC 5322, 3.6.4), fixed before the first attempt: whoever gets it twice can tell. */
  bericht: z.string(),
  /** `mislukt`: refused for good, or tried too often. `zonder-adres`: nobody knows where to. */
  status: z.enum(['klaar', 'verzonden', 'mislukt', 'zonder-adres']),
  pogingen: z.int(),
  /** Real instant before which nobody tries; moved ahead by whoever takes it up. */
  volgende: Tijdstip,
});
export type Poststuk = z.infer<typeof Poststuk>;
