import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { type Besluit, besluit, Stand } from '../models/proces.ts';
import { workflowbundel } from '../workers/bundel.ts';
import { temporalLogger } from '../workers/logboek.ts';
import { type Kosten, kostenVan } from './meting.ts';
import { MEDEWERKER, type Stapel } from './stapel.ts';

/** Events of the history that is replayed, at least. */
const GEBEURTENISSEN = 10_000;
/** Decisions between two looks at how long the history is. */
const PER_BLIK = 100;
const DOOR = { medewerker: MEDEWERKER, rol: 'procesregisseur', organisatie: 'meethuis' };

export interface Herhaalcijfers extends Kosten {
  readonly gebeurtenissen: number;
}

/** A casus that is decided until its history is long, and then replayed from its first event, as a worker does that never saw it. */
export async function meetHerhaling(stapel: Stapel): Promise<Herhaalcijfers> {
  const { id } = await stapel.begin();
  const handvat = stapel.temporal.workflow.getHandle(`${id}.besluiten.1`);
  let taken: Stand['taken'] = [];
  // A process that is still loading its drawing has none yet.
  while (taken.length === 0) ({ taken } = Stand.parse(await handvat.query('stand')));
  for (let lengte = 0; lengte < GEBEURTENISSEN; lengte = (await handvat.describe()).historyLength) {
    for (let keer = 0; keer < PER_BLIK; keer += 1) {
      const [taak] = taken;
      if (taak === undefined) throw new Error('er is geen taak meer');
      const uitkomst = taak.element === 'Taak_Besluit' ? 'toetsen' : null;
      const keuze: Besluit = { instantie: taak.instantie, uitkomst, vastlegging: null, variabelen: {}, door: DOOR };
      ({ taken } = Stand.parse(await handvat.executeUpdate<unknown, [Besluit]>(besluit, { args: [keuze] })));
    }
  }
  const geschiedenis = await handvat.fetchHistory();
  const workflowBundle = await workflowbundel(temporalLogger(pino({ level: 'silent' })));
  const sinks = { projectie: { bijgewerkt: { fn: () => undefined } } };
  const kosten = await kostenVan(() =>
    Worker.runReplayHistory({ workflowBundle, sinks }, geschiedenis, handvat.workflowId),
  );
  return { ...kosten, gebeurtenissen: geschiedenis.events?.length ?? 0 };
}
