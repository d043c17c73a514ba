import { WorkflowNotFoundError } from '@temporalio/client';
import { interestIn } from '../../engine/events/message-receivers.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { type LopendProces, lopendeProcessen } from '../../models/opslag/lopende-processen.ts';
import { type Bericht, OPNIEUW } from '../../models/proces.ts';
import type { Omgeving } from '../omgeving.ts';
import { vraagUitgevoerd } from '../temporal/opdracht.ts';
import { stuurBericht } from '../temporal/processen.ts';

/**
 * Sends a message to the process of a casus that waits for it, or else to one that may still come to wait or says that it
 * does not; `opnieuw` to all. Gives how many were reached. Safe to repeat: the same message goes to the same one.
 */
export async function bezorg(
  omgeving: Omgeving,
  { _id: casus, huis }: { readonly _id: string; readonly huis: string },
  bericht: Bericht,
  naar: string | null = null,
): Promise<number> {
  const { opslag } = omgeving;
  const lopend = await lopendeProcessen(opslag, huis, casus);
  if (bericht.naam === OPNIEUW) {
    const bereikt = await Promise.all(lopend.map(({ workflowId }) => stuurBericht(omgeving, workflowId, bericht)));
    return bereikt.filter(Boolean).length;
  }
  const eerder = await opslag.bezorgingen.findById(bericht.id).lean();
  const gezien = await belangen(omgeving, lopend, bericht.naam);
  const [beste] = gezien.sort((een, ander) => ander.belang - een.belang);
  const wie = eerder?.workflowId ?? naar ?? beste?.workflowId;
  if (wie === undefined) return 0;
  const { workflowId } = await bewaarEenmaal(opslag.bezorgingen, { _id: bericht.id, workflowId: wie });
  if (await stuurBericht(omgeving, workflowId, bericht)) return 1;
  // Told before, by a run that broke off: it may have ended since because of that.
  return eerder === null ? 0 : Number(await isGehoord(omgeving, workflowId, bericht.id));
}

async function isGehoord(omgeving: Omgeving, workflowId: string, id: string): Promise<boolean> {
  try {
    return (await vraagUitgevoerd(omgeving, workflowId, [id])).includes(id);
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return false;
    throw fout;
  }
}

/** Whether something that runs in a casus waits for a message with this name, or may still come to wait for it. */
export async function isGewacht(
  omgeving: Omgeving,
  { _id: casus, huis }: { readonly _id: string; readonly huis: string },
  naam: string,
): Promise<boolean> {
  const lopend = await lopendeProcessen(omgeving.opslag, huis, casus);
  return (await belangen(omgeving, lopend, naam)).some(({ belang }) => belang > 0);
}

function belangen(
  { modellen }: Omgeving,
  lopend: readonly LopendProces[],
  naam: string,
): Promise<{ workflowId: string; belang: number }[]> {
  return Promise.all(
    lopend.map(async ({ workflowId, model, open }) => ({
      workflowId,
      belang: interestIn((await modellen.model(model)).model, open, naam),
    })),
  );
}
