import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { expect } from 'chai';
import * as proces from '../../models/proces.ts';
import { einde, keten, stroom, taak, tekening, termijn } from './tekeningen.ts';
import { type Loop, POLITIE, REGISSEUR, Toneel } from './toneel.ts';

const PROEF = tekening(
  'proef',
  `<bpmn:startEvent id="Start"/>
  ${taak('Taak_Kiezen', 'regietafel:rol="procesregisseur" regietafel:uitkomst="route"')}
  ${termijn('Termijn_Kiezen', 'Taak_Kiezen', 'P7D')}
  ${einde('Einde_Laat')}
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde"/>
  ${taak('Taak_Doen', 'regietafel:rol="partner" regietafel:organisatie="&quot;politie&quot;"')}
  ${termijn('Herinnering_Doen', 'Taak_Doen', 'P1D', 'cancelActivity="false" regietafel:herinnering="true"')}
  ${einde('Einde_Herinnerd')}
  <bpmn:exclusiveGateway id="Rekenen" default="Rekenen_Einde"/>
  ${einde('Einde')}
  ${keten('Start', 'Taak_Kiezen', 'Keuze')}
  ${stroom('Keuze', 'Taak_Doen', 'route = "door"')}
  ${stroom('Keuze', 'Taak_Kiezen', 'route = "terug"')}
  ${stroom('Keuze', 'Rekenen', 'route = "reken"')}
  ${stroom('Rekenen', 'Taak_Kiezen', 'getal > 1')}
  ${keten('Rekenen', 'Einde')}
  ${keten('Keuze', 'Einde')}
  ${keten('Taak_Doen', 'Einde')}
  ${keten('Termijn_Kiezen', 'Einde_Laat')}
  ${keten('Herinnering_Doen', 'Einde_Herinnerd')}`,
);

/** Type and details of the refusal. */
async function weigering(belofte: Promise<unknown>): Promise<[string, unknown]> {
  try {
    await belofte;
  } catch (fout) {
    if (fout instanceof WorkflowUpdateFailedError && fout.cause instanceof ApplicationFailure)
      return [fout.cause.type ?? '', fout.cause.details?.[0]];
    throw fout;
  }
  throw new Error('niet geweigerd');
}

async function gebeurtenissen(loop: Loop): Promise<string[]> {
  const { events } = await loop.handvat.fetchHistory();
  return (events ?? []).map(({ eventType }) => String(eventType));
}

