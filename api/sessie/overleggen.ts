import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { eerstvolgende } from '../../engine/calendar/functions.ts';
import type { Overlegritme } from '../../models/huis.ts';
import { leesSessie } from '../../models/opslag/sessieverandering.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { spoor } from '../http/spoor.ts';
import type { Omgeving } from '../omgeving.ts';

/** Real ms between two looks whether a meeting is to be called. */
const KIJKPAUZE = 250;

/**
 * Calls the meetings of the house at their virtual cut-off, as its Schedules do in the real world: those run on the clock
 * of the server, which neither pauses nor runs fast. Goes on until it is told to stop.
 */
export async function roepOverleggen(omgeving: Omgeving, gestopt: AbortSignal): Promise<void> {
  const sessie = await leesSessie(omgeving.opslag);
  const { huis } = await omgeving.modellen.huis(sessie.huis);
  // Also those of before a restart: the id of the call makes that each is called once.
  let tot = sessie.begin;
  while (!gestopt.aborted) {
    const nu = alsTijdstip(omgeving.nu());
    try {
      for (const ritme of huis.overleggen)
        for (const moment of afsluitingen(ritme, tot, nu)) await roep(omgeving, huis.code, ritme.proces, moment);
      tot = nu;
    } catch (fout) {
      omgeving.logger.warn({ oorzaak: spoor(fout) }, 'overleg niet bijeengeroepen; zo opnieuw');
    }
    await delay(KIJKPAUZE);
  }
}

/** The cut-offs of a meeting after one virtual instant, up to and including another. */
export function afsluitingen({ afsluiting: { dag, tijd } }: Overlegritme, na: string, tot: string): string[] {
  const gevonden: string[] = [];
  for (let moment = eerstvolgende(na, dag, tijd); moment <= tot; moment = eerstvolgende(moment, dag, tijd))
    gevonden.push(moment);
  return gevonden;
}

async function roep(omgeving: Omgeving, huis: string, proces: string, moment: string): Promise<void> {
  try {
    await omgeving.temporal.workflow.start('overleg_openen', {
      workflowId: `${huis}.${proces}-${moment}`,
      taskQueue: omgeving.taakwachtrij,
      args: [{ huis, proces, klok: omgeving.klok() }],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (fout) {
    if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout;
  }
}
