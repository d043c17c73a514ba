import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';

/**
 * A deployed process model. `_id` is SHA-256 over house, compiled model and the hashes of its forms, because a changed
 * form under an unchanged drawing must not reach running casussen either. It is what `ProcesInvoer.model` names.
 */
export const Model = z.object({
  _id: z.string(),
  huis: z.string(),
  proces: z.string(),
  naam: z.string(),
  /** File name of the drawing. */
  bestand: z.string(),
  xml: z.string(),
  /** `ProcessModel` of `engine/` as JSON text: its keys are element ids, which may hold dots. */
  model: z.string(),
  /** The drawing's own words about its elements (`bpmn:documentation`). */
  toelichtingen: z.array(z.object({ element: z.string(), tekst: z.string() })),
  /** Hash of the form by its name. */
  formulieren: z.record(z.string(), z.string()),
  geplaatst: Tijdstip,
});
export type Model = z.infer<typeof Model>;
