import { z } from 'zod';
import { Dossier, Handelende } from './proces.ts';
import { Tijdstip } from './tijdstip.ts';

/** Who acts, as medewerker and rol, where no person does. */
export const REGIETAFEL = 'regietafel';

/** Who saw what of whom, on which ground: one per reading and per person (Logboek Dataverwerkingen), written before the answer. */
export const Verwerking = z.object({
  _id: z.string(),
  at: Tijdstip,
  huis: z.string(),
  /** The processing activity, as in the register of the house: `casus-inzien`. */
  activiteit: z.string(),
  grondslag: z.string(),
  door: Handelende,
  /** Null of a search that found nobody, and of a message that belongs to no dossier yet. */
  dossier: z.nullable(Dossier),
  /** Id of the Betrokkene; null where a dossier has none, or nobody was found. */
  betrokkene: z.string().nullable(),
  /**
   * Ids of the vastleggingen that were read, where it were these and no others; absent: all that the activity shows.
   */
  vastleggingen: z.array(z.string()).optional(),
  /** Request id, the same as in the access log. */
  verzoek: z.string(),
});
export type Verwerking = z.infer<typeof Verwerking>;
