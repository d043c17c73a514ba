import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
import { DateTime } from 'luxon';
import { werkdagen } from '../../engine/calendar/functions.ts';
import { kindprocesId } from '../../models/kenmerken.ts';
import { activeer } from '../../models/proces.ts';
import { mongoServer, timeSkipping } from '../harness/servers.ts';
import { leesHuismap } from '../huizen/huismap.ts';
import { herhaal, type Loop, Toneel } from './toneel.ts';

const REGISSEUR = { medewerker: 'mw-ml-002', rol: 'procesregisseur', organisatie: 'midden-limburg' };
const KETENMANAGER = { medewerker: 'mw-ml-001', rol: 'ketenmanager', organisatie: 'midden-limburg' };
const COORDINATOR = { medewerker: 'mw-ml-005', rol: 'informatiecoördinator', organisatie: 'midden-limburg' };
const partner = (organisatie: string) => ({ medewerker: `mw-${organisatie}`, rol: 'partner', organisatie });

const INTAKE = {
  casusregisseur: 'gemeenten',
  deelnemers: ['dji', 'gemeenten'],
  terugkeerpartners: ['gemeenten'],
  eigenaarIdentiteitsbewijs: 'gemeenten',
  eigenaarOnderdak: 'wonen',
  eigenaarInkomen: 'gemeenten',
  eigenaarSchulden: 'amw',
  eigenaarZorg: 'ggz',
  heroverwegenOp: null,
};
const RIJEN = ['Identiteitsbewijs', 'Inkomen', 'Onderdak', 'Schulden', 'Zorg'];

