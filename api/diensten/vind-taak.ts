import { WorkflowNotFoundError } from '@temporalio/client';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekend, Problem } from '../problemen.ts';
import { vraagStand } from '../temporal/opdracht.ts';
import { wachtOp } from './wachten.ts';

/**
 * A task by its id. The answer to a decision names tasks that the store may not have yet: those are waited for, because
 * their process says that they exist. Throws `Onbekend`, or `ProcesWeg` when the store stays behind.
 */
export async function vindTaak(omgeving: Omgeving, id: string): Promise<Taak> {
  const lees = (): Promise<Taak | null> => omgeving.opslag.taken.findById(id).lean();
  const taak = await lees();
  if (taak !== null) return taak;
  if (!(await bestaatInProces(omgeving, id))) throw onbekend('Deze taak');
  const alsnog = await wachtOp(lees);
  if (alsnog === null)
    throw new Problem('ProcesWeg', 'De taak bestaat, maar is nog niet verwerkt; probeer het zo opnieuw.');
  return alsnog;
}

async function bestaatInProces(omgeving: Omgeving, id: string): Promise<boolean> {
  try {
    const { taken } = await vraagStand(omgeving, id.slice(0, id.lastIndexOf('.')));
    return taken.some((taak) => taak.id === id);
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return false;
    throw fout;
  }
}
