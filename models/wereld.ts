import { z } from 'zod';
import { Klok } from './klok.ts';

/** `_id` of the only Wereld there is. */
export const WERELD = 'wereld';

/** The one document about the installation itself. */
export const Wereld = z.object({
  _id: z.string(),
  /** How fast time runs; null in the real world. */
  klok: Klok,
  /** Whether the example is still to begin or is being played, so that a start after an interruption goes on with it. */
  voorbeeld: z.enum(['geen', 'komt', 'bezig', 'klaar']),
  /** Code of the house whose example it is; absent where there is none. */
  voorbeeldhuis: z.string().optional(),
});
export type Wereld = z.infer<typeof Wereld>;
