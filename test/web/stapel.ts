import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { OverlegOproep } from '../../activities/contract.ts';
import { createApp } from '../../api/app.ts';
import { maakOmgeving } from '../../api/omgeving.ts';
import { gebruikersIn } from '../../cli/idp/gebruiker.ts';
import { CLIENT_ID, PUBLIEK, startIdp, type Idp } from '../../cli/idp/ontwikkel-idp.ts';
import { plaatsHuis } from '../../cli/model/plaats.ts';
import { webpaginas } from '../../cli/start/webpaginas.ts';
import { Huis } from '../../models/huis.ts';
import { openOpslag, richtIn, type Opslag } from '../../models/opslag/opslag.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { startWerker } from '../../workers/worker.ts';
import { once } from '../harness/once.ts';
import { mongoServer, temporalClient, workerConnection } from '../harness/servers.ts';

const HUIS = 'huizen/midden-limburg';

/** Everything real behind the pages: servers, worker, API, identity provider, and the pages as they are built. */
export interface Stapel {
  readonly web: string;
  readonly opslag: Opslag;
  readonly idp: Idp;
  /** Asks the API as an example employee. Rejects when it refuses. */
  readonly vraag: <T>(wie: string, methode: string, pad: string, inhoud?: unknown) => Promise<T>;
  /** Does what a Schedule does at the cut-off; gives the number of the meeting. */
  readonly roepOverleg: (proces: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** One for the whole run: suites work in casussen of their own. */
export const stapel = once(startStapel, (started) => started.stop());

/** Time that starting everything may take in a run that has nothing built yet, in ms. */
const OPSTARTTIJD = 240_000;

/** For the head of a suite: starts the servers before its tests, so that no test waits for them. */
export function metStapel(): void {
  before(async function () {
    this.timeout(OPSTARTTIJD);
    await stapel();
  });
}

async function startStapel(): Promise<Stapel> {
  const log = pino({ level: 'silent' });
  const taakwachtrij = `web-${randomUUID()}`;
  const sleutel = installatiesleutel(randomBytes(32).toString('base64'));
  const opslag = await openOpslag((await mongoServer()).uri);
  await richtIn(opslag);
  await plaatsHuis(opslag, Date.now(), HUIS);
  const temporal = await temporalClient();
  const werker = await startWerker({
    connection: await workerConnection(),
    client: temporal,
    opslag,
    installatiesleutel: sleutel,
    log,
    taakwachtrij,
  });

  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const web = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const huis = Huis.parse(JSON.parse(await readFile(`${HUIS}/huis.json`, 'utf8')));
  const idp = await startIdp({ gebruikers: () => gebruikersIn(opslag), terugkeer: [`${web}/aanmelden`, `${web}/`] });
  const omgeving = maakOmgeving({
    opslag,
    temporal,
    taakwachtrij,
    installatie: sleutel,
    klok: () => null,
    logger: log,
  });
  const map = await webpaginas(() => undefined);
  server.on(
    'request',
    createApp({
      omgeving,
      uitgever: { issuer: idp.issuer, audience: PUBLIEK },
      web: { map, issuer: idp.issuer, clientId: CLIENT_ID, klok: () => null },
    }),
  );

  return {
    web,
    opslag,
    idp,
    vraag: async <T>(wie: string, methode: string, pad: string, inhoud?: unknown): Promise<T> => {
      const antwoord = await fetch(`${web}${pad}`, {
        method: methode,
        headers: {
          authorization: `Bearer ${await idp.token(wie)}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
      });
      if (!antwoord.ok) throw new Error(`${methode} ${pad}: ${String(antwoord.status)} ${await antwoord.text()}`);
      return (await antwoord.json()) as T;
    },
    roepOverleg: (proces) =>
      temporal.workflow.execute<(oproep: OverlegOproep) => Promise<string>>('overleg_openen', {
        workflowId: `${huis.code}.${proces}-${randomUUID()}`,
        taskQueue: taakwachtrij,
        args: [{ huis: huis.code, proces, klok: null }],
      }),
    stop: async () => {
      await new Promise((klaar) => {
        server.close(klaar);
        server.closeAllConnections();
      });
      await omgeving.rust();
      await werker.stop();
      await idp.stop();
      await opslag.verbinding.close();
    },
  };
}
