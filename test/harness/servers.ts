import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime } from '@temporalio/worker';
import { type MongoServer, startMongo } from '../../temporal-docker/embedded/start-mongo.ts';
import { startTemporal } from '../../temporal-docker/embedded/start-temporal.ts';
import { timeSkippingExecutable } from '../../temporal-docker/embedded/time-skipping.ts';
import { once } from './once.ts';
import { addSearchAttributes } from './search-attributes.ts';

// Tests break things on purpose: what Temporal thinks of that would only hide what they tell.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
});

// An empty environment: tests never write to the servers that TEMPORAL_ADDRESS and MONGODB_URI point at.
const env = {};

/** One real Temporal server, in memory, for the whole run. Use a task queue and workflow ids of your own. */
export const temporalServer = once(
  () => startTemporal({ env }),
  (server) => server.stop(),
);

/**
 * A client on the shared Temporal server. It is not closed: a call of which the retry still waits (a worker that was
 * stopped half-way leaves some) would throw on a closed channel, in a timer of the SDK that nobody can cancel. Mocha
 * ends the process (`exit` in .mocharc.json).
 */
export const temporalClient = once(
  async () => {
    const { address, namespace } = await temporalServer();
    return new Client({ connection: await Connection.connect({ address }), namespace });
  },
  () => Promise.resolve(),
);

/** A connection for workers on the shared Temporal server; every worker on it must have ended before the run does. */
export const workerConnection = once(
  async () => NativeConnection.connect({ address: (await temporalServer()).address }),
  (connection) => connection.close(),
);

const sharedMongo = once(
  () => startMongo({ env }),
  (server) => server.stop(),
);

/** The shared MongoDB server, in memory, with a fresh database in `uri` at each call: one call per suite. */
export async function mongoServer(): Promise<Pick<MongoServer, 'uri' | 'pid' | 'source'>> {
  const { uri, pid, source } = await sharedMongo();
  return { uri: uri.replace(/[^/]*$/, `test-${randomUUID()}`), pid, source };
}

/**
 * A server that skips time, another one at each call: one call per suite. Its clock is global, it waits for what nobody
 * works on any more, and it knows no schedules and no visibility. Its environment is not torn down, which would close the
 * channel under a call whose retry still waits (see `temporalClient`): the server ends when this process does.
 */
export async function timeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await timeSkippingExecutable();
  const server = { executable: { type: 'existing-path' as const, path } };
  const environment = await TestWorkflowEnvironment.createTimeSkipping({ server });
  await addSearchAttributes(environment.client);
  return environment;
}
