import { DecisionError } from '../engine/decisions/decision-error.ts';
import { EngineError } from '../engine/errors.ts';
import { FeelError } from '../engine/feel/feel-error.ts';
import type { Command, ProcessEvent, ProcessState } from '../engine/process-state.ts';

/** Something that happened or happens now; the shell adds the instant. */
export type Gebeurtenis = ProcessEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never;

/** A command that could not be carried out and is tried again when somebody asks for it. */
export type Herhaalbaar = Extract<Command, { type: 'invokeService' | 'startProcess' }>;

export interface Storing {
  readonly element: string | null;
  /** What is wrong, for whoever repairs it: names from the drawing, never values. */
  readonly fout: string;
  /** A fact that the drawing could not take; kept, because it did happen. */
  readonly gebeurtenis?: Gebeurtenis;
  /** What stopped for good. Absent together with `gebeurtenis`: it is still being tried. */
  readonly opdracht?: Herhaalbaar;
}

/** What is out of order in a process, by what it is about, in order of appearance. */
export class Storingen {
  readonly #open: Map<string, Storing>;

  constructor(open: readonly (readonly [string, Storing])[] = []) {
    this.#open = new Map(open);
  }

  get aantal(): number {
    return this.#open.size;
  }

  lijst(): readonly (readonly [string, Storing])[] {
    return [...this.#open];
  }

  heeft(sleutel: string): boolean {
    return this.#open.has(sleutel);
  }

  /** Whether it says something that was not known yet. */
  meld(sleutel: string, storing: Storing): boolean {
    const nieuw = this.#open.get(sleutel)?.fout !== storing.fout;
    this.#open.set(sleutel, storing);
    return nieuw;
  }

  /**
   * The process follows another drawing: elements have other ids there, and a timer that does not run any more cannot be
   * out of order.
   */
  verplaats(verplaatsingen: Readonly<Record<string, string>>, timers: ProcessState['timers']): void {
    const naar = (element: string): string => verplaatsingen[element] ?? element;
    for (const [sleutel, storing] of this.lijst()) {
      const { element, gebeurtenis, opdracht } = storing;
      if (gebeurtenis?.type === 'timer' && timers[gebeurtenis.timer] === undefined) this.#open.delete(sleutel);
      else
        this.#open.set(sleutel, {
          ...storing,
          element: element === null ? null : naar(element),
          ...(opdracht === undefined ? {} : { opdracht: { ...opdracht, element: naar(opdracht.element) } }),
        });
    }
  }

  verhelp(sleutel: string): boolean {
    return this.#open.delete(sleutel);
  }
}

/** What the engine throws when the drawing cannot go on; null for any other error, which is a bug and stays one. */
export function modelfout(fout: unknown): { element: string | null; tekst: string } | null {
  if (fout instanceof EngineError) return { element: fout.element, tekst: `${fout.code}: ${fout.message}` };
  if (fout instanceof FeelError || fout instanceof DecisionError) return { element: null, tekst: fout.message };
  return null;
}

/** Key of a fault, so that the same thing is never kept twice. */
export const sleutelVan = {
  timer: (timer: string): string => `timer:${timer}`,
  instantie: (instantie: string): string => `instantie:${instantie}`,
  projectie: 'projectie',
  feit: (wat: string): string => `feit:${wat}`,
};
