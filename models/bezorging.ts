import { z } from 'zod';

/** Which process gets a message: chosen once, so that a message that is delivered again goes to the same one. */
export const Bezorging = z.object({
  /** Id of the message. */
  _id: z.string(),
  workflowId: z.string(),
});
export type Bezorging = z.infer<typeof Bezorging>;
