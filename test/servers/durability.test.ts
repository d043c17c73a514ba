import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { FolderInUse } from '../../temporal-docker/embedded/data-folder.ts';
import { startMongo } from '../../temporal-docker/embedded/start-mongo.ts';
import { startTemporal } from '../../temporal-docker/embedded/start-temporal.ts';

describe('a server with a data folder', function () {
  this.timeout(120_000);
  let dataDir: string;
  const running: { stop(): Promise<void> }[] = [];

  const start = async <S extends { stop(): Promise<void> }>(
    starter: (options: { dataDir: string; env: NodeJS.ProcessEnv }) => Promise<S>,
  ): Promise<S> => {
    const server = await starter({ dataDir, env: {} });
    running.push(server);
    return server;
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'regietafel-test-'));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
    await rm(dataDir, { recursive: true, force: true });
  });

  it('has every write that MongoDB acknowledged after three times kill -9 under sixteen writers', async () => {
    const acknowledged = new Map<string, number>();
    for (let round = 0; round < 3; round++) {
      const server = await start(startMongo);
      const connection = await connect(server.uri);
      await expectAll(connection, acknowledged);
      const enough = acknowledged.size + 1000;
      let writers: Promise<void>[] = [];
      await new Promise<void>((reached) => {
        const onAcknowledged = (id: string, updates: number): void => {
          acknowledged.set(id, updates);
          if (acknowledged.size === enough) reached();
        };
        writers = Array.from({ length: 16 }, (_, writer) => write(connection, `${round}.${writer}`, onAcknowledged));
      });
      process.kill(server.pid ?? 0, 'SIGKILL');
      await server.exited;
      await Promise.all(writers);
      await connection.close();
      await server.stop();
    }
    const server = await start(startMongo);
    const connection = await connect(server.uri);
    await expectAll(connection, acknowledged);
    await connection.close();
  });

  it('keeps collections and indexes that were made just before kill -9', async () => {
    const first = await start(startMongo);
    const before = await connect(first.uri);
    await before.collection('taken').createIndexes([{ key: { rol: 1, deadline: 1 }, unique: true }]);
    await before.collection('taken').insertOne({ rol: 'partner', deadline: 1 });
    process.kill(first.pid ?? 0, 'SIGKILL');
    await before.close();
    await first.stop();
    const second = await start(startMongo);
    const after = await connect(second.uri);
    expect((await after.collection('taken').indexes()).map(({ name }) => name)).to.have.members([
      '_id_',
      'rol_1_deadline_1',
    ]);
    expect(await after.collection('taken').countDocuments({ rol: 'partner', deadline: 1 })).to.equal(1);
    await after.close();
  });

  it('has the workflows that Temporal confirmed before kill -9', async () => {
    const first = await start(startTemporal);
    const before = await Connection.connect({ address: first.address });
    const options = { taskQueue: 'geen-worker', args: [], typedSearchAttributes: [] };
    for (const id of ['een', 'twee']) {
      await new Client({ connection: before }).workflow.start('screening', { ...options, workflowId: id });
    }
    process.kill(first.pid ?? 0, 'SIGKILL');
    await before.close();
    await first.stop();
    const second = await start(startTemporal);
    const after = await Connection.connect({ address: second.address });
    for (const id of ['een', 'twee']) {
      const { type } = await new Client({ connection: after }).workflow.getHandle(id).describe();
      expect(type).to.equal('screening');
    }
    await after.close();
  });

  it('ends when its starter is killed with kill -9, and the next start takes the folder over', async () => {
    const starter = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('./starter.ts', import.meta.url)), dataDir],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const pids = await new Promise<string>((resolve) => {
      createInterface({ input: starter.stdout }).once('line', resolve);
    });
    expect(pids).to.match(/^\[\d+,\d+\]$/);
    let refused: unknown;
    await start(startMongo).catch((error: unknown) => {
      refused = error;
    });
    expect(refused).to.be.instanceOf(FolderInUse);
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    const [mongo, temporal] = await Promise.all([start(startMongo), start(startTemporal)]);
    expect(JSON.parse(await readFile(join(dataDir, 'mongodb.pid'), 'utf8'))).to.include({
      pid: mongo.pid,
      starter: process.pid,
    });
    expect(temporal.pid).to.be.a('number');
  });
});

async function connect(uri: string): Promise<mongoose.Connection> {
  return mongoose
    .createConnection(uri, { w: 'majority', journal: true, maxPoolSize: 32, serverSelectionTimeoutMS: 500 })
    .asPromise();
}

/** Inserts, and now and then updates, until the server is gone; tells what was acknowledged, with its number of updates. */
async function write(
  connection: mongoose.Connection,
  writer: string,
  acknowledged: (id: string, updates: number) => void,
): Promise<void> {
  const collection = connection.collection<{ _id: string; teller: number }>('regels');
  try {
    for (let i = 0; ; i++) {
      const _id = `${writer}.${i}`;
      await collection.insertOne({ _id, teller: 0 });
      acknowledged(_id, 0);
      if (i % 3 !== 0) continue;
      await collection.updateOne({ _id }, { $inc: { teller: 1 } });
      acknowledged(_id, 1);
    }
  } catch {
    // The server was killed: what was not acknowledged may or may not be there.
  }
}

async function expectAll(connection: mongoose.Connection, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const found = new Map<string, number>();
  for await (const { _id, teller } of connection.collection<{ _id: string; teller: number }>('regels').find()) {
    found.set(_id, teller);
  }
  const lost = [...acknowledged].filter(([_id, teller]) => (found.get(_id) ?? -1) < teller);
  expect(lost).to.deep.equal([]);
}
