import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
import { DateTime } from 'luxon';
import { wijsToe } from '../../models/proces.ts';
import { mongoServer, timeSkipping } from '../harness/servers.ts';
import { einde, keten, taak, tekening, termijn } from './tekeningen.ts';
import { herhaal, type Loop, POLITIE, REGISSEUR, Toneel } from './toneel.ts';

const ZESTIEN = Array.from({ length: 16 }, (_, plaats) => `org-${String(plaats + 1).padStart(2, '0')}`);
const TERUG = '<bpmn:compensateEventDefinition/>';
const BERICHT = '<bpmn:messageEventDefinition messageRef="Bericht"/>';
const NAAM = '<bpmn:message id="Bericht" name="seintje"/>';

const INBRENG = tekening(
  'inbreng',
  `<bpmn:dataObject id="antwoorden"/><bpmn:startEvent id="Start"/>
  <bpmn:userTask id="Taak_Inbreng" name="Inbreng" regietafel:rol="partner" regietafel:organisatie="deelnemer">
    <bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="deelnemers" regietafel:element="deelnemer"
      regietafel:resultaten="antwoorden" regietafel:resultaat="antwoord"/>
  </bpmn:userTask>
  ${termijn('Termijn', 'Taak_Inbreng', 'P30D')}${einde('Einde_Laat')}
  ${taak('Taak_Na', 'regietafel:rol="partner" regietafel:organisatie="if count(antwoorden) = 16 then antwoorden[16] else &quot;niemand&quot;"')}
  ${einde('Einde')}${keten('Start', 'Taak_Inbreng', 'Taak_Na', 'Einde')}${keten('Termijn', 'Einde_Laat')}`,
);

const ONGEDAAN = tekening(
  'ongedaan',
  `<bpmn:startEvent id="Start"/>${taak('Taak_A')}<bpmn:boundaryEvent id="A_Terug" attachedToRef="Taak_A">${TERUG}</bpmn:boundaryEvent>
  <bpmn:userTask id="Taak_Terug_A" isForCompensation="true" regietafel:rol="procesregisseur"/>
  ${taak('Taak_B')}<bpmn:boundaryEvent id="B_Terug" attachedToRef="Taak_B">${TERUG}</bpmn:boundaryEvent>
  <bpmn:userTask id="Taak_Terug_B" isForCompensation="true" regietafel:rol="procesregisseur"/>
  <bpmn:association id="As_A" associationDirection="One" sourceRef="A_Terug" targetRef="Taak_Terug_A"/>
  <bpmn:association id="As_B" associationDirection="One" sourceRef="B_Terug" targetRef="Taak_Terug_B"/>
  <bpmn:intermediateThrowEvent id="Terug">${TERUG}</bpmn:intermediateThrowEvent>${taak('Taak_Na')}${einde('Einde')}
  ${keten('Start', 'Taak_A', 'Taak_B', 'Terug', 'Taak_Na', 'Einde')}`,
);

const BIJ = tekening(
  'bij',
  `<bpmn:startEvent id="Start"/>${taak('Taak')}${einde('Einde')}${keten('Start', 'Taak', 'Einde')}
  <bpmn:subProcess id="Bij" triggeredByEvent="true"><bpmn:startEvent id="Bij_Start" isInterrupting="false">${BERICHT}</bpmn:startEvent>
    ${taak('Taak_Bij')}${einde('Bij_Einde')}${keten('Bij_Start', 'Taak_Bij', 'Bij_Einde')}</bpmn:subProcess>`,
  NAAM,
);

const KEUZE = tekening(
  'keuze',
  `<bpmn:startEvent id="Start"/><bpmn:eventBasedGateway id="Poort"/>
  <bpmn:intermediateCatchEvent id="Gehoord">${BERICHT}</bpmn:intermediateCatchEvent>
  <bpmn:intermediateCatchEvent id="Te_Laat"><bpmn:timerEventDefinition><bpmn:timeDuration>PT8S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
  ${einde('Einde_Gehoord')}${einde('Einde_Te_Laat')}
  ${keten('Start', 'Poort', 'Gehoord', 'Einde_Gehoord')}${keten('Poort', 'Te_Laat', 'Einde_Te_Laat')}`,
  NAAM,
);

/** An update that changes nothing, so that the run reaches the number after which it continues as new. */
async function vernieuw(loop: Loop): Promise<void> {
  const { runId } = await loop.handvat.describe();
  const { taken } = await loop.stand();
  await loop.opdracht(wijsToe, { instantie: taken[0]?.instantie ?? '', medewerker: null, door: REGISSEUR });
  await loop.totdatAndereRun(runId);
}

