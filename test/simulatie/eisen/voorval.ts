import { migrate } from '../../../engine/migration/migrate.ts';
import type { MigrationRequest } from '../../../engine/migration/migration.ts';
import type { ProcessModel } from '../../../engine/process-model.ts';
import type { ProcessEvent, ProcessState, TraceEntry } from '../../../engine/process-state.ts';
import { step } from '../../../engine/step.ts';

/** A move to another model. */
interface Verhuizing extends MigrationRequest {
  readonly type: 'migratie';
  readonly naar: ProcessModel;
}

/** Whatever changes where a process stands. */
export type Voorval = ProcessEvent | Verhuizing;

/** The model that a process follows, and its state in it; null before it has begun. */
interface Stand {
  readonly model: ProcessModel;
  readonly staat: ProcessState | null;
}

/** Where a process stands after something has happened. Throws when a model to which it moved has no place for it. */
export function neem(
  { model, staat }: Stand,
  voorval: Voorval,
): { model: ProcessModel; staat: ProcessState | null; trace: readonly TraceEntry[] } {
  if (voorval.type !== 'migratie') {
    const { state, trace } = step(model, staat, voorval);
    return { model, staat: state, trace };
  }
  const { naar, at, mapping, renewTimers } = voorval;
  if (staat === null) return { model: naar, staat, trace: [] };
  const { result, problems } = migrate(model, naar, staat, { at, mapping, renewTimers });
  if (result === null)
    throw new Error(`moved to ${naar.id} in spite of ${problems.map(({ rule }) => rule).join(', ')}`);
  return { model: naar, staat: result.state, trace: result.trace };
}
