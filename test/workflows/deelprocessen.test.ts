import { WorkflowFailedError } from '@temporalio/client';
import { expect } from 'chai';
import { einde, keten, stroom, taak, tekening, termijn } from './tekeningen.ts';
import { POLITIE, Toneel } from './toneel.ts';

const FOUT = '<bpmn:error id="Fout_stuk" name="stuk" errorCode="stuk"/>';

const KIND = tekening(
  'kind',
  `<bpmn:startEvent id="Start"/>
  ${taak('Taak_Kind', 'regietafel:rol="partner" regietafel:organisatie="deelnemer" regietafel:uitkomst="afloop"')}
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde"/>${einde('Einde')}
  <bpmn:endEvent id="Einde_Stuk"><bpmn:errorEventDefinition id="Einde_Stuk_f" errorRef="Fout_stuk"/></bpmn:endEvent>
  ${keten('Start', 'Taak_Kind', 'Keuze', 'Einde')}${stroom('Keuze', 'Einde_Stuk', 'afloop = "stuk"')}`,
  FOUT,
);

/** Calls `kind` for each organisation; gives up after a while; an error of one of them has a way of its own. */
const OUDER = tekening(
  'ouder',
  `<bpmn:dataObject id="antwoorden"/>
  <bpmn:startEvent id="Start"/>
  <bpmn:callActivity id="Aanroep" calledElement="kind" regietafel:invoer="deelnemer">
    <bpmn:multiInstanceLoopCharacteristics isSequential="false" regietafel:verzameling="deelnemers" regietafel:element="deelnemer"
      regietafel:resultaten="antwoorden" regietafel:resultaat="afloop"/>
  </bpmn:callActivity>
  ${termijn('Termijn', 'Aanroep', 'PT1H', '')}
  <bpmn:boundaryEvent id="Fout" attachedToRef="Aanroep"><bpmn:errorEventDefinition id="Fout_f" errorRef="Fout_stuk"/></bpmn:boundaryEvent>
  ${taak('Taak_Na')}${taak('Taak_Stuk')}${taak('Taak_Laat')}${einde('Einde')}
  ${keten('Start', 'Aanroep', 'Taak_Na', 'Einde')}${keten('Fout', 'Taak_Stuk', 'Einde')}${keten('Termijn', 'Taak_Laat', 'Einde')}`,
  FOUT,
);

const ESCALATIE = '<bpmn:escalation id="Escalatie_hulp" name="hulp" escalationCode="hulp"/>';
const hulp = (id: string): string => `<bpmn:escalationEventDefinition id="${id}_e" escalationRef="Escalatie_hulp"/>`;

/** Escalates, and then ends at once. */
const ROEPT = tekening(
  'roept',
  `<bpmn:startEvent id="Start"/>${taak('Taak_Roept')}<bpmn:intermediateThrowEvent id="Roep">${hulp('Roep')}</bpmn:intermediateThrowEvent>
  ${einde('Einde')}${keten('Start', 'Taak_Roept', 'Roep', 'Einde')}`,
  ESCALATIE,
);
const HOORT = tekening(
  'hoort',
  `<bpmn:startEvent id="Start"/><bpmn:callActivity id="Aanroep" calledElement="roept"/>
  <bpmn:boundaryEvent id="Hulp" attachedToRef="Aanroep" cancelActivity="false">${hulp('Hulp')}</bpmn:boundaryEvent>
  ${taak('Taak_Hulp')}${taak('Taak_Na')}${einde('Einde')}
  ${keten('Start', 'Aanroep', 'Taak_Na', 'Einde')}${keten('Hulp', 'Taak_Hulp', 'Einde')}`,
  ESCALATIE,
);

const CJG = { ...POLITIE, organisatie: 'cjg' };

