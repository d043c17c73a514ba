import type { Json } from '../json.ts';
import type { Instant } from '../process-state.ts';

/** What an expression can see: the instant of the event, and the variables of the scopes around it. */
export interface FeelScope {
  readonly at: Instant;
  /** Value of a variable; null where it is declared without a value, undefined where it does not exist. */
  lookup(name: string): Json | undefined;
}
