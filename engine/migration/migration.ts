import type { Instant, StepResult } from '../process-state.ts';

/** What somebody asks when a running process has to follow another version of its model. */
export interface MigrationRequest {
  readonly at: Instant;
  /** Element or flow of the old model → that of the new one. What is not named keeps its id. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Works out running timers again whose definition changed, counted from when what they belong to opened. */
  readonly renewTimers: boolean;
}

/** An open instance, and the element of the new model where it goes on; null where it has no place. */
export interface Placement {
  readonly instance: string;
  readonly type: string;
  readonly from: { readonly element: string; readonly name: string | null };
  readonly to: { readonly element: string; readonly name: string | null } | null;
}

/** What becomes of a timer. A new one may be due already: it fires at once. */
export interface TimerChange {
  readonly change: 'kept' | 'renewed' | 'started' | 'cancelled';
  /** Event of the new model; of the old one where it is cancelled. */
  readonly element: string;
  readonly name: string | null;
  readonly instance: string;
  readonly due: Instant;
}

/** Why something open has no place, in words for the person who draws. */
export interface MigrationProblem {
  /** Id in the old model; in the new one where it is about that. */
  readonly element: string;
  readonly name: string | null;
  /** Own code of the rule. */
  readonly rule: string;
  /** What is wrong, in Dutch. */
  readonly message: string;
  /** What would be right, in Dutch. */
  readonly remedy: string;
}

export interface Migration {
  readonly placements: readonly Placement[];
  /** Empty where there is a problem with what is open. */
  readonly timers: readonly TimerChange[];
  /** All of them at once, each once however many instances of an element are open. */
  readonly problems: readonly MigrationProblem[];
  /** The process in the new model; null where there is any problem. */
  readonly result: StepResult | null;
}