describe('a called process', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([KIND, OUDER, ROEPT, HOORT]);
  });
  after(() => toneel.sluit());

  async function twee() {
    const ouder = await toneel.start('ouder', { variabelen: { deelnemers: ['politie', 'cjg'] } });
    const stand = await ouder.totdat(({ open }) => open.includes('Aanroep'));
    expect(stand.wachtop).to.deep.equal([]);
    const [politie, cjg] = [`${ouder.id}.2.kind`, `${ouder.id}.3.kind`].map((id) => toneel.loop(id));
    if (politie === undefined || cjg === undefined) throw new Error('geen deelprocessen');
    return { ouder, politie, cjg };
  }

  it('runs for each item, with what its tasks are about, and hands back its results in order', async () => {
    const { ouder, politie, cjg } = await twee();
    const taakCjg = await cjg.taak('Taak_Kind');
    expect(taakCjg).to.include({ organisatie: 'cjg', onderwerp: 'cjg' });
    await cjg.besluit(taakCjg, 'Keuze_Einde', { door: CJG });
    await politie.besluit(await politie.taak('Taak_Kind'), 'Keuze_Einde', { door: POLITIE });
    const na = await ouder.taak('Taak_Na');
    expect(await politie.handvat.result()).to.include({ status: 'afgerond' });
    await ouder.geprojecteerd((await ouder.stand()).nummer);
    const casus = await toneel.opslag.casussen.findById(ouder.casus).lean();
    expect(casus).to.deep.include({ status: 'open', organisaties: ['cjg', 'politie'], wachtop: ['procesregisseur'] });
    await ouder.besluit(na);
    await ouder.handvat.result();
    expect(await toneel.opslag.casussen.findById(ouder.casus).lean()).to.include({ status: 'gesloten' });
  });

  it('that fails takes the way of the error, and the others are cancelled with their tasks', async () => {
    const { ouder, politie, cjg } = await twee();
    const open = await cjg.taak('Taak_Kind');
    await politie.besluit(await politie.taak('Taak_Kind'), 'stuk', { door: POLITIE });
    await ouder.taak('Taak_Stuk');
    expect(await afloop(politie.handvat.result())).to.equal('ApplicationFailure');
    expect(await afloop(cjg.handvat.result())).to.equal('CancelledFailure');
    expect(await toneel.opslag.taken.findById(open.id).lean()).to.include({ status: 'vervallen', besluit: null });
    expect(await toneel.opslag.proceslopen.findById(cjg.id).lean()).to.include({ status: 'beeindigd' });
  });

  it('that somebody terminated counts as failed', async () => {
    const { ouder, politie } = await twee();
    await politie.taak('Taak_Kind');
    await politie.handvat.terminate('opgeruimd');
    const { einde: slot, status } = await ouder.totdat((stand) => stand.status !== 'lopend' || stand.open.length === 0);
    expect({ slot, status }).to.deep.equal({ slot: null, status: 'mislukt' });
    expect(await afloop(ouder.handvat.result())).to.equal('ApplicationFailure');
  });

  it('that escalates is heard by its caller, before it hears that it has ended', async () => {
    const ouder = await toneel.start('hoort');
    const instantie = await ouder.instantieVan('Aanroep');
    const kind = toneel.loop(`${ouder.id}.${instantie}.roept`);
    await kind.besluit(await kind.taak('Taak_Roept'));
    expect(await kind.handvat.result()).to.include({ status: 'afgerond' });
    const stand = await ouder.totdat(({ taken }) => taken.length === 2);
    expect(stand.taken.map(({ element }) => element)).to.deep.equal(['Taak_Hulp', 'Taak_Na']);
  });

  it('is cancelled with a caller that is cancelled from outside', async () => {
    const { ouder, cjg } = await twee();
    await cjg.taak('Taak_Kind');
    await ouder.handvat.cancel();
    expect(await afloop(ouder.handvat.result())).to.equal('CancelledFailure');
    expect(await afloop(cjg.handvat.result())).to.equal('CancelledFailure');
  });
});

async function afloop(resultaat: Promise<unknown>): Promise<string> {
  try {
    await resultaat;
    return 'gelukt';
  } catch (fout) {
    return fout instanceof WorkflowFailedError ? (fout.cause?.name ?? '') : String(fout);
  }
}
