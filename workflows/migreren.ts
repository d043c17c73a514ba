import * as wf from '@temporalio/workflow';
import type { Tekening } from '../activities/contract.ts';
import { migrate } from '../engine/migration/migrate.ts';
import { type Migreer, Weigering } from '../models/proces.ts';
import { laadAndereTekening } from './activiteiten.ts';
import { weiger } from './keuring.ts';
import type { Schil } from './schil.ts';

/** Problems that a refusal carries along; who wants all of them looks beforehand. */
const MEESTE = 20;

/** The drawing that a process has to follow. A refusal when it cannot be had. */
export async function haalTekening({ invoer }: Schil, { naar }: Migreer): Promise<Tekening> {
  try {
    return await laadAndereTekening(invoer.huis, naar);
  } catch (fout) {
    if (!(fout instanceof wf.ActivityFailure)) throw fout;
    throw weiger(Weigering.modelFaalt, { element: null, fout: `model ${naar} is niet te laden` });
  }
}

/** Moves a process to another drawing, or refuses where something that is open has no place there. */
export function migreer(schil: Schil, invoer: Migreer, opdracht: string, tekening: Tekening | null): void {
  if (tekening === null) throw new wf.IllegalStateError('a migration has a drawing');
  const { naar, verplaatsingen, herbereken, vastlegging, door } = invoer;
  const { staat } = schil.zicht;
  const at = schil.nu();
  const vraag = { at, mapping: verplaatsingen, renewTimers: herbereken };
  const uitkomst = staat === null ? null : migrate(schil.model, tekening.model, staat, vraag);
  if (uitkomst !== null && uitkomst.result === null) {
    const fouten = uitkomst.problems.slice(0, MEESTE).map(({ element, rule, message }) => ({ element, rule, message }));
    throw weiger(Weigering.migratiePastNiet, { fouten });
  }
  const result = uitkomst?.result ?? null;
  schil.storingen.verplaats(verplaatsingen, result?.state.timers ?? {});
  const oorzaak = { door, opdracht, instantie: null, uitkomst: null, vastlegging };
  schil.volg(naar, tekening, result, at, oorzaak);
  schil.feiten.herneem();
}
