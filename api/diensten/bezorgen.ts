import type { Bericht } from '../../models/proces.ts';
import type { Omgeving } from '../omgeving.ts';
import { stuurBericht } from '../temporal/processen.ts';

/** Sends a message to every process of a casus that runs, called ones too; gives how many were reached. */
export async function bezorg(omgeving: Omgeving, casus: string, bericht: Bericht): Promise<number> {
  const [staat, lopen] = await Promise.all([
    omgeving.opslag.casussen.findById(casus).lean(),
    omgeving.opslag.proceslopen.find({ 'dossier.id': casus }).lean(),
  ]);
  const bekend = new Set(lopen.map(({ _id }) => _id));
  const nieuw = (staat?.starts ?? []).map(({ workflowId }) => workflowId).filter((id) => !bekend.has(id));
  const lopend = lopen.filter(({ status }) => status === 'lopend').map(({ _id }) => _id);
  const bereikt = await Promise.all(
    [...lopend, ...nieuw].map((workflowId) => stuurBericht(omgeving, workflowId, bericht)),
  );
  return bereikt.filter(Boolean).length;
}
