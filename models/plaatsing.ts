import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';

/** Which model new runs of a process get; `_id` is `<huis>/<proces>`. */
export const Plaatsing = z.object({
  _id: z.string(),
  huis: z.string(),
  proces: z.string(),
  model: z.string(),
  /** Names of the messages whose start event begins the process. */
  berichten: z.array(z.string()),
  /** The same of signals; absent where it was deployed before signals started anything. */
  signalen: z.array(z.string()).optional(),
  sinds: Tijdstip,
});
export type Plaatsing = z.infer<typeof Plaatsing>;
