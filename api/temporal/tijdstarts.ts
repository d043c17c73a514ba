import {
  type CalendarSpec,
  type Client,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type ScheduleOptions,
} from '@temporalio/client';
import { DateTime } from 'luxon';
import { AMSTERDAM } from '../../engine/calendar/amsterdam.ts';
import { fixedInterval, timerStarts } from '../../engine/events/timer-starts.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Timer } from '../../engine/process-state.ts';
import type { Huis } from '../../models/huis.ts';
import type { Klok } from '../../models/klok.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { huisvariabelen } from '../../models/processtart.ts';

type Schedule = ScheduleOptions & { readonly action: { readonly workflowId: string } };

/**
 * The processes of a house with the timers that start them, none for most; moments count from `vanaf`, or without from the
 * deployment of the model.
 */
export async function tijdstarts(
  opslag: Opslag,
  huis: Huis,
  vanaf?: string,
): Promise<{ proces: string; timers: readonly Timer[] }[]> {
  const plaatsingen = await opslag.plaatsingen.find({ huis: huis.code }).lean();
  return Promise.all(
    plaatsingen.map(async ({ proces, model, sinds }) => {
      const document = await opslag.modellen.findById(model, { model: 1 }).lean();
      if (document === null) return { proces, timers: [] };
      const tekening = JSON.parse(document.model) as ProcessModel;
      return { proces, timers: timerStarts(tekening, vanaf ?? sinds, huisvariabelen(huis)) };
    }),
  );
}

/**
 * Gives each process of a house that begins at a moment its Temporal Schedule, and takes away that of one that does so no
 * more. Safe to repeat; a Schedule that somebody paused stays paused.
 */
export async function richtTijdstartsIn(
  { temporal, opslag, taakwachtrij }: { temporal: Client; opslag: Opslag; taakwachtrij: string },
  huis: Huis,
  klok: Klok,
): Promise<void> {
  for (const { proces, timers } of await tijdstarts(opslag, huis)) {
    const scheduleId = `${huis.code}.${proces}.begin`;
    if (timers.length === 0) await verwijder(temporal, scheduleId);
    else await zet(temporal, scheduleVan(scheduleId, timers, { huis, proces, klok, taakwachtrij }));
  }
}

function scheduleVan(
  scheduleId: string,
  timers: readonly Timer[],
  { huis, proces, klok, taakwachtrij }: { huis: Huis; proces: string; klok: Klok; taakwachtrij: string },
): Schedule {
  return {
    scheduleId,
    spec: specVan(timers),
    action: {
      type: 'startWorkflow',
      workflowType: 'proces_openen',
      workflowId: scheduleId,
      taskQueue: taakwachtrij,
      args: [{ huis: huis.code, proces, klok }],
      staticSummary: `${proces} begint · ${huis.naam}`,
    },
    policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: '3 days', pauseOnFailure: false },
  };
}

async function zet(client: Client, opties: Schedule): Promise<void> {
  try {
    await client.schedule.create(opties);
  } catch (fout) {
    if (!(fout instanceof ScheduleAlreadyRunning)) throw fout;
    const { spec, action, policies } = opties;
    await client.schedule
      .getHandle(opties.scheduleId)
      .update((nu) => ({ ...nu, spec, action, ...(policies && { policies }) }));
  }
}

async function verwijder(client: Client, scheduleId: string): Promise<void> {
  try {
    await client.schedule.getHandle(scheduleId).delete();
  } catch (fout) {
    if (!(fout instanceof ScheduleNotFoundError)) throw fout;
  }
}

/**
 * Every instant at which one of the timers fires, and for a cycle of days or more each day at that time: which day it is
 * the activity knows, by the calendar of the engine.
 */
export function specVan(timers: readonly Timer[]): ScheduleOptions['spec'] {
  const intervals = timers.flatMap((timer) => {
    const every = fixedInterval(timer);
    return every === null ? [] : [{ every, offset: Date.parse(timer.due) % every }];
  });
  const calendars = timers.flatMap((timer) => (fixedInterval(timer) === null ? [kalender(timer)] : []));
  const eerste = Math.min(...timers.map(({ due }) => Date.parse(due)));
  return { intervals, calendars, timezone: 'Europe/Amsterdam', startAt: new Date(Math.floor(eerste / 1000) * 1000) };
}

function kalender({ due, cycle }: Timer): CalendarSpec {
  const { year, month, day, hour, minute, second } = DateTime.fromISO(due, { zone: AMSTERDAM });
  const tijd = { hour, minute, second };
  return cycle === undefined ? { ...tijd, year, month: MAANDEN[month - 1] ?? 'JANUARY', dayOfMonth: day } : tijd;
}

const MAANDEN = [
  ...(['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE'] as const),
  ...(['JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'] as const),
];
