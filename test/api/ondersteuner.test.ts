import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { routes } from '../../api/routes/routes.ts';
import type { Taak } from '../../models/taak.ts';
import { einde, keten, taak, tekening } from '../workflows/tekeningen.ts';
import { melding, Opstelling, wachtOp } from './opstelling.ts';

const ROL = 'administratief ondersteuner';
const GEHEIM = 'Zeer herkenbare persoon Xylofonius';
const HELE_HUIS = 'mw-ph-ao';

const INTAKE = tekening(
  'intake',
  `<bpmn:startEvent id="Begin"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_melding"/></bpmn:startEvent>
${taak('Taak_Screenen', 'regietafel:rol="informatiecoördinator" regietafel:formulier="screening"')}
<bpmn:parallelGateway id="Samen"/>
${taak('Taak_Uitnodigen', `regietafel:rol="${ROL}" regietafel:formulier="uitnodigen"`)}
${taak('Taak_Inbreng', 'regietafel:rol="partner" regietafel:organisatie="&quot;politie&quot;" regietafel:formulier="inbreng"')}
${einde('Einde_Uitgenodigd')}
${einde('Einde')}
${keten('Begin', 'Taak_Screenen', 'Samen', 'Taak_Uitnodigen', 'Einde_Uitgenodigd')}
${keten('Samen', 'Taak_Inbreng', 'Einde')}`,
  '<bpmn:message id="Bericht_melding" name="melding"/>',
);
const UITNODIGEN = JSON.stringify({
  $id: 'uitnodigen',
  type: 'object',
  'x-leest': { screening: ['opdracht'] },
  required: ['plaats'],
  properties: { plaats: { type: 'string', title: 'Waar is het overleg?' } },
});
const SCREENING = JSON.stringify({
  $id: 'screening',
  type: 'object',
  properties: { motivering: { type: 'string', title: 'Motivering' }, opdracht: { type: 'string', title: 'Opdracht' } },
});
const LOCATIES = [
  { code: 'noord', naam: 'Proefhuis Noord', gemeenten: ['Roermond'] },
  { code: 'zuid', naam: 'Proefhuis Zuid', gemeenten: ['Weert'] },
];
const MEDEWERKERS = [
  { id: HELE_HUIS, naam: 'Truus Proef', rol: ROL, organisatie: 'proefhuis' },
  { id: 'mw-noord-ao', naam: 'Nel Noord', rol: ROL, organisatie: 'noord' },
  { id: 'mw-zuid-ao', naam: 'Zita Zuid', rol: ROL, organisatie: 'zuid' },
  { id: 'mw-noord-pr', naam: 'Piet Noord', rol: 'procesregisseur', organisatie: 'noord' },
];

type Wie = Parameters<Opstelling['besluit']>[1];

