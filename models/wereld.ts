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

/** Whether its people are invented: an example or a session plays in it, will, or did. Nothing of it is for outside. */
export function isVerzonnen(wereld: Pick<Wereld, 'klok' | 'voorbeeld'> | null): boolean {
  return wereld !== null && (wereld.klok !== null || wereld.voorbeeld !== 'geen');
}
