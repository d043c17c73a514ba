import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Opening, OverlegOproep } from '../../activities/contract.ts';
import { eerstvolgende } from '../../engine/calendar/functions.ts';
import { firings } from '../../engine/events/timer-starts.ts';
import type { Overlegritme } from '../../models/huis.ts';
import { leesSessie } from '../../models/opslag/sessieverandering.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { spoor } from '../http/spoor.ts';
import type { Omgeving } from '../omgeving.ts';
import { tijdstarts } from '../temporal/tijdstarts.ts';

/** Real ms between two looks whether something is to begin. */
const KIJKPAUZE = 250;

/**
 * Calls the meetings of the house at their virtual cut-off, and begins its processes at the virtual moments of their timer
 * start events, as Schedules do in the real world: those run on the clock of the server, which neither pauses nor runs
 * fast. Those moments count from the beginning of the session. Goes on until it is told to stop.
 */
export async function volgMomenten(omgeving: Omgeving, gestopt: AbortSignal): Promise<void> {
  const { begin: sinds, huis: code } = await leesSessie(omgeving.opslag);
  const { huis } = await omgeving.modellen.huis(code);
  const beginners = await tijdstarts(omgeving.opslag, huis, sinds);
  // Also those of before a restart: the id of what is started makes that each happens once.
  let tot = sinds;
  while (!gestopt.aborted) {
    const nu = alsTijdstip(omgeving.nu());
    const klok = omgeving.klok();
    try {
      for (const ritme of huis.overleggen) {
        const oproep: OverlegOproep = { huis: code, proces: ritme.proces, klok };
        for (const moment of afsluitingen(ritme, tot, nu))
          await start(omgeving, 'overleg_openen', `${code}.${ritme.proces}-${moment}`, oproep);
      }
      for (const { proces, timers } of beginners) {
        const opening: Opening = { huis: code, proces, klok, sinds };
        for (const moment of timers.flatMap((timer) => firings(timer, Date.parse(tot), Date.parse(nu))))
          await start(omgeving, 'proces_openen', `${code}.${proces}.begin-${alsTijdstip(moment)}`, opening);
      }
      tot = nu;
    } catch (fout) {
      omgeving.logger.warn({ oorzaak: spoor(fout) }, 'niet alles begonnen; zo opnieuw');
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

async function start(
  { temporal, taakwachtrij }: Omgeving,
  soort: 'overleg_openen' | 'proces_openen',
  workflowId: string,
  wat: OverlegOproep | Opening,
): Promise<void> {
  try {
    await temporal.workflow.start(soort, {
      workflowId,
      taskQueue: taakwachtrij,
      args: [wat],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (fout) {
    if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout;
  }
}
