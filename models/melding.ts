import { z } from 'zod';
import { Handelende } from './proces.ts';
import { Datum, Tijdstip } from './tijdstip.ts';
import { Versleuteld } from './versleuteld.ts';

export const Incident = z.object({
  soort: z.string(),
  datum: Datum,
  gemeente: z.string(),
  /** Number under which the melder knows the incident: the same one twice is the same incident. */
  kenmerk: z.string().nullable(),
});
export type Incident = z.infer<typeof Incident>;

export const Melder = z.object({ organisatie: z.string(), naam: z.string(), email: z.string().nullable() });
export type Melder = z.infer<typeof Melder>;

/** What is encrypted of a melding; the betrokkenen stand in documents of their own. */
export const MeldingInhoud = z.object({
  melder: Melder,
  incident: Incident,
  toelichting: z.string(),
  /** What the form of its kind asks. */
  gegevens: z.record(z.string(), z.json()),
});
export type MeldingInhoud = z.infer<typeof MeldingInhoud>;

export const Melding = z.object({
  _id: z.string(),
  huis: z.string(),
  casus: z.string(),
  /** That of its casus, which may be about another gemeente. */
  locatie: z.string().optional(),
  /** Code of its kind in the intake of the house. */
  soort: z.string(),
  /** `_id` of the Model whose start event it was filled in for, and the name of its form; null: it asks nothing. */
  model: z.string(),
  formulier: z.string().nullable(),
  /** Who handed it in; the melder named in the content may be somebody else. */
  door: Handelende,
  ontvangen: Tijdstip,
  /** Ids of the Betrokkenen that it names. */
  betrokkenen: z.array(z.string()),
  /** The codes that it brings into a process. */
  variabelen: z.record(z.string(), z.json()),
  /** It joined a casus that another melding had opened. */
  samengevoegd: z.boolean(),
  /** `verwerkt`: its process has been started or told. What stays `ontvangen` is finished by `vereffenen`. */
  status: z.enum(['ontvangen', 'verwerkt']),
  /** Keyed hash of the request: the same idempotency key with another one is refused. */
  vingerafdruk: z.string(),
  /** `MeldingInhoud`, encrypted with the key of the casus. */
  inhoud: Versleuteld,
});
export type Melding = z.infer<typeof Melding>;

/**
 * To which casus something belongs, claimed by insertion: the blind index of what makes two meldingen the same incident,
 * the id of a melding, or the number of a casus that was given out (to itself, or to the casus that was there before).
 */
export const Incidentsleutel = z.object({ _id: z.string(), casus: z.string() });
export type Incidentsleutel = z.infer<typeof Incidentsleutel>;
