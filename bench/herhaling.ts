import type { WorkflowHandle } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { type Besluit, besluit, Stand } from '../models/proces.ts';
import { workflowbundel } from '../workers/bundel.ts';
import { temporalLogger } from '../workers/logboek.ts';
import { type Kosten, kostenVan } from './meting.ts';
import { MEDEWERKER, type Stapel } from './stapel.ts';

type Geschiedenis = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** Events of the history that is replayed, at least. */
const GEBEURTENISSEN = 10_000;
/** Decisions between two looks at how long the history is. */
const PER_BLIK = 100;
const DOOR = { medewerker: MEDEWERKER, rol: 'procesregisseur', organisatie: 'meethuis' };

/** What a worker that never saw a casus does before it can go on with it, and what all its runs would take. */
export interface Herhaalcijfers {
  readonly runs: number;
  /** Of all runs. */
  readonly gebeurtenissen: number;
  /** Of the run that took longest. */
  readonly langste: Kosten;
  readonly samen: Kosten;
}

/** A casus that is decided until its history is long; then each of its runs is replayed from its first event. */
export async function meetHerhaling(stapel: Stapel): Promise<Herhaalcijfers> {
  const { id } = await stapel.begin();
  const handvat = stapel.temporal.workflow.getHandle(`${id}.besluiten.1`);
  let taken: Stand['taken'] = [];
  // A process that is still loading its drawing has none yet.
  while (taken.length === 0) ({ taken } = Stand.parse(await handvat.query('stand')));
  for (let lengte = 0; lengte < GEBEURTENISSEN; lengte = lengteVan(await runsVan(stapel, handvat.workflowId))) {
    for (let keer = 0; keer < PER_BLIK; keer += 1) {
      const [taak] = taken;
      if (taak === undefined) throw new Error('er is geen taak meer');
      const uitkomst = taak.element === 'Taak_Besluit' ? 'toetsen' : null;
      const keuze: Besluit = { instantie: taak.instantie, uitkomst, vastlegging: null, variabelen: {}, door: DOOR };
      ({ taken } = Stand.parse(await handvat.executeUpdate<unknown, [Besluit]>(besluit, { args: [keuze] })));
    }
  }
  const runs = await runsVan(stapel, handvat.workflowId);
  const workflowBundle = await workflowbundel(temporalLogger(pino({ level: 'silent' })));
  const sinks = { projectie: { bijgewerkt: { fn: () => undefined } } };
  const kosten: Kosten[] = [];
  for (const geschiedenis of runs)
    kosten.push(
      await kostenVan(() => Worker.runReplayHistory({ workflowBundle, sinks }, geschiedenis, handvat.workflowId)),
    );
  return {
    runs: runs.length,
    gebeurtenissen: lengteVan(runs),
    langste: kosten.reduce((een, ander) => (een.ms > ander.ms ? een : ander)),
    samen: kosten.reduce((een, ander) => ({ ms: een.ms + ander.ms, cpu: een.cpu + ander.cpu })),
  };
}

/** The history of each run, from the newest back to the first. */
async function runsVan({ temporal }: Stapel, workflowId: string): Promise<Geschiedenis[]> {
  const runs: Geschiedenis[] = [];
  let runId: string | undefined = (await temporal.workflow.getHandle(workflowId).describe()).runId;
  while (runId !== undefined && runId !== '') {
    const geschiedenis = await temporal.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.push(geschiedenis);
    runId = geschiedenis.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
  }
  return runs;
}

function lengteVan(runs: readonly Geschiedenis[]): number {
  return runs.reduce((som, { events }) => som + (events?.length ?? 0), 0);
}
