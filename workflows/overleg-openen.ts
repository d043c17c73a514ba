import type { OverlegOproep } from '../activities/contract.ts';
import { altijd } from './activiteiten.ts';

/** What a Schedule starts: makes the meeting of this moment and starts its process. Gives the id of the meeting. */
export async function overlegOpenen(oproep: OverlegOproep): Promise<string> {
  const summary = `${oproep.proces} van ${oproep.huis}`;
  return altijd.openOverleg.executeWithOptions({ summary }, [oproep, Date.now()]);
}
