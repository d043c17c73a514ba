import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { vereffen } from '../../api/diensten/vereffenen.ts';
import { startMongo, type MongoServer } from '../../temporal-docker/embedded/start-mongo.ts';
import { melding, Opstelling, wachtOp } from './opstelling.ts';

interface Antwoord {
  readonly code: string;
  readonly vastlegging: string;
}

const LOKAAL = { motivering: 'Lokaal.' };

describe('when a server is away', () => {
  let map: string;
  let mongo: MongoServer;
  let api: Opstelling;
  before(async () => {
    map = await mkdtemp(join(tmpdir(), 'regietafel-'));
    mongo = await startMongo({ dataDir: map, env: {} });
    api = await Opstelling.open({ mongo: mongo.uri, geduld: 1500 });
    await api.startWerker();
  });
  after(async () => {
    await api.sluit();
    await mongo.stop();
    await rm(map, { recursive: true });
  });

  const veroudering = () =>
    api.omgeving.opslag.vastleggingen.updateMany(
      { status: 'ingediend' },
      { $set: { ontvangen: '2020-01-01T00:00:00.000Z' } },
    );

  it('answers 503 while the processes do not answer, and takes the same request when they do', async () => {
    const taak = await api.taak((await api.meld()).casus, 'Taak_Screenen');
    const sleutel = randomUUID();
    await api.stopWerker();
    const eerste = await api.besluit<Antwoord>(taak, 'coordinator', 'lokaal', LOKAAL, sleutel);
    expect([eerste.status, eerste.inhoud.code]).to.deep.equal([503, 'ProcesWeg']);
    expect(eerste.koppen.get('retry-after')).to.equal('2');
    expect(await api.omgeving.opslag.vastleggingen.countDocuments({ taak, status: 'ingediend' })).to.equal(1);
    await api.startWerker();
    // As 503 asks: the same request again until it is answered. Temporal first waits for the worker that is gone.
    const tweede = await wachtOp(async () => {
      const antwoord = await api.besluit<Antwoord>(taak, 'coordinator', 'lokaal', LOKAAL, sleutel);
      return antwoord.status === 503 ? null : antwoord;
    });
    expect(tweede.status, tweede.tekst).to.equal(200);
    await wachtOp(() => api.omgeving.opslag.vastleggingen.findOne({ taak, status: 'vastgelegd' }).lean());
    expect(await api.omgeving.opslag.vastleggingen.countDocuments({ taak })).to.equal(1);
    const regels = await api.omgeving.opslag.logboekregels
      .find({ 'regel.opdracht': tweede.inhoud.vastlegging, 'regel.uitkomst': 'lokaal' })
      .lean();
    expect(regels).to.have.length(1);
  });

  it('settles what the sender never heard of: what the process did stays, what never came is refused', async () => {
    const { opslag, kluis } = api.omgeving;
    const taak = await api.taak((await api.meld()).casus, 'Taak_Screenen');
    const gelukt = await api.besluit<Antwoord>(taak, 'coordinator', 'lokaal', LOKAAL);
    const gedaan = await wachtOp(() =>
      opslag.vastleggingen.findOne({ _id: gelukt.inhoud.vastlegging, status: 'vastgelegd' }).lean(),
    );
    // As a crash of the API between laying down and sending leaves it.
    const weg = await api.taak((await api.meld()).casus, 'Taak_Screenen');
    const dossier = { soort: 'casus' as const, id: weg.split('.')[0] ?? '' };
    const sleutel = await kluis.sleutel(dossier.id);
    const verloren = {
      ...gedaan,
      _id: randomUUID(),
      taak: weg,
      workflowId: weg.slice(0, weg.lastIndexOf('.')),
      dossier,
      status: 'ingediend' as const,
    };
    await opslag.vastleggingen.create({ ...verloren, inhoud: sleutel.versleutel(verloren._id, LOKAAL) });
    await opslag.vastleggingen.updateOne({ _id: gedaan._id }, { $set: { status: 'ingediend' } });
    expect(await vereffen(api.omgeving)).to.include({ verworpen: 0, uitgevoerd: 0 });
    await veroudering();
    expect(await vereffen(api.omgeving)).to.deep.equal({
      verworpen: 1,
      uitgevoerd: 1,
      berichten: 0,
      meldingen: 0,
      later: 0,
    });
    expect((await opslag.vastleggingen.findById(verloren._id).lean())?.status).to.equal('verworpen');
    expect((await api.besluit(weg, 'coordinator', 'lokaal', LOKAAL)).status).to.equal(200);
  });

  it('leaves for later what a process that does not answer cannot tell', async () => {
    const taak = await api.taak((await api.meld()).casus, 'Taak_Screenen');
    await api.stopWerker();
    await api.besluit(taak, 'coordinator', 'lokaal', LOKAAL);
    await veroudering();
    const { later, verworpen } = await vereffen(api.omgeving);
    expect(verworpen).to.equal(0);
    expect(later).to.be.greaterThan(0);
    await api.startWerker();
  });

  it('finishes a melding of which the process was never started', async () => {
    const { opslag } = api.omgeving;
    const { id, casus } = await api.meld();
    await api.taak(casus, 'Taak_Screenen');
    await opslag.meldingen.updateOne(
      { _id: id },
      { $set: { status: 'ontvangen', ontvangen: '2020-01-01T00:00:00.000Z' } },
    );
    expect((await vereffen(api.omgeving)).meldingen).to.equal(1);
    expect((await opslag.meldingen.findById(id).lean())?.status).to.equal('verwerkt');
    expect((await opslag.casussen.findById(casus).lean())?.starts).to.have.length(1);
  });

  it('answers 503 while the store is away, does nothing by half, and goes on when it returns', async () => {
    const taak = await api.taak((await api.meld()).casus, 'Taak_Screenen');
    const sleutel = randomUUID();
    const poort = Number(new URL(mongo.uri).port);
    process.kill(mongo.pid ?? 0, 'SIGKILL');
    await mongo.exited;
    for (const antwoord of [
      await api.besluit<Antwoord>(taak, 'coordinator', 'lokaal', LOKAAL, sleutel),
      await api.vraag<Antwoord>('GET', '/taken'),
      await api.vraag<Antwoord>('POST', '/meldingen', { als: 'coordinator', inhoud: melding(), sleutel: randomUUID() }),
      await api.vraag<Antwoord>('GET', '/gezondheid', { als: null }),
    ]) {
      expect([antwoord.status, antwoord.inhoud.code]).to.deep.equal([503, 'OpslagWeg']);
      expect(antwoord.koppen.get('retry-after')).to.equal('2');
    }
    mongo = await startMongo({ dataDir: map, port: poort, env: {} });
    const gelukt = await wachtOp(async () => {
      const antwoord = await api.besluit<Antwoord>(taak, 'coordinator', 'lokaal', LOKAAL, sleutel);
      return antwoord.status === 503 ? null : antwoord;
    });
    expect(gelukt.status, gelukt.tekst).to.equal(200);
    expect(await api.omgeving.opslag.vastleggingen.countDocuments({ taak })).to.equal(1);
  });
});
