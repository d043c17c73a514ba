import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy, type ScheduleOptions } from '@temporalio/client';
import type { Huis, Overlegritme } from '../../models/huis.ts';
import type { Klok } from '../../models/klok.ts';
import { richtTijdstartsIn } from '../../api/temporal/tijdstarts.ts';
import { TAAKWACHTRIJ } from '../../models/proces.ts';
import type { Verbonden } from '../verbindingen.ts';

const DAGEN = {
  maandag: 'MONDAY',
  dinsdag: 'TUESDAY',
  woensdag: 'WEDNESDAY',
  donderdag: 'THURSDAY',
  vrijdag: 'FRIDAY',
  zaterdag: 'SATURDAY',
  zondag: 'SUNDAY',
} as const;

/**
 * Registers a Temporal Schedule for every overleg of a house; safe to repeat. It fires at the cut-off, when the agenda
 * is made: the process of the overleg itself waits for the hour of the meeting.
 */
export async function richtSchedulesIn(client: Client, huis: Huis, klok: Klok): Promise<void> {
  for (const ritme of huis.overleggen) {
    const opties = scheduleVan(huis, ritme, klok);
    try {
      await client.schedule.create(opties);
    } catch (fout) {
      if (!(fout instanceof ScheduleAlreadyRunning)) throw fout;
      const { spec, action, policies } = opties;
      await client.schedule.getHandle(opties.scheduleId).update((nu) => ({
        ...nu,
        spec,
        action: { ...action, workflowId: opties.scheduleId },
        ...(policies && { policies }),
      }));
    }
  }
}

export function scheduleId(huis: string, proces: string): string {
  return `${huis}.${proces}`;
}

function scheduleVan(huis: Huis, ritme: Overlegritme, klok: Klok): ScheduleOptions {
  const [uur, minuut] = ritme.afsluiting.tijd.split(':').map(Number);
  const id = scheduleId(huis.code, ritme.proces);
  return {
    scheduleId: id,
    spec: {
      calendars: [
        {
          dayOfWeek: DAGEN[ritme.afsluiting.dag],
          hour: uur ?? 0,
          minute: minuut ?? 0,
          comment: `${ritme.naam}: agenda sluit ${ritme.afsluiting.dag} ${ritme.afsluiting.tijd}`,
        },
      ],
      timezone: 'Europe/Amsterdam',
    },
    action: {
      type: 'startWorkflow',
      workflowType: 'overleg_openen',
      workflowId: id,
      taskQueue: TAAKWACHTRIJ,
      args: [{ huis: huis.code, proces: ritme.proces, klok }],
      staticSummary: `${ritme.naam} · ${huis.naam}`,
    },
    // A meeting missed by an outage is still held when the servers are back within three days; older ones are over.
    policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: '3 days', pauseOnFailure: false },
  };
}

/** Sets everything that begins at a moment, in every house, on the clock of the world. */
export async function richtTijdIn(
  verbonden: Pick<Verbonden, 'opslag' | 'temporal'>,
  huizen: readonly Huis[],
  klok: Klok,
): Promise<void> {
  for (const huis of huizen) {
    await richtSchedulesIn(verbonden.temporal, huis, klok);
    await richtTijdstartsIn({ ...verbonden, taakwachtrij: TAAKWACHTRIJ }, huis, klok);
  }
}

/** While an example plays its own time, the Schedules of the real week are silent; the player calls the meetings. */
export async function pauzeerSchedules(client: Client, huizen: readonly Huis[], stil: boolean): Promise<void> {
  for (const { code, overleggen } of huizen) {
    for (const { proces } of overleggen) {
      const schedule = client.schedule.getHandle(scheduleId(code, proces));
      if (stil) await schedule.pause('het voorbeeld speelt');
      else await schedule.unpause('het voorbeeld is gespeeld');
    }
  }
}
