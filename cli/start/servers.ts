import type { Voortgang } from '../../temporal-docker/embedded/progress.ts';
import { startMongo, type MongoServer } from '../../temporal-docker/embedded/start-mongo.ts';
import { startTemporal, type TemporalServer } from '../../temporal-docker/embedded/start-temporal.ts';
import { POORTEN } from './adressen.ts';
import { Bewaker } from './bewaker.ts';

/** Both servers, kept running: one that falls over comes back at its address, with its data. */
export interface Servers {
  readonly temporal: TemporalServer;
  readonly mongo: MongoServer;
}

/** `opruimen` gets what stops each as soon as it runs: the other may have minutes of building before it. */
export async function startServers(
  dataDir: string,
  voortgang: Voortgang,
  opruimen: (() => Promise<void>)[],
): Promise<Servers> {
  // One after the other where something must be built: two builds at once take longer, and mix up their progress.
  const mongo = await bewaakt(
    'MongoDB',
    voortgang,
    (port) => startMongo({ dataDir, port, voortgang }),
    POORTEN.mongodb,
    (server) => server.uri,
  );
  opruimen.push(() => mongo.stop());
  const uiPoort = { nu: POORTEN.temporalUi as number };
  const temporal = await bewaakt(
    'Temporal',
    voortgang,
    async (port) => {
      const server = await startTemporal({ dataDir, port, uiPort: uiPoort.nu, voortgang });
      if (server.ui !== null) uiPoort.nu = Number(new URL(server.ui).port);
      return server;
    },
    POORTEN.temporal,
    (server) => `http://${server.address}`,
  );
  opruimen.push(() => temporal.stop());
  return { temporal: temporal.lopend, mongo: mongo.lopend };
}

/** The first start takes a free port where the wished one is taken; every later one must have the same again. */
function bewaakt<S extends { exited: Promise<string>; stop(): Promise<void> }>(
  naam: string,
  voortgang: Voortgang,
  start: (port: number) => Promise<S>,
  wens: number,
  adresVan: (server: S) => string,
): Promise<Bewaker<S>> {
  let poort: number | null = null;
  return Bewaker.begin(
    naam,
    async () => {
      const server = await start(poort ?? wens);
      const gekregen = Number(new URL(adresVan(server)).port);
      if (poort !== null && poort !== gekregen) {
        await server.stop();
        throw new Error(`poort ${String(poort)} is nog bezet`);
      }
      poort = gekregen;
      return server;
    },
    voortgang,
  );
}