describe('a process', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([PROEF]);
  });
  after(() => toneel.sluit());

  it('opens the first task and answers a decision with the next', async () => {
    const loop = await toneel.start('proef');
    const kiezen = await loop.taak('Taak_Kiezen');
    expect(kiezen).to.include({ id: `${loop.id}.${kiezen.instantie}`, rol: 'procesregisseur', naam: 'Taak Kiezen' });
    const stand = await loop.besluit(kiezen, 'door');
    expect(stand.taken.map(({ element, organisatie }) => [element, organisatie])).to.deep.equal([
      ['Taak_Doen', 'politie'],
    ]);
    const [doen] = stand.taken;
    if (doen === undefined) throw new Error('geen taak');
    const slot = await loop.besluit(doen, null, { door: POLITIE });
    expect(slot).to.include({ status: 'afgerond', einde: 'Einde' });
    expect(await loop.handvat.result()).to.include({ status: 'afgerond' });
  });

  it('spends nine history events or fewer on a decision, its projection included', async () => {
    const loop = await toneel.start('proef');
    const kiezen = await loop.taak('Taak_Kiezen');
    await loop.geprojecteerd((await loop.stand()).nummer);
    const voor = (await gebeurtenissen(loop)).length;
    const { nummer } = await loop.besluit(kiezen, 'door');
    await loop.geprojecteerd(nummer);
    expect((await gebeurtenissen(loop)).length - voor).to.be.at.most(9);
  });

  it('refuses a decision on a closed task, and says who decided and when', async () => {
    const loop = await toneel.start('proef');
    const kiezen = await loop.taak('Taak_Kiezen');
    const { at } = await loop.besluit(kiezen, 'door');
    const voor = (await gebeurtenissen(loop)).length;
    expect(await weigering(loop.besluit(kiezen, 'door'))).to.deep.equal(['TaakGesloten', { door: REGISSEUR, at }]);
    expect((await gebeurtenissen(loop)).length).to.equal(voor);
  });

  it('refuses an outcome that the drawing does not have', async () => {
    const loop = await toneel.start('proef');
    const kiezen = await loop.taak('Taak_Kiezen');
    const [soort, details] = await weigering(loop.besluit(kiezen, 'weg'));
    expect(soort).to.equal('UitkomstOnbekend');
    expect(details).to.deep.equal({ uitkomsten: ['door', 'terug', 'reken', 'Keuze_Einde'] });
    expect((await weigering(loop.besluit(kiezen, null)))[0]).to.equal('UitkomstOnbekend');
  });

  it('refuses a role and an organisation that may not', async () => {
    const loop = await toneel.start('proef');
    const kiezen = await loop.taak('Taak_Kiezen');
    expect(await weigering(loop.besluit(kiezen, 'door', { door: POLITIE }))).to.deep.equal([
      'RolMagNiet',
      { rol: 'procesregisseur', organisatie: null },
    ]);
    await loop.besluit(kiezen, 'door');
    const doen = await loop.taak('Taak_Doen');
    const cjg = { ...POLITIE, organisatie: 'cjg' };
    expect(await weigering(loop.besluit(doen, null, { door: cjg }))).to.deep.equal([
      'RolMagNiet',
      { rol: 'partner', organisatie: 'politie' },
    ]);
  });

  it('refuses what is no decision by naming the fields, never their values', async () => {
    const loop = await toneel.start('proef');
    await loop.taak('Taak_Kiezen');
    const onzin = { instantie: 3, variabelen: {}, door: { ...REGISSEUR, rol: null } };
    const [soort, details] = await weigering(loop.opdracht(proces.besluit, onzin));
    expect(soort).to.equal('OpdrachtOngeldig');
    expect(details).to.deep.equal({ velden: ['instantie', 'uitkomst', 'vastlegging', 'door.rol'] });
  });

  it('executes the same update id once', async () => {
    const loop = await toneel.start('proef');
    const kiezen = await loop.taak('Taak_Kiezen');
    const id = randomUUID();
    const eerste = await loop.besluit(kiezen, 'terug', { id });
    expect(await loop.besluit(kiezen, 'terug', { id })).to.deep.equal(eerste);
    expect(await loop.handvat.query(proces.uitgevoerd, [id, 'een-ander'])).to.deep.equal([id]);
  });

  it('refuses a decision that the drawing cannot take, and stays where it was', async () => {
    const loop = await toneel.start('proef');
    const kiezen = await loop.taak('Taak_Kiezen');
    const voor = await loop.stand();
    const [soort, details] = await weigering(loop.besluit(kiezen, 'reken', { variabelen: { getal: 'geheim' } }));
    expect(soort).to.equal('ModelFaalt');
    expect(JSON.stringify(details)).to.contain('getal').and.not.to.contain('geheim');
    expect(await loop.stand()).to.deep.equal(voor);
    expect((await loop.besluit(kiezen, 'reken', { variabelen: { getal: 2 } })).taken).to.have.length(1);
  });

  it('moves a deadline, in the task, the search attributes and the worklist', async () => {
    const loop = await toneel.start('proef');
    const { instantie } = await loop.taak('Taak_Kiezen');
    const naar = '2031-01-02T03:04:05.000Z';
    const invoer = { instantie, naar, vastlegging: 'v-1', door: REGISSEUR };
    const stand = await loop.opdracht(proces.verzetTermijn, invoer);
    expect(stand.taken[0]?.deadline).to.equal(naar);
    await loop.geprojecteerd(stand.nummer);
    expect(await toneel.opslag.taken.findById(`${loop.id}.${instantie}`).lean()).to.include({
      deadline: naar,
      sorteer: naar,
    });
    const regel = await toneel.opslag.logboekregels
      .findOne({ 'dossier.id': loop.casus, 'regel.change': 'moved' })
      .lean();
    expect(regel?.regel).to.deep.include({ due: naar, vastlegging: 'v-1', door: REGISSEUR });
    expect((await weigering(loop.opdracht(proces.verzetTermijn, { ...invoer, door: POLITIE })))[0]).to.equal(
      'RolMagNiet',
    );
    expect((await weigering(loop.opdracht(proces.verzetTermijn, { ...invoer, element: 'Weg' })))[0]).to.equal(
      'TermijnOnbekend',
    );
    const vroeger = { ...invoer, naar: '2020-01-01T00:00:00.000Z' };
    expect((await weigering(loop.opdracht(proces.verzetTermijn, vroeger)))[0]).to.equal('OpdrachtOngeldig');
  });

  it('keeps a task for the one it was assigned to, unless somebody who replaces them decides', async () => {
    const loop = await toneel.start('proef');
    await loop.besluit(await loop.taak('Taak_Kiezen'), 'door');
    const { instantie } = await loop.taak('Taak_Doen');
    const stand = await loop.opdracht(proces.wijsToe, { instantie, medewerker: 'mw-09', door: POLITIE });
    expect(stand.taken[0]?.toegewezen).to.equal('mw-09');
    expect(await weigering(loop.besluit({ instantie }, null, { door: POLITIE }))).to.deep.equal([
      'AanAnder',
      { toegewezen: 'mw-09' },
    ]);
    await loop.geprojecteerd(stand.nummer);
    expect(await toneel.opslag.taken.findById(`${loop.id}.${instantie}`).lean()).to.include({ toegewezen: 'mw-09' });
    await loop.opdracht(proces.wijsToe, { instantie, medewerker: null, door: REGISSEUR });
    expect(await loop.besluit({ instantie }, null, { door: POLITIE })).to.include({ status: 'afgerond' });
  });

  it('tells a coordinator in Temporal what it waits for, on whom and until when', async () => {
    const loop = await toneel.start('proef');
    await loop.taak('Taak_Kiezen');
    const { typedSearchAttributes } = await loop.handvat.describe();
    const kenmerken = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
    expect(kenmerken).to.deep.include({
      Huis: 'proefhuis',
      Proces: 'proef',
      Stap: 'Taak Kiezen',
      Wachtop: ['procesregisseur'],
      TeLaat: false,
      Dossier: loop.casus,
    });
    const uitleg = async (): Promise<string> =>
      JSON.stringify(await loop.handvat.query('__temporal_workflow_metadata'));
    expect(await uitleg())
      .to.contain('**procesregisseur**: *Taak Kiezen*')
      .and.to.contain('Termijn Kiezen: *Einde_Laat*');
    await loop.besluit(await loop.taak('Taak_Kiezen'), 'door');
    expect(await uitleg()).to.contain('**Politie**: *Taak Doen*');
  });
});
