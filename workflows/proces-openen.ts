import * as wf from '@temporalio/workflow';
import type { Opening } from '../activities/contract.ts';
import { altijd } from './activiteiten.ts';

/** What the Schedule of a timer start event starts. Gives the workflow id of the process, null where none began. */
export async function procesOpenen(opening: Opening): Promise<string | null> {
  const summary = `${opening.proces} van ${opening.huis}`;
  return altijd.openProces.executeWithOptions({ summary }, [opening, moment()]);
}

/**
 * Instant for which the Schedule called: the server puts it behind the workflow id, as a session does with its virtual one. It
 * may call later, after an outage.
 */
function moment(): number {
  const genoemd = /\d{4}-\d\d-\d\dT[\d:.]+Z$/.exec(wf.workflowInfo().workflowId)?.[0];
  return genoemd === undefined ? Date.now() : Date.parse(genoemd);
}
