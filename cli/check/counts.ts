import { z } from 'zod';

/** How many checks and tests passed and failed. */
export const Counts = z.object({ passed: z.int().min(0), failed: z.int().min(0) });
export type Counts = z.infer<typeof Counts>;

export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
  };
}
