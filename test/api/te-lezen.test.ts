import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { TeLezen } from '../../api/schemas/taken.ts';
import { weetjes } from '../../api/sessie/kennis.ts';
import { einde, keten, stroom, taak as gebruikerstaak, tekening } from '../workflows/tekeningen.ts';
import { Opstelling, wachtOp } from './opstelling.ts';
import { WIE } from './proefhuis.ts';

const INBRENG = JSON.stringify({
  $id: 'inbreng',
  type: 'object',
  'x-leest': { screening: ['opdracht'] },
  properties: { bekend: { type: 'string', title: 'Bekend?', enum: ['ja', 'nee'] } },
});

describe('what a form gives to read', () => {
  let api: Opstelling;
  let casus: string;
  let taak: string;

  before(async () => {
    api = await Opstelling.open({ bestanden: { 'inbreng.form.json': INBRENG } });
    await api.startWerker();
    ({ casus } = await api.meld());
    const gegevens = { motivering: 'Alleen voor het huis', opdracht: 'Zoek uit of hij bekend is' };
    await api.besluit(await api.taak(casus, 'Taak_Screenen'), 'coordinator', 'regie', gegevens);
    taak = await api.taak(casus, 'Taak_Inbreng');
  });
  after(() => api.sluit());

  const lees = async (als: 'politie' | 'coordinator' | 'veiligThuis') =>
    api.vraag<{ teLezen: TeLezen[] }>('GET', `/taken/${taak}`, { als });

  it('is what another organisation laid down, those fields only, logged as read', async () => {
    const { inhoud, tekst, koppen } = await lees('politie');
    const [stuk] = inhoud.teLezen;
    expect(stuk?.gegevens).to.deep.equal({ opdracht: 'Zoek uit of hij bekend is' });
    expect(stuk?.door).to.include({ medewerker: 'mw-ph-ic', organisatie: 'proefhuis' });
    expect(Object.keys((stuk?.formulier as { properties: object }).properties)).to.deep.equal(['opdracht']);
    expect(tekst).not.to.contain('Alleen voor het huis');
    const { verwerkingen, vastleggingen } = api.omgeving.opslag;
    const gelogd = { verzoek: koppen.get('x-request-id') ?? '', activiteit: 'vastleggingen-inzien' };
    const [gelezen, ...rest] = await verwerkingen.find(gelogd).lean();
    expect(rest).to.deep.equal([]);
    const screening = await vastleggingen.findOne({ 'dossier.id': casus, formulier: 'screening' }).lean();
    expect(gelezen?.vastleggingen).to.deep.equal([screening?._id]);
  });

  it('is known to their table in a simulatiesessie from then on', async () => {
    const { opslag } = api.omgeving;
    const tafels = [
      { code: 'huis', naam: 'Veiligheidshuis', rollen: [WIE.coordinator] },
      { code: 'zsm', naam: 'ZSM', rollen: [WIE.politie] },
    ];
    const vastgelegd = await opslag.vastleggingen.find({ 'dossier.id': casus }).lean();
    const verwerkingen = await opslag.verwerkingen.find({ 'dossier.id': casus }).sort({ at: 1 }).lean();
    const vastleggingen = vastgelegd.map((een) => ({ ...een, lezers: null }));
    const wist = (gezien: typeof verwerkingen) =>
      weetjes({ sessie: { tafels, regels: [] }, meldingen: [], vastleggingen, verwerkingen: gezien });
    expect(wist([]).map(({ sinds }) => [...sinds.keys()])).to.deep.equal([['huis']]);
    const [screening] = wist(verwerkingen);
    const opende = verwerkingen.find(({ door }) => door.medewerker === WIE.politie);
    expect(screening?.sinds.get('zsm')).to.be.a('string').and.to.equal(opende?.at);
  });

  it('is for who decides the task alone', async () => {
    expect((await lees('coordinator')).inhoud.teLezen).to.deep.equal([]);
    expect((await lees('veiligThuis')).status).to.equal(404);
  });
});

