import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';

/** The data key of a dossier, wrapped by the installation key. Without it the content is gone. */
export const Sleutel = z.object({
  /** Id of the dossier. */
  _id: z.string(),
  /** Wrapped key, base64; null once destroyed. */
  sleutel: z.base64().nullable(),
  /** Fingerprint of the installation key that wraps it. */
  installatie: z.string(),
  gemaakt: Tijdstip,
  vernietigd: Tijdstip.nullable(),
});
export type Sleutel = z.infer<typeof Sleutel>;
