import { z } from 'zod';
import { Datum, Tijdstip } from './tijdstip.ts';
import { Versleuteld } from './versleuteld.ts';

/** What is encrypted of a person in a casus, or of the gebied that it is about. */
export const BetrokkeneInhoud = z.object({
  naam: z.string(),
  geboortedatum: Datum.nullable(),
  bsn: z.string().nullable(),
  /** Part in the incident, such as "slachtoffer". */
  rol: z.string(),
});
export type BetrokkeneInhoud = z.infer<typeof BetrokkeneInhoud>;

/** A person, or a gebied, in one casus. The same one in another casus is another document under another key. */
export const Betrokkene = z.object({
  _id: z.string(),
  casus: z.string(),
  huis: z.string(),
  /** Blind indexes of BSN, and of name with date of birth; of a gebied of its name with the gemeente. */
  indexen: z.array(z.string()),
  /** Blind indexes of every role in which a melding named them; absent in a store of before. */
  rolindexen: z.array(z.string()).optional(),
  /** `BetrokkeneInhoud`, encrypted with the key of the casus. */
  inhoud: Versleuteld,
  toegevoegd: Tijdstip,
});
export type Betrokkene = z.infer<typeof Betrokkene>;
