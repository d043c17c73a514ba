import { z } from 'zod';

/** Last number given out for `_id`, such as `ML-2026`. */
export const Teller = z.object({ _id: z.string(), waarde: z.int() });
export type Teller = z.infer<typeof Teller>;