describe('who does tasks beside the casework', () => {
  let api: Opstelling;
  let casus: string;
  let gemeld: string;
  let screening: string;
  let uitnodigen: string;
  let inbreng: string;
  let elders: string;

  before(async () => {
    const rollen = ['informatiecoördinator', 'procesregisseur', 'partner', 'ketenmanager', ROL];
    api = await Opstelling.open({
      bestanden: { 'intake.bpmn': INTAKE, 'uitnodigen.form.json': UITNODIGEN, 'screening.form.json': SCREENING },
      instellingen: { rollen, locaties: LOCATIES, medewerkers: MEDEWERKERS },
    });
    await api.startWerker();
    const { incident, betrokkenen } = melding();
    const persoon = betrokkenen.map((een) => ({ ...een, naam: GEHEIM, rol: GEHEIM }));
    ({ casus, id: gemeld } = await api.meld({ betrokkenen: persoon, toelichting: GEHEIM }));
    screening = await api.taak(casus, 'Taak_Screenen');
    const gegevens = { motivering: GEHEIM, opdracht: 'Nodig politie en gemeente uit' };
    expect((await api.besluit(screening, 'coordinator', null, gegevens)).status).to.equal(200);
    uitnodigen = await api.taak(casus, 'Taak_Uitnodigen');
    inbreng = await api.taak(casus, 'Taak_Inbreng');
    const zuid = await api.meld({ incident: { ...incident, gemeente: 'Weert', datum: '2026-03-09' } });
    await api.besluit(await api.taak(zuid.casus, 'Taak_Screenen'), 'coordinator', null, gegevens);
    elders = await api.taak(zuid.casus, 'Taak_Uitnodigen');
  });
  after(() => api.sluit());

  const status = async (methode: string, pad: string, als: Wie, inhoud?: unknown): Promise<number> => {
    const antwoord = await api.vraag(methode, pad, {
      als,
      ...(inhoud !== undefined && { inhoud, sleutel: randomUUID() }),
    });
    expect(antwoord.tekst, pad).not.to.include('Xylofonius');
    return antwoord.status;
  };
  const zicht = async (pad: string, als: Wie): Promise<string[]> => {
    const { inhoud } = await api.vraag<{ resultaten: { id: string }[] }>('GET', pad, { als });
    return inhoud.resultaten.map(({ id }) => id).sort();
  };

  it('finds every address closed but the worklist, its own tasks, its house and who it is', async () => {
    const open = routes.filter(({ ookOndersteuner }) => ookOndersteuner === true).map(({ id }) => id);
    expect(open).to.have.members([
      ...['zieIk', 'zoekHuizen', 'zieHuis', 'zoekTaken', 'telTaken', 'zieTaak', 'neemBesluit', 'wijsTaakToe'],
    ]);
    for (const { methode, pad, openbaar, id } of routes) {
      if (open.includes(id) || openbaar === true) continue;
      for (const wat of [casus, uitnodigen, gemeld, 'proefhuis']) {
        const ergens = pad.replace(/\{\w+\}/g, wat);
        const verzoek = methode === 'get' ? undefined : { huis: 'proefhuis', naam: GEHEIM };
        expect([pad, await status(methode.toUpperCase(), ergens, HELE_HUIS, verzoek)]).to.deep.equal([pad, 403]);
      }
    }
  });

  it('lists and counts its own open tasks, whatever it asks for', async () => {
    const beide = [uitnodigen, elders].sort();
    for (const vraag of ['', `?casus=${casus}`, '?huis=proefhuis', `?rol=${encodeURIComponent(ROL)}`])
      for (const id of await zicht(`/taken${vraag}`, HELE_HUIS)) expect(beide, vraag).to.include(id);
    expect(await zicht('/taken', HELE_HUIS)).to.deep.equal(beide);
    expect(await zicht(`/taken?casus=${casus}`, HELE_HUIS)).to.deep.equal([uitnodigen]);
    expect(await status('GET', '/taken?organisatie=politie', HELE_HUIS)).to.equal(403);
    expect(await zicht('/taken?status=besloten', HELE_HUIS)).to.deep.equal([]);
    for (const rol of ['partner', 'informatieco%C3%B6rdinator', 'procesregisseur'])
      expect(await status('GET', `/taken?rol=${rol}`, HELE_HUIS)).to.equal(403);
    expect(await status('GET', '/taken?huis=elders', HELE_HUIS)).to.equal(403);
    const { inhoud } = await api.vraag<{ open: number }>('GET', '/taken/aantallen', { als: HELE_HUIS });
    expect(inhoud.open).to.equal(2);
  });

  it('takes the task of anybody else for one that is not there, to read and to do', async () => {
    const nergens = `${casus}.intake.9.9`;
    for (const ander of [screening, inbreng]) {
      const antwoorden = [
        await api.vraag('GET', `/taken/${ander}`, { als: HELE_HUIS }),
        await api.vraag('GET', `/taken/${nergens}`, { als: HELE_HUIS }),
      ];
      expect(antwoorden.map(({ status: code }) => code)).to.deep.equal([404, 404]);
      expect(antwoorden[0]?.tekst).to.equal(antwoorden[1]?.tekst);
      const besluit = { uitkomst: null, gegevens: { bekend: 'ja' } };
      expect(await status('POST', `/taken/${ander}/besluiten`, HELE_HUIS, besluit)).to.equal(404);
      expect(await status('PUT', `/taken/${ander}/toewijzing`, HELE_HUIS, { medewerker: HELE_HUIS })).to.equal(404);
    }
    // Not in the store yet: asked of the process itself.
    const weg = await api.omgeving.opslag.taken.findByIdAndDelete(inbreng).lean();
    expect(await status('GET', `/taken/${inbreng}`, HELE_HUIS)).to.equal(404);
    await api.omgeving.opslag.taken.create(weg as Taak);
  });

  it('reads of the casus its number and what the form gives to read, and the log says so', async () => {
    const antwoord = await api.vraag<Record<string, unknown>>('GET', `/taken/${uitnodigen}`, { als: HELE_HUIS });
    expect(antwoord.status, antwoord.tekst).to.equal(200);
    expect(antwoord.tekst).not.to.include('Xylofonius');
    const { dossier, gemeente, advies, actie, voorinvulling, teLezen } = antwoord.inhoud;
    expect({ dossier, gemeente, advies, actie, voorinvulling }).to.deep.equal({
      ...{ dossier: { soort: 'casus', id: casus }, gemeente: null, advies: [], actie: null, voorinvulling: null },
    });
    expect((teLezen as { gegevens: unknown }[]).map(({ gegevens }) => gegevens)).to.deep.equal([
      { opdracht: 'Nodig politie en gemeente uit' },
    ]);
    const wie = { 'dossier.id': casus, 'door.rol': ROL };
    const gelogd = await api.omgeving.opslag.verwerkingen.find(wie).lean();
    expect(new Set(gelogd.map(({ activiteit }) => activiteit))).to.deep.equal(new Set(['vastleggingen-inzien']));
  });

  it('has the tasks of its own location only', async () => {
    expect(await zicht('/taken', 'mw-noord-ao')).to.deep.equal([uitnodigen]);
    expect(await zicht('/taken', 'mw-zuid-ao')).to.deep.equal([elders]);
    expect(await status('GET', `/taken/${uitnodigen}`, 'mw-zuid-ao')).to.equal(404);
    const besluit = { uitkomst: null, gegevens: { plaats: 'Zaal 1' } };
    expect(await status('POST', `/taken/${uitnodigen}/besluiten`, 'mw-zuid-ao', besluit)).to.equal(404);
    expect(
      await status('PUT', `/taken/${uitnodigen}/toewijzing`, 'mw-noord-pr', { medewerker: 'mw-zuid-ao' }),
    ).to.equal(400);
    expect(
      await status('PUT', `/taken/${uitnodigen}/toewijzing`, 'mw-noord-ao', { medewerker: 'mw-noord-ao' }),
    ).to.equal(200);
  });

  it('keeps no agenda that shows meetings, also where one was made in another role', async () => {
    const { inhoud } = await api.vraag<{ pad: string }>('POST', '/ik/agendakoppeling', { als: 'mw-noord-pr' });
    const link = inhoud.pad.replace('/v1', '');
    expect((await api.vraag('GET', link, { als: null })).status).to.equal(200);
    await api.omgeving.opslag.medewerkers.updateOne({ _id: 'mw-noord-pr' }, { $set: { rol: ROL } });
    expect((await api.vraag('GET', link, { als: null })).status).to.equal(404);
  });

  it('does its task without hearing where the casus goes next', async () => {
    const gegevens = { plaats: 'Zaal 1' };
    const antwoord = await api.besluit<{ stand: unknown }>(uitnodigen, 'mw-noord-ao', null, gegevens);
    expect(antwoord.status, antwoord.tekst).to.equal(200);
    const stil = { status: 'lopend', stap: null, wachtop: [], deadline: null, volgende: [] };
    expect(antwoord.inhoud.stand).to.deep.equal(stil);
    await wachtOp(() => api.omgeving.opslag.taken.findOne({ _id: uitnodigen, status: 'besloten' }).lean());
    const klaar = await api.vraag<{ teLezen: unknown[] }>('GET', `/taken/${uitnodigen}`, { als: HELE_HUIS });
    expect([klaar.status, klaar.inhoud.teLezen]).to.deep.equal([200, []]);
    const gelegd = await api.vraag<{ resultaten: { gegevens: unknown }[] }>('GET', `/casussen/${casus}/vastleggingen`);
    expect(gelegd.inhoud.resultaten.map((een) => een.gegevens)).to.deep.include(gegevens);
  });
});