/** The partner is asked by a process that the screening calls, and once more in one that a message begins. */
const VRAGEND = {
  'intake.bpmn': tekening(
    'intake',
    `<bpmn:startEvent id="Begin"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_melding"/></bpmn:startEvent>
    ${gebruikerstaak('Taak_Screenen', 'regietafel:rol="informatiecoördinator" regietafel:formulier="screening" regietafel:uitkomst="route"')}
    <bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde"/><bpmn:callActivity id="Uitvraag" calledElement="uitvraag"/>${einde('Einde')}
    ${keten('Begin', 'Taak_Screenen', 'Keuze')}${stroom('Keuze', 'Uitvraag', 'route = "regie"')}${keten('Uitvraag', 'Taak_Screenen')}
    <bpmn:sequenceFlow id="Keuze_Einde" name="Lokaal" sourceRef="Keuze" targetRef="Einde" regietafel:uitkomst="lokaal"/>`,
    '<bpmn:message id="Bericht_melding" name="melding"/>',
  ),
  'uitvraag.bpmn': tekening(
    'uitvraag',
    gebruikerstaak(
      'Taak_Inbreng',
      'regietafel:rol="partner" regietafel:organisatie="&quot;politie&quot;" regietafel:formulier="inbreng"',
    ),
  ),
  'nazorg.bpmn': tekening(
    'nazorg',
    `<bpmn:startEvent id="Begin"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_terugval"/></bpmn:startEvent>
    ${gebruikerstaak('Taak_Nazorg', 'regietafel:rol="partner" regietafel:organisatie="&quot;politie&quot;" regietafel:formulier="inbreng"')}${keten('Begin', 'Taak_Nazorg')}
    ${gebruikerstaak('Taak_Navragen', 'regietafel:rol="procesregisseur" regietafel:formulier="navraag"')}${keten('Begin', 'Taak_Navragen')}`,
    '<bpmn:message id="Bericht_terugval" name="terugval"/>',
  ),
  'spoed.bpmn': tekening(
    'spoed',
    `<bpmn:startEvent id="Begin" name="Spoed" regietafel:formulier="spoed"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_spoed"/></bpmn:startEvent>
    ${gebruikerstaak('Taak_Spoed', 'regietafel:rol="partner" regietafel:organisatie="&quot;politie&quot;" regietafel:formulier="inbreng"')}${keten('Begin', 'Taak_Spoed')}`,
    '<bpmn:message id="Bericht_spoed" name="spoed"/>',
  ),
  'spoed.form.json': JSON.stringify({
    ...{ $id: 'spoed', type: 'object' },
    properties: {
      aanleiding: { type: 'string', title: 'Aanleiding', 'x-voor-taak': ['inbreng'] },
      motivering: { type: 'string', title: 'Motivering' },
    },
  }),
  'navraag.form.json': JSON.stringify({
    ...{ $id: 'navraag', type: 'object' },
    properties: { vraag: { type: 'string', title: 'Vraag', 'x-voor-taak': ['inbreng'] } },
  }),
  'inbreng.form.json': JSON.stringify({
    ...{ $id: 'inbreng', type: 'object' },
    properties: { bekend: { type: 'string', title: 'Bekend?', enum: ['ja', 'nee'] } },
  }),
  'screening.form.json': JSON.stringify({
    ...{ $id: 'screening', type: 'object' },
    properties: {
      motivering: { type: 'string', title: 'Motivering' },
      opdracht: { type: 'string', title: 'Opdracht', 'x-voor-taak': ['inbreng'] },
    },
  }),
};

describe('what a field is meant for', () => {
  let api: Opstelling;
  let casus: string;

  before(async () => {
    api = await Opstelling.open({ bestanden: VRAGEND });
    await api.startWerker();
    ({ casus } = await api.meld());
  });
  after(() => api.sluit());

  const vraag = async (opdracht: string): Promise<string> => {
    const gegevens = { motivering: 'Alleen voor het huis', opdracht };
    await api.besluit(await api.taak(casus, 'Taak_Screenen'), 'coordinator', 'regie', gegevens);
    return api.taak(casus, 'Taak_Inbreng');
  };
  const lees = async (taak: string) => {
    const { inhoud, tekst } = await api.vraag<{ teLezen: TeLezen[] }>('GET', `/taken/${taak}`, { als: 'politie' });
    expect(tekst).not.to.contain('Alleen voor het huis');
    return inhoud.teLezen.map(({ gegevens }) => gegevens);
  };

  it('is read in a process that is called, as it was laid down last, and in one that began later', async () => {
    const eerste = await vraag('Zoek uit of hij bekend is');
    expect(await lees(eerste)).to.deep.equal([{ opdracht: 'Zoek uit of hij bekend is' }]);
    await api.besluit(eerste, 'politie', null, { bekend: 'ja' });
    const tweede = await vraag('En sinds wanneer?');
    expect(await lees(tweede)).to.deep.equal([{ opdracht: 'En sinds wanneer?' }]);
    const bericht = { naam: 'terugval', gegevens: {} };
    await api.vraag('POST', `/casussen/${casus}/berichten`, {
      als: 'regisseur',
      inhoud: bericht,
      sleutel: randomUUID(),
    });
    expect(await lees(await api.taak(casus, 'Taak_Nazorg'))).to.deep.equal([{ opdracht: 'En sinds wanneer?' }]);
  });

  it('of another process in the casus is not read where this one asks something itself', async () => {
    const gevolg = await api.besluit(await api.taak(casus, 'Taak_Navragen'), 'regisseur', null, {
      vraag: 'Is hij in zorg?',
    });
    expect(gevolg.status, gevolg.tekst).to.equal(200);
    const laatste = { 'dossier.id': casus, formulier: 'navraag', status: 'vastgelegd' } as const;
    await wachtOp(() => api.omgeving.opslag.vastleggingen.findOne(laatste).lean());
    expect(await lees(await api.taak(casus, 'Taak_Nazorg'))).to.deep.equal([{ vraag: 'Is hij in zorg?' }]);
  });

  it('is read too where a message that somebody filled in began the process', async () => {
    const gegevens = { aanleiding: 'Er is geschoten', motivering: 'Alleen voor het huis' };
    await api.vraag('POST', `/casussen/${casus}/berichten`, {
      als: 'regisseur',
      inhoud: { naam: 'spoed', gegevens },
      sleutel: randomUUID(),
    });
    expect(await lees(await api.taak(casus, 'Taak_Spoed'))).to.deep.equal([{ aanleiding: 'Er is geschoten' }]);
  });
});
