import { WorkflowNotFoundError } from '@temporalio/client';
import type { OpenTaak } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekendOfVerborgen, Problem } from '../problemen.ts';
import { vraagStand } from '../temporal/opdracht.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { magTaakZien } from '../toegang/regels.ts';
import { uitProces } from './taakgeheugen.ts';
import { wachtOp } from './wachten.ts';

/**
 * A task by its id. The answer to a decision names tasks that the store may not have yet: those are taken from that answer,
 * or from their process. Throws `Onbekend`, also where the caller may not see it, or `ProcesWeg` when the process is so new
 * that the store must come first.
 */
export async function vindTaak(omgeving: Omgeving, aanvrager: Aanvrager, id: string): Promise<Taak> {
  const lees = (): Promise<Taak | null> => omgeving.opslag.taken.findById(id).lean();
  const taak = (await lees()) ?? omgeving.taakgeheugen.vind(id) ?? (await vanProces(omgeving, id, lees));
  return zichtbaar(aanvrager, taak);
}

/** The same for who decides it: what an answer named just now is not read again, since the process refuses what it must. */
export async function vindTaakOmTeBesluiten(omgeving: Omgeving, aanvrager: Aanvrager, id: string): Promise<Taak> {
  const genoemd = omgeving.taakgeheugen.vind(id);
  return genoemd === null ? vindTaak(omgeving, aanvrager, id) : zichtbaar(aanvrager, genoemd);
}

function zichtbaar(aanvrager: Aanvrager, taak: Taak): Taak {
  if (!magTaakZien(aanvrager, taak)) throw onbekendOfVerborgen('Deze taak');
  return taak;
}

async function vanProces(omgeving: Omgeving, id: string, lees: () => Promise<Taak | null>): Promise<Taak> {
  const workflowId = id.slice(0, id.lastIndexOf('.'));
  const open = await openTaak(omgeving, workflowId, id);
  if (open === null) throw onbekendOfVerborgen('Deze taak');
  const loop = await omgeving.opslag.proceslopen.findById(workflowId).lean();
  if (loop !== null) {
    const casus = await omgeving.opslag.casussen.findById(loop.dossier.id, { locatie: 1 }).lean();
    return uitProces(open, { ...loop, workflowId, locatie: casus?.locatie });
  }
  const alsnog = await wachtOp(lees);
  if (alsnog !== null) return alsnog;
  throw new Problem('ProcesWeg', 'De taak bestaat, maar is nog niet verwerkt; probeer het zo opnieuw.');
}

async function openTaak(omgeving: Omgeving, workflowId: string, id: string): Promise<OpenTaak | null> {
  try {
    const { taken } = await vraagStand(omgeving, workflowId);
    return taken.find((taak) => taak.id === id) ?? null;
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return null;
    throw fout;
  }
}
