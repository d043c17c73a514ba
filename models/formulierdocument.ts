import { z } from 'zod';

/** A form by content: `_id` is the SHA-256 of `schema`. */
export const Formulierdocument = z.object({
  _id: z.string(),
  naam: z.string(),
  /** JSON Schema as text: its keys begin with `$`. */
  schema: z.string(),
});
export type Formulierdocument = z.infer<typeof Formulierdocument>;
