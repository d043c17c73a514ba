import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { gebrokenSchakel } from '../../models/opslag/logboek.ts';
import { type Projectie, projectie } from '../../models/proces.ts';
import { type MongoServer, startMongo } from '../../temporal-docker/embedded/start-mongo.ts';
import { temporalClient, temporalServer, workerConnection } from '../harness/servers.ts';
import { einde, keten, stroom, taak, tekening } from '../workflows/tekeningen.ts';
import { herhaal, type Loop, Toneel } from '../workflows/toneel.ts';

const RONDJES = tekening(
  'rondjes',
  `<bpmn:startEvent id="Start"/>
  ${taak('Taak_Ronde', 'regietafel:rol="procesregisseur" regietafel:uitkomst="nog"')}
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde"/>${einde('Einde')}
  ${keten('Start', 'Taak_Ronde', 'Keuze', 'Einde')}${stroom('Keuze', 'Taak_Ronde', 'nog = "ja"')}`,
);

/** Every line of the process stands in the logbook once, in order, as the process has it; and nothing else. */
async function isGelijk(toneel: Toneel, loop: Loop): Promise<void> {
  const { regels } = await loop.handvat.query<Projectie, [number]>(projectie, 0);
  await loop.geprojecteerd(regels.at(-1)?.nummer ?? 0);
  const keten = await toneel.opslag.logboekregels.find({ 'dossier.id': loop.casus }).sort({ volgnummer: 1 }).lean();
  expect(keten.map(({ regel }) => regel)).to.deep.equal(regels);
  expect(gebrokenSchakel(keten)).to.equal(null);
  const open = await toneel.opslag.taken.find({ workflowId: loop.id, status: 'open' }).lean();
  expect(open.map(({ _id }) => _id)).to.deep.equal((await loop.stand()).taken.map(({ id }) => id));
}

describe('a store that is away', () => {
  let map: string;
  let mongo: MongoServer;
  let toneel: Toneel;
  before(async () => {
    map = await mkdtemp(join(tmpdir(), 'regietafel-'));
    mongo = await startMongo({ dataDir: map, env: {} });
    const servers = { client: await temporalClient(), connection: await workerConnection() };
    toneel = await Toneel.open([RONDJES], { servers: { ...servers, mongo: mongo.uri } });
  });
  after(async () => {
    await toneel.sluit();
    await mongo.stop();
    await rm(map, { recursive: true });
  });

  async function weg(): Promise<() => Promise<void>> {
    const port = Number(new URL(mongo.uri).port);
    await mongo.stop();
    return async () => {
      mongo = await startMongo({ dataDir: map, port, env: {} });
    };
  }

  it('delays no decision, and has each of them once when it is back', async () => {
    const loop = await toneel.start('rondjes');
    await loop.taak('Taak_Ronde');
    const terug = await weg();
    const duren: number[] = [];
    for (let ronde = 0; ronde < 5; ronde += 1) {
      const [nu] = (await loop.stand()).taken;
      if (nu === undefined) throw new Error('geen taak');
      const begin = performance.now();
      await loop.besluit(nu, 'ja');
      duren.push(performance.now() - begin);
    }
    expect(Math.max(...duren), 'ms a decision').to.be.below(1000);
    await terug();
    await isGelijk(toneel, loop);
  });

  it('gets what a worker left that stopped meanwhile', async () => {
    const loop = await toneel.start('rondjes');
    const eerste = await loop.taak('Taak_Ronde');
    await loop.geprojecteerd((await loop.stand()).nummer);
    const terug = await weg();
    await loop.besluit(eerste, 'ja');
    await toneel.stopWerker();
    await terug();
    await herhaal(async () => toneel.opslag.huizen.findOne().catch(() => null));
    await toneel.begin();
    await isGelijk(toneel, loop);
  });
});

describe('a worker that is killed', () => {
  let toneel: Toneel;
  let uri: string;
  let geheim: string;
  const levend: ChildProcess[] = [];
  before(async () => {
    ({ uri, geheim, toneel } = await Toneel.zonderWerker([RONDJES]));
  });
  after(async () => {
    for (const werker of levend) werker.kill('SIGKILL');
    await toneel.sluit();
  });

  async function start(): Promise<ChildProcess> {
    const { address } = await temporalServer();
    const script = fileURLToPath(new URL('./losse-werker.ts', import.meta.url));
    const werker = spawn(process.execPath, ['--import', 'tsx', script, address, uri, toneel.wachtrij, geheim], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    levend.push(werker);
    await once(werker.stdout, 'data');
    return werker;
  }

  it('leaves no decision undone, doubled or half done', async () => {
    let werker = await start();
    const lopen = await Promise.all(Array.from({ length: 4 }, () => toneel.start('rondjes')));
    const ids = new Map<string, string[]>();
    const beslis = async (loop: Loop): Promise<void> => {
      for (let ronde = 0; ronde < 8; ronde += 1) {
        const id = randomUUID();
        ids.set(loop.id, [...(ids.get(loop.id) ?? []), id]);
        // A time-out means unknown: the same id is sent again.
        await herhaal(async () => {
          const nu = await loop.taak('Taak_Ronde').catch(() => null);
          return nu === null ? null : loop.besluit(nu, 'ja', { id }).catch(() => null);
        });
      }
    };
    const werk = Promise.all(lopen.map(beslis));
    for (let keer = 0; keer < 2; keer += 1) {
      const tot = (keer + 1) * 8;
      await herhaal(() => Promise.resolve([...ids.values()].flat().length >= tot ? true : null));
      werker.kill('SIGKILL');
      werker = await start();
    }
    await werk;
    for (const loop of lopen) {
      await isGelijk(toneel, loop);
      const regels = await toneel.opslag.logboekregels
        .find({ workflowId: loop.id, 'regel.door.medewerker': 'mw-01' })
        .sort({ volgnummer: 1 })
        .lean();
      expect(regels.map(({ regel }) => regel.opdracht)).to.deep.equal(ids.get(loop.id));
    }
  }).timeout(180_000);
});
