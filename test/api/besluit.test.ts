import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { vindTaak } from '../../api/diensten/vind-taak.ts';
import { maakOmgeving } from '../../api/omgeving.ts';
import { Opstelling, wachtOp } from './opstelling.ts';

interface Probleem {
  readonly code: string;
  readonly detail: string;
  readonly fouten?: { veld: string; melding: string }[];
}
interface Besluitantwoord {
  readonly vastlegging: string;
  readonly stand: { status: string; volgende: { id: string; element: string }[] };
}

const GEGEVENS = { motivering: 'Zorgelijk.', ernst: 3, opdracht: 'Zoek uit wat er speelt.' };

describe('POST /taken/{id}/besluiten', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
  });
  after(() => api.sluit());

  const screening = async (): Promise<string> => api.taak((await api.meld()).casus, 'Taak_Screenen');

  it('completes the task and gives the next one, which can be decided at once', async () => {
    const eerste = await api.besluit<Besluitantwoord>(await screening(), 'coordinator', 'regie', GEGEVENS);
    expect(eerste.status, eerste.tekst).to.equal(200);
    expect(eerste.inhoud.stand).to.include({ status: 'lopend' });
    const [volgende] = eerste.inhoud.stand.volgende;
    expect(volgende?.element).to.equal('Taak_Inbreng');
    const tweede = await api.besluit<Besluitantwoord>(volgende?.id ?? '', 'politie', null, { bekend: 'ja' });
    expect(tweede.status, tweede.tekst).to.equal(200);
    const bewaard = await wachtOp(() =>
      api.omgeving.opslag.vastleggingen.findOne({ _id: eerste.inhoud.vastlegging, status: 'vastgelegd' }).lean(),
    );
    expect(bewaard.variabelen).to.deep.equal({ ernst: 3 });
  });

  it('gives the same answer when the same request comes again', async () => {
    const taak = await screening();
    const sleutel = randomUUID();
    const eerste = await api.besluit(taak, 'coordinator', 'regie', GEGEVENS, sleutel);
    const tweede = await api.besluit(taak, 'coordinator', 'regie', GEGEVENS, sleutel);
    expect(tweede.status).to.equal(200);
    expect(tweede.inhoud).to.deep.equal(eerste.inhoud);
    expect(await api.omgeving.opslag.vastleggingen.countDocuments({ taak })).to.equal(1);
  });

  it('gives the same answer also when the process has ended since', async () => {
    const taak = await screening();
    const sleutel = randomUUID();
    const eerste = await api.besluit<Besluitantwoord>(taak, 'coordinator', 'lokaal', GEGEVENS, sleutel);
    expect(eerste.inhoud.stand.status).to.equal('afgerond');
    await wachtOp(() => api.omgeving.opslag.taken.findOne({ _id: taak, status: 'besloten' }).lean());
    const tweede = await api.besluit(taak, 'coordinator', 'lokaal', GEGEVENS, sleutel);
    expect(tweede.inhoud).to.deep.equal(eerste.inhoud);
  });

  it('says that it is on its way when its own first try closed a task that the store has not seen yet', async () => {
    const taak = await screening();
    const sleutel = randomUUID();
    const nogEens = () => api.besluit<Probleem>(taak, 'coordinator', 'lokaal', GEGEVENS, sleutel);
    await nogEens();
    const { taken } = api.omgeving.opslag;
    const besloten = await wachtOp(() => taken.findOne({ _id: taak, status: 'besloten' }).lean());
    await taken.deleteOne({ _id: taak });
    const onderweg = await nogEens();
    expect([onderweg.status, onderweg.inhoud.code]).to.deep.equal([503, 'ProcesWeg']);
    const ander = await api.besluit<Probleem>(taak, 'coordinator', 'lokaal', GEGEVENS);
    expect(ander.status, 'another request knows nothing of it').to.equal(404);
    await taken.create(besloten);
    expect((await nogEens()).status).to.equal(200);
  });

  it('finds a task that only its process knows yet, also through another copy of the API', async () => {
    const taak = await screening();
    const { taken } = api.omgeving.opslag;
    const bewaard = await taken.findById(taak).lean();
    await taken.deleteOne({ _id: taak });
    const gevonden = await vindTaak(
      maakOmgeving(api.omgeving),
      {
        medewerker: 'mw-ph-pr',
        naam: 'Peter',
        rol: 'procesregisseur',
        organisatie: 'proefhuis',
        huizen: ['proefhuis'],
      },
      taak,
    );
    expect(gevonden).to.deep.equal({ ...bewaard, nummer: 0 });
  });

  it('refuses a key that was used for something else', async () => {
    const taak = await screening();
    const sleutel = randomUUID();
    await api.besluit(taak, 'coordinator', 'regie', GEGEVENS, sleutel);
    const tweede = await api.besluit<Probleem>(taak, 'coordinator', 'lokaal', GEGEVENS, sleutel);
    expect(tweede.status).to.equal(409);
    expect(tweede.inhoud.code).to.equal('SleutelHergebruikt');
  });

  it('says who closed a task and when', async () => {
    const taak = await screening();
    await api.besluit(taak, 'coordinator', 'lokaal', GEGEVENS);
    const laat = await api.besluit<Probleem>(taak, 'coordinator', 'regie', GEGEVENS);
    expect(laat.status).to.equal(409);
    expect(laat.inhoud.code).to.equal('TaakGesloten');
    expect(laat.inhoud.detail).to.match(
      /^Deze taak is op \d+ \p{L}+ \d{4} om \d\d:\d\d al afgehandeld door Ilse Coenen \(Proefhuis\)\.$/u,
    );
  });

  it('names every field that is wrong at once, and the outcome too', async () => {
    const { status, inhoud } = await api.besluit<Probleem>(await screening(), 'coordinator', 'weg', {
      ernst: 9,
      onzin: true,
    });
    expect(status).to.equal(400);
    expect(inhoud.fouten?.map(({ veld }) => veld)).to.have.members([
      'uitkomst',
      'gegevens.motivering',
      'gegevens.ernst',
      'gegevens.onzin',
    ]);
  });

  it('requires a field only for the outcomes that need it', async () => {
    const taak = await screening();
    const { inhoud } = await api.besluit<Probleem>(taak, 'coordinator', 'regie', { motivering: 'Zorgelijk.' });
    expect(inhoud.fouten).to.deep.equal([{ veld: 'gegevens.opdracht', melding: 'Dit veld is verplicht.' }]);
    expect((await api.besluit(taak, 'coordinator', 'lokaal', { motivering: 'Zorgelijk.' })).status).to.equal(200);
  });

  it('of two who decide at once, one decides and the other hears of it', async () => {
    const taak = await screening();
    const beide = await Promise.all([
      api.besluit<Probleem>(taak, 'coordinator', 'lokaal', GEGEVENS),
      api.besluit<Probleem>(taak, 'coordinator', 'regie', GEGEVENS),
    ]);
    expect(beide.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    await wachtOp(
      async () => (await api.omgeving.opslag.vastleggingen.countDocuments({ taak, status: 'ingediend' })) === 0,
    );
    const staat = await api.omgeving.opslag.vastleggingen.find({ taak }).lean();
    expect(staat.map(({ status }) => status).sort()).to.deep.equal(['vastgelegd', 'verworpen']);
  });

  it('knows no task that does not exist', async () => {
    const { status, inhoud } = await api.besluit<Probleem>(
      'PH-2026-999999.intake.1.7',
      'coordinator',
      'lokaal',
      GEGEVENS,
    );
    expect(status).to.equal(404);
    expect(inhoud.code).to.equal('Onbekend');
  });
});
