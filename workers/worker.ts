import type { Client } from '@temporalio/client';
import { type InjectedSinks, type NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { maakActiviteiten } from '../activities/activiteiten.ts';
import { type Rondzendinrichting, stuurRond } from '../activities/gebeurtenissen/rondsturen.ts';
import { type Postinrichting, werkPostBij } from '../activities/post/postkamer.ts';
import { Bron } from '../activities/projectie/bron.ts';
import { Volger } from '../activities/projectie/volger.ts';
import type { Opslag } from '../models/opslag/opslag.ts';
import { TAAKWACHTRIJ } from '../models/proces.ts';
import type { Installatiesleutel } from '../models/versleuteling/installatiesleutel.ts';
import { Kluis } from '../models/versleuteling/kluis.ts';
import type { Projectiesinks } from '../workflows/projecteren.ts';
import { workflowbundel } from './bundel.ts';
import { temporalLogger } from './logboek.ts';
import { Naloop } from './naloop.ts';
import { Ronde } from './ronde.ts';

/** Real ms between two rounds of the post. */
const POSTPAUZE = 5000;
/** And of the events. */
const GEBEURTENISPAUZE = 2000;

export interface Werkeropties {
  readonly connection: NativeConnection;
  /** On the same server and namespace as `connection`. */
  readonly client: Client;
  readonly opslag: Opslag;
  readonly installatiesleutel: Installatiesleutel;
  readonly log: Logger;
  readonly taakwachtrij?: string;
  /** How mail goes out; absent: this worker sends none. */
  readonly post?: Pick<Postinrichting, 'web' | 'verzend' | 'verzendGespeeld'>;
  /** As whom and how events go out; absent: this worker sends none. */
  readonly gebeurtenissen?: Pick<Rondzendinrichting, 'oin' | 'bezorg' | 'bezorgVerzonnen'> | undefined;
  /** Folder for the bundled workflow code; absent: in the user's cache. */
  readonly bundelmap?: string;
}

export interface Werker {
  /** Settles when the worker has ended; rejects when it had to. */
  readonly geeindigd: Promise<void>;
  /** Takes no new work, finishes what is under way, and gives up after twenty seconds. */
  stop(): Promise<void>;
}

/** Starts a worker: it runs processes and activities, and keeps the store up with both. */
export async function startWerker(opties: Werkeropties): Promise<Werker> {
  const { connection, client, opslag, installatiesleutel, log, taakwachtrij = TAAKWACHTRIJ } = opties;
  const volger = new Volger(opslag, new Bron(client), log);
  const kluis = new Kluis(opslag, installatiesleutel);
  const naloop = new Naloop(client, opslag, volger, log);
  const rondes = maakRondes(opties, kluis);
  const worker = await Worker.create({
    connection,
    namespace: client.options.namespace,
    taskQueue: taakwachtrij,
    workflowBundle: await workflowbundel(temporalLogger(log), opties.bundelmap),
    activities: maakActiviteiten({ opslag, kluis, installatiesleutel, client, taakwachtrij, volger, log }),
    sinks: sinks(volger),
    // Few decisions a second, each short: room for a burst, and memory for what is open (some 1 MB a cached run).
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentActivityTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
    maxCachedWorkflows: 500,
    shutdownGraceTime: '20 seconds',
  });
  const loopt = worker.run();
  naloop.start();
  for (const ronde of rondes) ronde.start();
  const geeindigd = loopt.finally(async () => {
    await naloop.stop();
    await Promise.all(rondes.map((ronde) => ronde.stop()));
    await volger.stop();
  });
  return {
    geeindigd,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await geeindigd;
    },
  };
}

/** What a worker does beside its processes: hand over what lies ready for others. */
function maakRondes({ opslag, installatiesleutel, log, post, gebeurtenissen }: Werkeropties, kluis: Kluis): Ronde[] {
  const rondes: Ronde[] = [];
  if (post !== undefined) {
    rondes.push(new Ronde('post', POSTPAUZE, () => werkPostBij({ opslag, kluis, log, ...post }, Date.now), log));
  }
  if (gebeurtenissen !== undefined) {
    const inrichting = { opslag, installatiesleutel, log, ...gebeurtenissen };
    rondes.push(new Ronde('gebeurtenissen', GEBEURTENISPAUZE, () => stuurRond(inrichting, Date.now), log));
  }
  return rondes;
}

function sinks(volger: Volger): InjectedSinks<Projectiesinks> {
  return {
    projectie: {
      bijgewerkt: {
        fn: (_info, projectie, opdracht, echt) => {
          volger.meld({ projectie, opdracht, echt });
        },
      },
    },
  };
}