describe('a year of doorzorg', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  let loop: Loop;
  let nu: DateTime;
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    const { huis, modellen } = await leesHuismap('midden-limburg');
    toneel = await Toneel.open([], { huis, servers: { client, connection, mongo: (await mongoServer()).uri } });
    for (const model of modellen.values()) await toneel.plaats(model);
    const begin = DateTime.fromMillis(await omgeving.currentTimeMs(), { zone: 'Europe/Amsterdam' });
    // From noon on, whatever the hour of the machine: what is due in the morning of a day is due by then.
    nu = begin.plus({ days: 1 }).set({ hour: 12, minute: 0, second: 0, millisecond: 0 });
    await omgeving.sleep(nu.diff(begin).toMillis());
  });
  after(() => toneel.sluit());

  const dag = (rest: { months?: number; days?: number }) => nu.plus(rest).toISODate() ?? '';
  /** That many days before a release, at nine in the morning as a clock in the Netherlands shows it. */
  const voor = (dagen: number, ontslag: string) =>
    DateTime.fromISO(`${ontslag}T09:00`, { zone: nu.zone }).minus({ days: dagen }).toUTC().toISO();
  const open = (element: string) => loop.totdat(({ taken }) => taken.some((taak) => taak.element === element));
  const deadline = async (element: string) => (await loop.taak(element)).deadline;
  const geroepen = async (ouder: Loop, element: string, proces: string) =>
    toneel.loop(kindprocesId(ouder.id, await ouder.instantieVan(element), proces));
  const gehaald = (waar: Loop, element: string) =>
    herhaal(async () => {
      const regels = await toneel.opslag.logboekregels.find({ workflowId: waar.id }).lean();
      return regels.some(({ regel }) => regel.element === element) ? true : null;
    });
  const verzet = async (nieuweDatum: string) =>
    loop.besluit(await loop.taak('Taak_Ontslagdatum'), 'verzetten', { door: REGISSEUR, variabelen: { nieuweDatum } });

  it('begins with the screening in ten working days, then asks five owners', async () => {
    const variabelen = { melding: 'm-1', ontslagdatum: dag({ months: 12 }) };
    loop = await toneel.start('doorzorg', { bericht: 'detentiebericht', variabelen });
    const screening = await loop.taak('Taak_Screening');
    expect(screening.deadline).to.equal(werkdagen(screening.geopend, 10, '17:00'));
    await loop.besluit(screening, 'doorzorg', { door: partner('dji') });
    await loop.besluit(await loop.taak('Taak_Intake'), null, { door: REGISSEUR, variabelen: INTAKE });
    const { taken } = await open('Taak_Ontslagdatum');
    const eigenaars = taken.filter(({ rol }) => rol === 'partner').map(({ element }) => element);
    expect(eigenaars).to.include.members(RIJEN.map((rij) => `Taak_${rij}`));
    expect(await deadline('Taak_Zorg')).to.equal(voor(28, dag({ months: 12 })));
  });

  it('counts those ten days from when somebody came in: of a report that comes late it is late at once', async () => {
    const binnenOp = dag({ days: -21 });
    const variabelen = { melding: 'm-2', ontslagdatum: dag({ months: 12 }), binnenOp };
    const laat = await toneel.start('doorzorg', { bericht: 'detentiebericht', variabelen });
    const { deadline } = await laat.taak('Taak_Screening');
    expect(deadline).to.equal(werkdagen(nu.toUTC().toISO() ?? '', 10, '17:00', binnenOp));
    await gehaald(laat, 'Einde_Gewaarschuwd_Screening');
    await laat.besluit(await laat.taak('Taak_Screening'), 'niet-nodig', { door: partner('dji') });
  });

  it('moves the release before the intake is done, when the inrichting says so', async () => {
    const variabelen = { melding: 'm-3', ontslagdatum: dag({ months: 12 }), binnenOp: dag({ days: -1 }) };
    const vroeg = await toneel.start('doorzorg', { bericht: 'detentiebericht', variabelen });
    const { deadline } = await vroeg.taak('Taak_Screening');
    await vroeg.bericht('nadere_melding', { variabelen: { melding: 'm-4' } });
    const nieuw = { variabelen: { nieuweDatum: dag({ days: 10 }) }, door: COORDINATOR };
    await vroeg.besluit(await vroeg.taak('Taak_Nader_Bericht'), 'verzetten', nieuw);
    const screening = await vroeg.taak('Taak_Screening');
    expect(screening.deadline)
      .to.equal(voor(7, dag({ days: 10 })))
      .and.not.equal(deadline);
    await vroeg.besluit(screening, 'doorzorg', { door: partner('dji') });
    expect((await vroeg.taak('Taak_Intake')).deadline).to.equal(voor(7, dag({ days: 10 })));
    await vroeg.bericht('nadere_melding', { variabelen: { melding: 'm-5' } });
    const eerder = { variabelen: { nieuweDatum: dag({ days: 3 }) }, door: COORDINATOR };
    await vroeg.besluit(await vroeg.taak('Taak_Nader_Bericht'), 'verzetten', eerder);
    await gehaald(vroeg, 'Einde_Gewaarschuwd_Intake');
  });

  it('asks for a bed where the release is moved to today and nobody has screened yet, once for that day', async () => {
    const variabelen = { melding: 'm-6', ontslagdatum: dag({ months: 12 }), binnenOp: dag({ days: -1 }) };
    const vandaag = await toneel.start('doorzorg', { bericht: 'detentiebericht', variabelen });
    for (const [melding, nieuweDatum] of [
      ['m-7', dag({ days: 20 })],
      ['m-8', dag({})],
    ] as const) {
      await vandaag.bericht('nadere_melding', { variabelen: { melding } });
      const nieuw = { variabelen: { nieuweDatum }, door: COORDINATOR };
      await vandaag.besluit(await vandaag.taak('Taak_Nader_Bericht'), 'verzetten', nieuw);
    }
    await vandaag.besluit(await vandaag.taak('Taak_Vangnet'), null, { door: KETENMANAGER });
    await vandaag.besluit(await vandaag.taak('Taak_Screening'), 'doorzorg', { door: partner('dji') });
    const { taken } = await vandaag.totdat(({ taken: nu }) => nu.some(({ element }) => element === 'Taak_Intake'));
    expect(taken.map(({ element }) => element)).to.not.include('Taak_Vangnet');
  });

  it('takes every term along when the release moves, over a change of clocks', async () => {
    await verzet(dag({ months: 8 }));
    expect(await deadline('Taak_Zorg')).to.equal(voor(28, dag({ months: 8 })));
    expect(await deadline('Taak_Identiteitsbewijs')).to.equal(voor(42, dag({ months: 8 })));
    expect(await deadline('Taak_Terugkeer')).to.equal(voor(14, dag({ months: 8 })));
  });

  it('speaks to the ketenmanager when six weeks went by without an MDO', async () => {
    await omgeving.sleep('50 days');
    const taak = await loop.taak('Taak_Mdo_Te_Laat');
    const weken = DateTime.fromISO(taak.geopend).diff(nu, 'days').days;
    expect(weken).to.be.within(41, 43);
    await loop.besluit(taak, null, { door: KETENMANAGER });
  });

  it('wakes what is late when the release comes forward: nobody goes to the street', async () => {
    const [plek] = (await loop.stand()).activeerbaar ?? [];
    expect(plek?.element).to.equal('Taak_Ontslagdatum');
    await loop.opdracht(activeer, { instantie: plek?.instantie, element: 'Taak_Ontslagdatum', door: REGISSEUR });
    await verzet(dag({ days: 60 }));
    const { teLaat } = await open('Taak_Vangnet');
    expect(teLaat).to.equal(true);
    expect(await deadline('Taak_Zorg')).to.equal(voor(28, dag({ days: 60 })));
  });

  it('confirms the release on its day, and goes back inside when it did not happen', async () => {
    await omgeving.sleep('10 days');
    const ontslag = await loop.taak('Taak_Ontslag');
    expect(DateTime.fromISO(ontslag.geopend, { zone: nu.zone }).toISODate()).to.equal(dag({ days: 60 }));
    const later = { nieuweDatum: dag({ days: 90 }) };
    await loop.besluit(ontslag, 'niet-vrij', { door: REGISSEUR, variabelen: later });
    await open('Taak_Ontslagdatum');
    await omgeving.sleep('30 days');
    const opnieuw = await loop.taak('Taak_Ontslag');
    expect(DateTime.fromISO(opnieuw.geopend, { zone: nu.zone }).toISODate()).to.equal(dag({ days: 90 }));
  });

  it('ends when every basisvoorwaarde stands and a partner has accepted the zorg', async () => {
    await loop.besluit(await loop.taak('Taak_Ontslag'), 'onderdak', { door: REGISSEUR });
    await loop.besluit(await loop.taak('Taak_Terugkeer'), null, { door: partner('gemeenten') });
    await loop.besluit(await loop.taak('Taak_Contact'), null, { door: partner('gemeenten') });
    for (const rij of RIJEN) {
      const taak = await loop.taak(`Taak_${rij}`);
      await loop.besluit(taak, 'geregeld', { door: partner(taak.organisatie ?? '') });
    }
    const nazorg = await geroepen(loop, 'Nazorg', 'nazorg');
    const meting = await geroepen(nazorg, 'Effectmeting', 'effectmeting');
    await meting.besluit(await meting.taak('Taak_Leefgebieden'), null, { door: partner('gemeenten') });
    await meting.besluit(await meting.taak('Taak_Effect'), 'overdragen', { door: REGISSEUR });
    const overdracht = await geroepen(nazorg, 'Overdracht', 'overdracht');
    const aanbod = { door: REGISSEUR, variabelen: { ontvangers: ['ggz'] } };
    await overdracht.besluit(await overdracht.taak('Taak_Overdracht'), 'aanbieden', aanbod);
    await overdracht.besluit(await overdracht.taak('Taak_Aanvaarden'), 'aanvaard', { door: partner('ggz') });
    await overdracht.besluit(await overdracht.taak('Taak_Borgen'), 'geborgd', { door: partner('ggz') });
    await toneel.loop(`${loop.casus}.monitoring.1`).taak('Taak_Plaatsen');
  });
});
