import type { Tekening } from '../activities/contract.ts';
import type { Instant, ProcessState } from '../engine/process-state.ts';
import type { Stand } from '../models/proces.ts';
import type { Sluiting } from './keuring.ts';
import type { Uitbakinhoud } from './projecteren.ts';
import type { Storing } from './storingen.ts';

/**
 * What goes along when a run continues as new. Plain JSON, read back unchecked: whoever wrote it was this code, and a
 * schema that became stricter must not stop a casus that runs for years.
 */
export interface Vervolg {
  readonly staat: ProcessState | null;
  readonly at: Instant;
  /** Number of the last line of the trace. */
  readonly nummer: number;
  readonly uitbak: Uitbakinhoud;
  readonly toewijzingen: Readonly<Record<string, string>>;
  readonly gesloten: Readonly<Record<string, Sluiting>>;
  /** Update ids that were executed, and ids of messages that were received; oldest first. */
  readonly gezien: readonly string[];
  readonly ontvangen: readonly string[];
  /** Update ids that were refused after they had been accepted; absent in what an older run left. */
  readonly geweigerd?: readonly string[];
  /** Vastlegging of the last decision; absent where there was none, and in what an older run left. */
  readonly besloten?: string;
  readonly storingen: readonly (readonly [string, Storing])[];
  /** Messages sent so far. */
  readonly verzonden: number;
  /** Drawings of the called processes, pinned like the own one. */
  readonly deelprocessen: Tekening['deelprocessen'];
  /** For whoever asks before the new run has loaded its drawing. */
  readonly stand: Stand;
}

/** The newest ids, so many that nobody still waits for an answer to an older one. */
export class Geheugen {
  readonly #meeste: number;
  readonly #ids: Set<string>;
  /** Ids that this run added. */
  nieuw = 0;

  constructor(meeste: number, ids: readonly string[] = []) {
    this.#meeste = meeste;
    this.#ids = new Set(ids);
  }

  heeft(id: string): boolean {
    return this.#ids.has(id);
  }

  onthoud(id: string): void {
    this.#ids.add(id);
    this.nieuw += 1;
    if (this.#ids.size <= this.#meeste) return;
    const [oudste] = this.#ids;
    if (oudste !== undefined) this.#ids.delete(oudste);
  }

  lijst(): string[] {
    return [...this.#ids];
  }
}

/** `alles` with one entry more, and without the oldest ones above `meeste`. */
export function metEen<T>(
  alles: Readonly<Record<string, T>>,
  sleutel: string,
  waarde: T,
  meeste: number,
): Record<string, T> {
  const namen = Object.keys(alles);
  const over = namen.slice(Math.max(0, namen.length + 1 - meeste));
  return { ...Object.fromEntries(over.map((naam) => [naam, alles[naam] as T])), [sleutel]: waarde };
}
