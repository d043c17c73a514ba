import { z } from 'zod';
import { Dossier, Handelende } from './proces.ts';
import { Tijdstip } from './tijdstip.ts';

/** Projection of one user task of a process; `_id` is `<workflowId>.<instantie>`. */
export const Taak = z.object({
  _id: z.string(),
  workflowId: z.string(),
  instantie: z.string(),
  huis: z.string(),
  /** That of its casus. */
  locatie: z.string().optional(),
  proces: z.string(),
  procesnaam: z.string(),
  /** `_id` of the Model of its process: pins form and outcomes. */
  model: z.string(),
  element: z.string(),
  naam: z.string(),
  dossier: Dossier,
  rol: z.string().nullable(),
  organisatie: z.string().nullable(),
  toegewezen: z.string().nullable(),
  formulier: z.string().nullable(),
  /** What it is about, such as the id of an actie or the code of an organisation; see `OpenTaak`. */
  onderwerp: z.string().nullable(),
  geopend: Tijdstip,
  deadline: Tijdstip.nullable(),
  /** Deadline or `ZONDER_EINDE`: the worklist sorts on it. */
  sorteer: Tijdstip,
  /** `vervallen`: ended without a decision, by a timer or with its process. */
  status: z.enum(['open', 'besloten', 'vervallen']),
  gesloten: Tijdstip.nullable(),
  besluit: z
    .object({ door: Handelende, at: Tijdstip, uitkomst: z.string().nullable(), vastlegging: z.string().nullable() })
    .nullable(),
  /** Number of the last line of the trace that this projection includes. */
  nummer: z.int(),
});
export type Taak = z.infer<typeof Taak>;
