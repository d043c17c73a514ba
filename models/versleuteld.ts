import { z } from 'zod';

/** Content under the key of its dossier: base64 of version, nonce, tag and ciphertext; see `versleuteling/`. */
export const Versleuteld = z.base64();
export type Versleuteld = z.infer<typeof Versleuteld>;
