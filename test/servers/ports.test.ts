import { createServer, type Server } from 'node:net';
import { expect } from 'chai';
import { freePort, onFreePorts } from '../../temporal-docker/embedded/free-port.ts';
import type { Voortgang } from '../../temporal-docker/embedded/progress.ts';
import { startMongo } from '../../temporal-docker/embedded/start-mongo.ts';
import { startTemporal } from '../../temporal-docker/embedded/start-temporal.ts';
import { mongoServer } from '../harness/servers.ts';

describe('a port that another program takes', () => {
  const thieves: Server[] = [];
  afterEach(async () => {
    await Promise.all(thieves.splice(0).map((thief) => new Promise((done) => thief.close(done))));
  });

  /** Listens on a port, and hangs up on whoever calls. */
  async function take(port: number): Promise<void> {
    const thief = createServer((socket) => socket.destroy());
    thieves.push(thief);
    await new Promise<void>((done, fail) => {
      thief.once('error', fail);
      thief.listen(port, '127.0.0.1', done);
    });
  }

  it('is not chosen', async () => {
    const port = await freePort();
    expect(await freePort(port)).to.equal(port);
    const taken = Number(new URL((await mongoServer()).uri).port);
    expect(await freePort(taken)).not.to.equal(taken);
  });

  it('is left for another when that happens between the choice and the start', async () => {
    const tried: number[] = [];
    await onFreePorts([undefined], async (port) => {
      tried.push(port);
      if (tried.length === 1) await take(port);
      await take(port);
    });
    expect(tried).to.have.length(2);
    expect(tried[1]).not.to.equal(tried[0]);
  });

  it('is not tried again for what has nothing to do with ports', async () => {
    let tries = 0;
    const failure = await onFreePorts([undefined], () => {
      tries += 1;
      return Promise.reject(new Error('de schijf is vol'));
    }).catch((error: unknown) => error);
    expect([tries, (failure as Error).message]).to.deep.equal([1, 'de schijf is vol']);
  });

  const servers: Readonly<
    Record<string, (voortgang: Voortgang) => Promise<{ port: number; stop: () => Promise<void> }>>
  > = {
    MongoDB: async (voortgang) => {
      const server = await startMongo({ env: {}, voortgang });
      return { port: Number(new URL(server.uri).port), stop: () => server.stop() };
    },
    Temporal: async (voortgang) => {
      const server = await startTemporal({ env: {}, voortgang });
      return { port: Number(server.address.split(':')[1]), stop: () => server.stop() };
    },
  };
  for (const [name, start] of Object.entries(servers)) {
    it(`makes ${name} start on another`, async () => {
      const chosen: number[] = [];
      const { port, stop } = await start((line) => {
        chosen.push(Number(/127\.0\.0\.1:(\d+)/.exec(line)?.[1]));
        // Before the server is there: a process takes longer to start.
        if (chosen.length === 1) void take(chosen[0] ?? 0);
      });
      await stop();
      expect(chosen).to.have.length(2);
      expect(port).to.equal(chosen[1]);
    });
  }
});
