import { expect } from 'chai';
import { einde, keten, taak, tekening } from './tekeningen.ts';
import { Toneel } from './toneel.ts';

const SEIN = '<bpmn:signal id="Signaal" name="code_rood"/>';
const sein = '<bpmn:signalEventDefinition signalRef="Signaal"/>';

const ROEPT = tekening(
  'roept',
  `<bpmn:startEvent id="Start"/>${taak('Taak')}<bpmn:intermediateThrowEvent id="Roep">${sein}</bpmn:intermediateThrowEvent>${einde('Einde')}
  ${keten('Start', 'Taak', 'Roep', 'Einde')}`,
  SEIN,
);
/** What the other casus hears is what the drawing names. */
const ZEGT = tekening(
  'zegt',
  `<bpmn:startEvent id="Start"/>${taak('Taak')}
  <bpmn:intermediateThrowEvent id="Zeg"><bpmn:dataInput id="kleur"/><bpmn:dataInputAssociation><bpmn:targetRef>kleur</bpmn:targetRef>
    <bpmn:assignment><bpmn:from>"rood"</bpmn:from><bpmn:to>kleur</bpmn:to></bpmn:assignment></bpmn:dataInputAssociation>
    <bpmn:inputSet><bpmn:dataInputRefs>kleur</bpmn:dataInputRefs></bpmn:inputSet>${sein}</bpmn:intermediateThrowEvent>${einde('Einde')}
  ${keten('Start', 'Taak', 'Zeg', 'Einde')}`,
  SEIN,
);
const HOORT = tekening(
  'hoort',
  `<bpmn:dataObject id="geheim"/><bpmn:dataObject id="kleur"/><bpmn:startEvent id="Start"/>
  <bpmn:intermediateCatchEvent id="Wacht">${sein}</bpmn:intermediateCatchEvent>
  ${taak('Taak_Gehoord', 'regietafel:rol="partner" regietafel:organisatie="if geheim != null then &quot;gelekt&quot; else if kleur = null then &quot;niets&quot; else kleur"')}
  ${einde('Einde')}${keten('Start', 'Wacht', 'Taak_Gehoord', 'Einde')}`,
  SEIN,
);
const BEGINT = tekening(
  'begint',
  `<bpmn:startEvent id="Start">${sein}</bpmn:startEvent>${taak('Taak_Begonnen')}${einde('Einde')}${keten('Start', 'Taak_Begonnen', 'Einde')}`,
  SEIN,
);

describe('a signal', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([ROEPT, ZEGT, HOORT, BEGINT]);
  });
  after(() => toneel.sluit());

  it('reaches every casus of the house that waits for it, tells another nothing of its own, and starts what begins with it', async () => {
    const roept = await toneel.start('roept', { variabelen: { geheim: 'ja' } });
    const naast = await toneel.start('hoort', { casus: roept.casus });
    const elders = await toneel.start('hoort');
    for (const loop of [naast, elders])
      await loop.geprojecteerd((await loop.totdat(({ open }) => open.includes('Wacht'))).nummer);
    await roept.besluit(await roept.taak('Taak'));
    expect((await naast.taak('Taak_Gehoord')).organisatie, 'in the same casus').to.equal('gelekt');
    expect((await elders.taak('Taak_Gehoord')).organisatie, 'in another').to.equal('niets');
    await toneel.loop(`${roept.casus}.begint.1`).taak('Taak_Begonnen');
    const casus = await toneel.opslag.casussen.findById(elders.casus).lean();
    expect(casus?.starts.map(({ proces }) => proces)).to.deep.equal(['hoort']);
  });

  it('takes along to another casus what the drawing says it tells', async () => {
    const zegt = await toneel.start('zegt', { variabelen: { geheim: 'ja' } });
    const elders = await toneel.start('hoort');
    await elders.geprojecteerd((await elders.totdat(({ open }) => open.includes('Wacht'))).nummer);
    await zegt.besluit(await zegt.taak('Taak'));
    expect((await elders.taak('Taak_Gehoord')).organisatie).to.equal('rood');
  });
});
