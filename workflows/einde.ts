import * as wf from '@temporalio/workflow';
import { bericht, type Bericht, type Stand } from '../models/proces.ts';
import type { Schil } from './schil.ts';
import { sleutelVan } from './storingen.ts';

/** Everything that must have reached the world before a process may be gone. */
export async function rondAf(schil: Schil, geannuleerd: boolean): Promise<void> {
  await meldAanOuder(schil, geannuleerd);
  await wf.condition(() => !schil.opdrachten.bezig);
  while (!(await bevestig(schil))) {
    await wf.condition(() => !schil.storingen.heeft(sleutelVan.projectie));
  }
  await wf.condition(wf.allHandlersFinished);
}

/** Whether the store confirmed every line. False: it has another past than this process, and somebody must look. */
export async function bevestig(schil: Schil): Promise<boolean> {
  try {
    await schil.uitbak.bevestig(schil.stand.nummer);
    return true;
  } catch (fout) {
    if (!(fout instanceof wf.ActivityFailure)) throw fout;
    schil.storingen.meld(sleutelVan.projectie, { element: null, fout: 'het logboek wijkt af van dit proces' });
    schil.werkBij();
    return false;
  }
}

/** How a run ends for Temporal: as its result, cancelled, or failed when an error of the drawing found no catcher. */
export function einde(schil: Schil, geannuleerd: boolean): Stand {
  const { stand, fout } = schil;
  if (geannuleerd) throw new wf.CancelledFailure('het proces is geannuleerd');
  if (stand.status !== 'mislukt') return stand;
  throw wf.ApplicationFailure.nonRetryable('het proces is mislukt', 'ProcesMislukt', { fout, einde: stand.einde });
}

/** A signal, and not the result, tells the caller: its run may have continued as new since it called. */
async function meldAanOuder(schil: Schil, geannuleerd: boolean): Promise<void> {
  const { ouder } = schil.invoer;
  if (ouder === undefined) return;
  const geslaagd = !geannuleerd && schil.stand.status !== 'mislukt';
  const afloop: Bericht = {
    id: wf.workflowInfo().workflowId,
    naam: geslaagd ? 'einde' : (schil.fout ?? 'DeelprocesAfgebroken'),
    variabelen: (schil.uitvoer ?? {}) as Bericht['variabelen'],
    kind: { instantie: ouder.instantie, geslaagd },
  };
  try {
    await wf.getExternalWorkflowHandle(ouder.workflowId).signal(bericht, afloop);
  } catch (fout) {
    // It ended without waiting for us.
    wf.log.info('de aanroeper loopt niet meer', { ouder: ouder.workflowId, fout });
  }
}
