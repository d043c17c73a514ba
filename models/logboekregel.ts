import { z } from 'zod';
import { Dossier, TraceRegel } from './proces.ts';

/** One line of the trace, appended to the chain of its dossier; `_id` is `<workflowId>#<nummer>`. */
export const Logboekregel = z.object({
  _id: z.string(),
  dossier: Dossier,
  /** Place in the chain of the dossier, from 1. */
  volgnummer: z.int().positive(),
  huis: z.string(),
  workflowId: z.string(),
  proces: z.string(),
  regel: TraceRegel,
  /** SHA-256 (hex) of the line alone: the same key with another content is an alarm. */
  inhoudhash: z.string(),
  /** Hash of the line before; null for the first. */
  vorige: z.string().nullable(),
  /** SHA-256 (hex) over place, content and `vorige`: nothing in between can change unnoticed. */
  hash: z.string(),
});
export type Logboekregel = z.infer<typeof Logboekregel>;
