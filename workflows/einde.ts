import * as wf from '@temporalio/workflow';
import type { Stand } from '../models/proces.ts';
import type { Schil } from './schil.ts';
import { sleutelVan } from './storingen.ts';

/** Everything that must have reached the world before a process may be gone. */
export async function rondAf(schil: Schil, geannuleerd: boolean): Promise<void> {
  await schil.aanroeper.meldEinde(geannuleerd);
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