describe('a process that continues as new in the middle', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([INBRENG, ONGEDAAN, BIJ, KEUZE]);
  });
  after(() => toneel.sluit());

  it('of sixteen organisations that answer at the same moment, loses no answer and takes none twice', async () => {
    const loop = await toneel.start('inbreng', { variabelen: { deelnemers: ZESTIEN }, vernieuwNa: 3 });
    const { runId } = await loop.handvat.describe();
    const { taken } = await loop.totdat((stand) => stand.taken.length === 16);
    await Promise.all(
      taken.map((open) =>
        loop.besluit(open, null, {
          id: `besluit-${open.instantie}`,
          door: { ...POLITIE, organisatie: open.organisatie ?? '' },
          variabelen: { antwoord: open.organisatie },
        }),
      ),
    );
    expect((await loop.taak('Taak_Na')).organisatie, 'the results, in the order of the list').to.equal('org-16');
    expect((await loop.handvat.describe()).runId).not.to.equal(runId);
    const { nummer } = await loop.stand();
    await loop.geprojecteerd(nummer);
    const regels = await toneel.opslag.logboekregels.find({ workflowId: loop.id, 'regel.change': 'completed' }).lean();
    const wie = regels.flatMap(({ regel }) => regel.door?.organisatie ?? []);
    expect(wie.sort()).to.deep.equal(ZESTIEN);
  });

  it('of compensation, undoes what was left to undo, last first, and goes on', async () => {
    const loop = await toneel.start('ongedaan', { vernieuwNa: 1 });
    await loop.besluit(await loop.taak('Taak_A'));
    await loop.besluit(await loop.taak('Taak_B'));
    const terugB = await loop.taak('Taak_Terug_B');
    await vernieuw(loop);
    expect((await loop.totdat(({ taken }) => taken.length > 0)).taken.map(({ element }) => element)).to.deep.equal([
      'Taak_Terug_B',
    ]);
    await loop.besluit(terugB);
    const terugA = await loop.taak('Taak_Terug_A');
    await vernieuw(loop);
    await loop.besluit(terugA);
    expect(await loop.besluit(await loop.taak('Taak_Na'))).to.include({ status: 'afgerond', einde: 'Einde' });
  });

  it('of an event sub-process, goes on with it, and hears the next message', async () => {
    const loop = await toneel.start('bij', { vernieuwNa: 1 });
    await loop.taak('Taak');
    await loop.bericht('seintje');
    const eerste = await loop.taak('Taak_Bij');
    await vernieuw(loop);
    await loop.bericht('seintje');
    await loop.totdat(({ taken }) => taken.length === 3);
    await loop.besluit(eerste);
    await loop.besluit(await loop.taak('Taak'));
    expect((await loop.totdat(({ taken }) => taken.length === 1)).status).to.equal('lopend');
    expect(await loop.besluit(await loop.taak('Taak_Bij'))).to.include({ status: 'afgerond' });
  });

  it('takes a message and a deadline of which it hears at the same moment for one: the message', async () => {
    const loop = await toneel.start('keuze');
    await loop.totdat(({ open }) => open.includes('Poort'));
    await toneel.stopWerker();
    await loop.bericht('seintje', { id: 'b-1' });
    await loop.bericht('seintje', { id: 'b-1' });
    await herhaal(async () => {
      const { events } = await loop.handvat.fetchHistory();
      return events?.some(({ timerFiredEventAttributes: afgegaan }) => afgegaan != null) === true ? true : null;
    });
    await toneel.begin();
    expect(await loop.handvat.result()).to.include({ einde: 'Einde_Gehoord' });
    const regels = await toneel.opslag.logboekregels.find({ workflowId: loop.id }).lean();
    expect(regels.filter(({ regel }) => regel.element === 'Te_Laat')).to.deep.equal([]);
    expect(regels.filter(({ regel }) => regel.element === 'Gehoord' && regel.change === 'completed')).to.have.length(1);
  });
});

describe('a deadline months away', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    toneel = await Toneel.open([], { servers: { client, connection, mongo: (await mongoServer()).uri } });
  });
  after(() => toneel.sluit());

  it('is kept to the minute over the change of the clock and a continue-as-new', async () => {
    const nu = DateTime.fromMillis(await omgeving.currentTimeMs(), { zone: 'Europe/Amsterdam' });
    const maanden = [4, 5, 6, 7, 8, 9].find((aantal) => nu.plus({ months: aantal }).offset !== nu.offset) ?? 0;
    await toneel.plaatsXml(
      tekening(
        'maanden',
        `<bpmn:startEvent id="Start"/>${taak('Taak')}${termijn('Verlopen', 'Taak', `P${String(maanden)}M`, '')}${einde('Einde')}${einde('Einde_Verlopen')}
        ${keten('Start', 'Taak', 'Einde')}${keten('Verlopen', 'Einde_Verlopen')}`,
      ),
    );
    const loop = await toneel.start('maanden', { vernieuwNa: 1 });
    const { geopend, deadline } = await loop.taak('Taak');
    const due = DateTime.fromISO(geopend, { zone: 'Europe/Amsterdam' }).plus({ months: maanden });
    expect(deadline).to.equal(due.toUTC().toISO());
    expect(due.offset, 'summer time began or ended').not.to.equal(DateTime.fromISO(geopend, { zone: due.zone }).offset);
    await omgeving.sleep('40 days');
    await vernieuw(loop);
    await omgeving.sleep(due.toMillis() - (await omgeving.currentTimeMs()) - 120_000);
    expect((await loop.stand()).status).to.equal('lopend');
    await omgeving.sleep('3 minutes');
    const { at, einde: slot } = await loop.totdat(({ status }) => status !== 'lopend');
    expect(slot).to.equal('Einde_Verlopen');
    expect(Date.parse(at) - due.toMillis()).to.be.within(0, 30_000);
  });
});
