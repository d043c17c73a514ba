import type { Schil } from './schil.ts';
import type { Tijd } from './tijd.ts';
import type { Vervolg } from './vervolg.ts';

/** The shell as soon as its drawing is loaded; a message that comes earlier waits for it. */
export interface Aanloop {
  schil: Schil | null;
  readonly geladen: Promise<Schil>;
  /** What the run before left; null for a first one. */
  readonly vervolg: Vervolg | null;
  readonly tijd: Tijd;
  /** Virtual instant at which this run started. */
  readonly begin: string;
}
