import type { ProcessModel } from '../../../engine/process-model.ts';
import type { Instance, ProcessState } from '../../../engine/process-state.ts';
import type { Overlegritme } from '../../../models/huis.ts';

/** What a process is of: a casus, by its key in the script, or a meeting. */
export type Dossier =
  | { readonly soort: 'casus'; readonly id: string }
  | {
      readonly soort: 'overleg';
      readonly id: string;
      readonly ritme: Overlegritme;
      readonly afsluiting: string;
      readonly aanvang: string;
    };

export interface Loop {
  readonly id: string;
  readonly dossier: Dossier;
  readonly model: ProcessModel;
  readonly ouder: { readonly loop: Loop; readonly instantie: string } | null;
  state: ProcessState | null;
  /** Instant at which it ended. */
  geeindigd: string | null;
}

export interface Taak {
  readonly loop: Loop;
  readonly instantie: string;
  readonly element: string;
  readonly geopend: string;
}

export function loopt({ state }: Loop): boolean {
  return state?.status === 'running';
}

export function isOpen({ state }: Loop, instantie: string): boolean {
  return state?.instances[instantie] !== undefined;
}

/** What the engine knows of a task; undefined when it is no longer open. */
export function instantieVan({ loop, instantie }: Taak): Instance | undefined {
  return loop.state?.instances[instantie];
}
