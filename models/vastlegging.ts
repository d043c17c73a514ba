import { z } from 'zod';
import { Dossier, Handelende } from './proces.ts';
import { Tijdstip } from './tijdstip.ts';
import { Versleuteld } from './versleuteld.ts';

/** What somebody laid down: the filled-in form of a decision, the reason of a moved deadline or of another drawing, a message. Immutable but for `status` and `ontvangen`. */
export const Vastlegging = z.object({
  /** Also the update id (or message id) under which the process hears of it. */
  _id: z.string(),
  soort: z.enum(['besluit', 'termijn', 'bericht', 'migratie']),
  dossier: Dossier,
  huis: z.string(),
  workflowId: z.string(),
  /** Null for a message and a migration. */
  taak: z.string().nullable(),
  element: z.string().nullable(),
  naam: z.string().nullable(),
  proces: z.string().nullable(),
  model: z.string().nullable(),
  formulier: z.string().nullable(),
  uitkomst: z.string().nullable(),
  /** The codes that went along into the process. */
  variabelen: z.record(z.string(), z.json()),
  door: Handelende,
  at: Tijdstip,
  /** Real instant at which it arrived last: `at` is virtual, but `vereffenen` waits a real minute. */
  ontvangen: Tijdstip,
  /** Keyed hash of the request: the same idempotency key with another one is refused. */
  vingerafdruk: z.string(),
  /** Parts of the file that this one fills, found by the form: it is read where that part is shown. */
  onderdelen: z.array(z.enum(['plan', 'leefgebieden', 'maatregelen'])),
  /** The fields of the form as JSON, encrypted with the key of the dossier. */
  inhoud: Versleuteld,
  /** From `ingediend` by compare-and-set to one of the others, which are final. */
  status: z.enum(['ingediend', 'vastgelegd', 'verworpen']),
  /** Why the process refused it: code and the sentence that the sender read; set with `verworpen`. */
  weigering: z.object({ code: z.string(), detail: z.string() }).nullable(),
});
export type Vastlegging = z.infer<typeof Vastlegging>;
