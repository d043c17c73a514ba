import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import { einde, keten, taak as taakIn, tekening } from '../workflows/tekeningen.ts';
import { Opstelling, wachtOp } from './opstelling.ts';

const BEZOEKEN = tekening(
  'bezoeken',
  `<bpmn:startEvent id="Begin"><bpmn:messageEventDefinition messageRef="Bericht_bezoek"/></bpmn:startEvent>
  <bpmn:adHocSubProcess id="Bezoeken">${taakIn('Taak_Bezoek')}
    <bpmn:completionCondition>genoeg</bpmn:completionCondition></bpmn:adHocSubProcess>${einde('Einde')}
  ${keten('Begin', 'Bezoeken', 'Einde')}`,
  '<bpmn:message id="Bericht_bezoek" name="bezoek"/>',
);

interface TaakKort {
  readonly id: string;
  readonly code?: string;
  readonly element: string;
  readonly deadline: string | null;
  readonly toegewezen: string | null;
  readonly fouten?: { veld: string; melding: string }[];
}

describe('steering a task', () => {
  let api: Opstelling;
  let taak: string;
  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
  });
  beforeEach(async () => {
    taak = await api.taak((await api.meld()).casus, 'Taak_Screenen');
  });
  after(() => api.sluit());

  it('moves the deadline, with the reason laid down', async () => {
    const inhoud = { naar: '2999-01-01T09:00:00+01:00', reden: 'Wacht op het ziekenhuis.' };
    const geweigerd = await api.vraag<TaakKort>('PUT', `/taken/${taak}/termijn`, { inhoud });
    expect(geweigerd.inhoud.fouten?.map(({ veld }) => veld)).to.deep.equal(['naar']);
    const gelukt = await api.vraag<TaakKort>('PUT', `/taken/${taak}/termijn`, {
      inhoud: { ...inhoud, naar: '2999-01-01T08:00:00Z' },
    });
    expect(gelukt.status, gelukt.tekst).to.equal(200);
    expect(gelukt.inhoud.deadline).to.equal('2999-01-01T08:00:00.000Z');
    await wachtOp(() => api.omgeving.opslag.taken.findOne({ _id: taak, deadline: '2999-01-01T08:00:00.000Z' }).lean());
    const casus = taak.split('.')[0] ?? '';
    const { inhoud: gelegd } = await api.vraag<{ resultaten: { soort: string; gegevens: { reden: string } }[] }>(
      'GET',
      `/casussen/${casus}/vastleggingen`,
    );
    expect(gelegd.resultaten.find(({ soort }) => soort === 'termijn')?.gegevens.reden).to.equal(
      'Wacht op het ziekenhuis.',
    );
  });

  it('refuses a term in the past, and one of a task that has none', async () => {
    const vroeg = await api.vraag<TaakKort>('PUT', `/taken/${taak}/termijn`, {
      inhoud: { naar: '2020-01-01T00:00:00Z', reden: 'x' },
    });
    expect([vroeg.status, vroeg.inhoud.fouten?.[0]?.veld]).to.deep.equal([400, 'naar']);
    await api.besluit(taak, 'coordinator', 'regie', { motivering: 'x', opdracht: 'x' });
    const inbreng = await api.taak(taak.split('.')[0] ?? '', 'Taak_Inbreng');
    const zonder = await api.vraag<TaakKort>('PUT', `/taken/${inbreng}/termijn`, {
      inhoud: { naar: '2999-01-01T00:00:00Z', reden: 'x' },
    });
    expect([zonder.status, zonder.inhoud.fouten?.[0]?.veld]).to.deep.equal([400, 'naar']);
    const dicht = await api.vraag<TaakKort>('PUT', `/taken/${taak}/termijn`, {
      inhoud: { naar: '2999-01-01T00:00:00Z', reden: 'x' },
    });
    expect([dicht.status, dicht.inhoud.code]).to.deep.equal([409, 'TaakGesloten']);
  });

  it('assigns a task to somebody with its role, and gives it back', async () => {
    const wijs = (medewerker: string | null) =>
      api.vraag<TaakKort>('PUT', `/taken/${taak}/toewijzing`, { als: 'coordinator', inhoud: { medewerker } });
    expect((await wijs('mw-ph-pr')).status).to.equal(400);
    expect((await wijs('mw-ph-ic')).inhoud.toegewezen).to.equal('mw-ph-ic');
    const eigen = await wachtOp(async () => {
      const { inhoud } = await api.vraag<{ resultaten: TaakKort[] }>('GET', '/taken?toegewezen=mw-ph-ic');
      return inhoud.resultaten.some(({ id }) => id === taak) && inhoud.resultaten;
    });
    expect(eigen).to.have.length(1);
    expect((await wijs(null)).inhoud.toegewezen).to.equal(null);
  });

  it('shows a task with its form, its outcomes and what happens when nobody decides', async () => {
    const { inhoud } = await api.vraag<{
      formulier: { $id: string };
      uitkomsten: { waarde: string; label: string; naar: string }[];
      bijVerstrijken: unknown;
      mag: boolean;
      besluit: unknown;
    }>('GET', `/taken/${taak}`, { als: 'coordinator' });
    expect(inhoud.formulier.$id).to.equal('screening');
    expect(inhoud.uitkomsten).to.have.deep.members([
      { waarde: 'regie', label: 'Taak_Inbreng', naar: 'Taak Inbreng' },
      { waarde: 'lokaal', label: 'Lokaal', naar: 'Einde_Lokaal' },
    ]);
    expect(inhoud.bijVerstrijken).to.deep.equal({
      naam: 'Termijn Screenen',
      onderbreekt: false,
      naar: 'Einde_Te_Laat',
    });
    expect([inhoud.mag, inhoud.besluit]).to.deep.equal([true, null]);
    expect((await api.vraag<{ mag: boolean }>('GET', `/taken/${taak}`, { als: 'ketenmanager' })).inhoud.mag).to.equal(
      false,
    );
  });

  it('starts the process that a message begins, once for the same key', async () => {
    const casus = taak.split('.')[0] ?? '';
    const stuur = (naam: string, sleutel: string = randomUUID()) =>
      api.vraag('POST', `/casussen/${casus}/berichten`, { inhoud: { naam }, sleutel });
    const sleutel = randomUUID();
    const [eerste, tweede] = [await stuur('terugval', sleutel), await stuur('terugval', sleutel)];
    expect([eerste.status, tweede.status]).to.deep.equal([202, 202]);
    expect(tweede.inhoud).to.deep.equal(eerste.inhoud);
    await api.taak(casus, 'Taak_Nazorg');
    expect((await stuur('opnieuw')).status).to.equal(202);
    const staat = await api.omgeving.opslag.casussen.findById(casus).lean();
    expect(staat?.starts.map(({ workflowId }) => workflowId)).to.deep.equal([`${casus}.intake.1`, `${casus}.nazorg.1`]);
    for (const naam of ['Geen naam', 'melding', 'nadere_melding', 'jan_jansen_123456782'])
      expect((await stuur(naam)).status, naam).to.equal(400);
  });

  it('starts an activity of an ad-hoc sub-process, once for the same key, for who may', async () => {
    const { opslag } = api.omgeving;
    const bestanden = [{ naam: 'bezoeken.bpmn', inhoud: BEZOEKEN }];
    expect(await plaatsModellen(opslag, Date.now(), { huis: 'proefhuis', bestanden })).to.have.property('geplaatst');
    const casus = taak.split('.')[0] ?? '';
    await api.vraag('POST', `/casussen/${casus}/berichten`, { inhoud: { naam: 'bezoek' }, sleutel: randomUUID() });
    await api.taak(casus, 'Taak_Bezoek');
    const workflowId = `${casus}.bezoeken.1`;
    interface Verloop {
      processen: { workflowId: string; activeerbaar: { instantie: string; element: string; naam: string }[] }[];
    }
    const kan = async (als: 'regisseur' | 'coordinator' | 'politie') =>
      (await api.vraag<Verloop>('GET', `/casussen/${casus}/verloop`, { als })).inhoud.processen
        .filter((proces) => proces.workflowId === workflowId)
        .flatMap(({ activeerbaar }) => activeerbaar);
    const [bezoek] = await kan('regisseur');
    if (bezoek === undefined) throw new Error('niets te beginnen');
    expect(bezoek).to.include({ element: 'Taak_Bezoek', naam: 'Taak Bezoek' });
    const begin = (element: string, als: 'regisseur' | 'politie', sleutel: string = randomUUID()) =>
      api.vraag<{ code?: string; taken: TaakKort[]; activeerbaar: unknown[] }>(
        'POST',
        `/casussen/${casus}/activeringen`,
        { als, sleutel, inhoud: { workflowId, instantie: bezoek.instantie, element } },
      );
    const sleutel = randomUUID();
    const eerste = await begin('Taak_Bezoek', 'regisseur', sleutel);
    expect(eerste.inhoud.taken.map(({ element }) => element)).to.deep.equal(['Taak_Bezoek', 'Taak_Bezoek']);
    expect((await begin('Taak_Bezoek', 'regisseur', sleutel)).inhoud.taken).to.have.length(2);
    const weg = await begin('Taak_Nazorg', 'regisseur');
    expect([weg.status, weg.inhoud.code]).to.deep.equal([409, 'NietActiveerbaar']);
    expect((await begin('Taak_Bezoek', 'politie')).status, 'another role, in a casus it takes no part in').to.equal(
      404,
    );
    await wachtOp(async () => {
      const regel = await opslag.logboekregels.findOne({ workflowId, 'regel.opdracht': { $ne: null } }).lean();
      return regel?.regel.door?.medewerker === 'mw-ph-pr' && regel.regel.change === 'entered';
    });
  });

  it('shows the course of a casus for its drawing', async () => {
    const casus = taak.split('.')[0] ?? '';
    await api.besluit(taak, 'coordinator', 'lokaal', { motivering: 'x' });
    const verloop = await wachtOp(async () => {
      const { inhoud } = await api.vraag<{
        processen: {
          proces: string;
          status: string;
          einde: string;
          open: string[];
          regels: { element: string; uitkomstnaam: string | null; door: { naam: string } | null }[];
        }[];
      }>('GET', `/casussen/${casus}/verloop`);
      return inhoud.processen[0]?.status === 'afgerond' && inhoud.processen[0];
    });
    expect(verloop).to.include({ proces: 'intake', einde: 'Einde_Lokaal' }).and.deep.include({ open: [] });
    const besluit = verloop.regels.find(({ uitkomstnaam }) => uitkomstnaam !== null);
    expect(besluit).to.include({ element: 'Taak_Screenen', uitkomstnaam: 'Lokaal' });
    expect(besluit?.door?.naam).to.equal('Ilse Coenen');
  });
});
