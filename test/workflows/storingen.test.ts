import { expect } from 'chai';
import { OPNIEUW } from '../../models/proces.ts';
import { einde, keten, stroom, taak, tekening, termijn } from './tekeningen.ts';
import { modelVan } from './tekeningen.ts';
import { Toneel } from './toneel.ts';

const BERICHTEN = '<bpmn:message id="Bericht_stand" name="stand"/>';

/** After the message, a condition that fails as long as `getal` is no number. */
const REKENEN = tekening(
  'rekenen',
  `<bpmn:dataObject id="getal"/>
  <bpmn:startEvent id="Start"/>
  <bpmn:intermediateCatchEvent id="Wacht"><bpmn:messageEventDefinition id="Wacht_b" messageRef="Bericht_stand"/></bpmn:intermediateCatchEvent>
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde"/>
  ${taak('Taak_Vooraf')}${taak('Taak_Groot')}${einde('Einde')}${einde('Einde_Vooraf')}
  <bpmn:parallelGateway id="Splitsing"/>
  ${keten('Start', 'Splitsing', 'Wacht', 'Keuze', 'Einde')}
  ${keten('Splitsing', 'Taak_Vooraf', 'Einde_Vooraf')}
  ${stroom('Keuze', 'Taak_Groot', 'getal > 1')}
  ${keten('Taak_Groot', 'Einde')}`,
  BERICHTEN,
);

/** A timer whose way on fails. */
const VERLOPEN = tekening(
  'verlopen',
  `<bpmn:startEvent id="Start"/>
  ${taak('Taak')}${einde('Einde')}${einde('Einde_Laat')}
  ${termijn('Termijn', 'Taak', 'PT0.2S')}
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde_Laat"/>
  ${keten('Start', 'Taak', 'Einde')}
  ${keten('Termijn', 'Keuze', 'Einde_Laat')}
  ${stroom('Keuze', 'Einde', 'ontbreekt.iets > 1')}`,
);

const ONBEKEND = tekening(
  'onbekend',
  `<bpmn:startEvent id="Start"/>
  <bpmn:serviceTask id="Dienst" name="Onbekende dienst" regietafel:dienst="bestaatniet"/>${einde('Einde')}
  ${keten('Start', 'Dienst', 'Einde')}`,
);

const KIND = tekening('kind', `<bpmn:startEvent id="Start"/>${einde('Einde')}${keten('Start', 'Einde')}`);

const OUDER = tekening(
  'ouder',
  `<bpmn:startEvent id="Start"/><bpmn:callActivity id="Aanroep" calledElement="kind"/>${einde('Einde')}
  ${keten('Start', 'Aanroep', 'Einde')}`,
);

describe('a process that meets a fault', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([REKENEN, VERLOPEN, ONBEKEND, OUDER]);
  });
  after(() => toneel.sluit());

  it('keeps a message that its drawing cannot take, says so, and takes it when something has changed', async () => {
    const loop = await toneel.start('rekenen', { variabelen: { getal: 'twee' } });
    const vooraf = await loop.taak('Taak_Vooraf');
    await loop.bericht('stand', { id: 'b-1' });
    const gestoord = await loop.totdat(({ wachtop }) => wachtop.includes('techniek'));
    expect(gestoord.open).to.include('Wacht');
    const uitleg = JSON.stringify(await loop.handvat.query('__temporal_workflow_metadata'));
    expect(uitleg).to.contain('**Techniek**').and.to.contain('getal > 1').and.not.to.contain('twee');
    const stand = await loop.besluit(vooraf, null, { variabelen: { getal: 3 } });
    expect(stand.wachtop).to.deep.equal(['procesregisseur']);
    expect(stand.taken.map(({ element }) => element)).to.deep.equal(['Taak_Groot']);
  });

  it('notes a fault once, however often it is tried again', async () => {
    const loop = await toneel.start('rekenen', { variabelen: { getal: 'twee' } });
    await loop.bericht('stand');
    const { nummer } = await loop.totdat(({ wachtop }) => wachtop.includes('techniek'));
    await loop.bericht(OPNIEUW);
    await loop.bericht(OPNIEUW);
    await loop.bericht('weg');
    expect((await loop.totdat((stand) => stand.nummer > nummer)).nummer).to.equal(nummer + 1);
  });

  it('keeps a timer whose way on fails, without firing it over and over', async () => {
    const loop = await toneel.start('verlopen');
    const stand = await loop.totdat(({ wachtop }) => wachtop.includes('techniek'));
    expect(stand).to.include({ teLaat: true, stap: 'Taak' });
    const { events } = await loop.handvat.fetchHistory();
    await loop.bericht(OPNIEUW);
    await loop.bericht('weg');
    await loop.totdat(({ nummer }) => nummer > stand.nummer);
    const later = (await loop.handvat.fetchHistory()).events ?? [];
    const afgegaan = later.filter(({ timerFiredEventAttributes }) => timerFiredEventAttributes != null);
    expect(afgegaan).to.have.length(1);
    expect(later.length).to.be.greaterThan((events ?? []).length);
  });

  it('stops at a service that nobody provides', async () => {
    const loop = await toneel.start('onbekend');
    await loop.totdat(({ wachtop }) => wachtop.includes('techniek'));
    const uitleg = JSON.stringify(await loop.handvat.query('__temporal_workflow_metadata'));
    expect(uitleg).to.contain('dienst bestaatniet mislukt: DienstOnbekend');
  });

  it('waits for a called process that the house does not have, and calls it when it has come', async () => {
    const loop = await toneel.start('ouder');
    await loop.totdat(({ wachtop }) => wachtop.includes('techniek'));
    await toneel.plaats(await modelVan(KIND));
    await loop.bericht(OPNIEUW);
    expect(await loop.handvat.result()).to.include({ status: 'afgerond', einde: 'Einde' });
  });
});
