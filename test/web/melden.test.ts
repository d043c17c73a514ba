import { expect } from 'chai';
import { focus, ingelogd, meld, MENSEN, openTaak, tabNaar } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

/** A check that somebody begins with a message, and a date in it that another message moves. */
const TOETS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:regietafel="https://regietafel.nl/bpmn/1.0" id="Tekening_toets" targetNamespace="urn:test">
<bpmn:message id="Bericht_toetsen" name="toetsen"/><bpmn:message id="Bericht_uitstel" name="uitstel"/>
<bpmn:process id="toets" name="Toets" isExecutable="true">
  <bpmn:dataObject id="datum"/>
  <bpmn:startEvent id="Begin" name="Toets beginnen" regietafel:formulier="toets"><bpmn:documentation>Kijk over een tijd nog eens.</bpmn:documentation><bpmn:messageEventDefinition id="Begin_bericht" messageRef="Bericht_toetsen"/></bpmn:startEvent>
  <bpmn:userTask id="Taak_Toetsen" name="Toetsen" regietafel:rol="procesregisseur"/>
  <bpmn:boundaryEvent id="Termijn" name="Op tijd" attachedToRef="Taak_Toetsen" cancelActivity="false" regietafel:beweegtMee="true"><bpmn:timerEventDefinition id="Termijn_t"><bpmn:timeDate>date(datum)</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
  <bpmn:subProcess id="Uitstel" triggeredByEvent="true">
    <bpmn:startEvent id="Uitgesteld" name="Toets uitstellen" isInterrupting="false" regietafel:formulier="toets"><bpmn:messageEventDefinition id="Uitstel_bericht" messageRef="Bericht_uitstel"/></bpmn:startEvent>
    <bpmn:scriptTask id="Zet" regietafel:resultaat="datum"><bpmn:script>op</bpmn:script></bpmn:scriptTask>
    <bpmn:sequenceFlow id="Naar_Zet" sourceRef="Uitgesteld" targetRef="Zet"/>
  </bpmn:subProcess>
  <bpmn:scriptTask id="Zet_Begin" regietafel:resultaat="datum"><bpmn:script>op</bpmn:script></bpmn:scriptTask>
  <bpmn:sequenceFlow id="Naar_Zet_Begin" sourceRef="Begin" targetRef="Zet_Begin"/>
  <bpmn:sequenceFlow id="Naar_Taak" sourceRef="Zet_Begin" targetRef="Taak_Toetsen"/>
</bpmn:process>
<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Vlak" bpmnElement="toets">
  <bpmndi:BPMNShape id="Begin_di" bpmnElement="Begin"><dc:Bounds x="100" y="182" width="36" height="36"/></bpmndi:BPMNShape>
  <bpmndi:BPMNShape id="Zet_Begin_di" bpmnElement="Zet_Begin"><dc:Bounds x="180" y="160" width="100" height="80"/></bpmndi:BPMNShape>
  <bpmndi:BPMNShape id="Taak_di" bpmnElement="Taak_Toetsen"><dc:Bounds x="340" y="160" width="100" height="80"/></bpmndi:BPMNShape>
  <bpmndi:BPMNEdge id="Naar_Zet_Begin_di" bpmnElement="Naar_Zet_Begin"><di:waypoint x="136" y="200"/><di:waypoint x="180" y="200"/></bpmndi:BPMNEdge>
  <bpmndi:BPMNEdge id="Naar_Taak_di" bpmnElement="Naar_Taak"><di:waypoint x="280" y="200"/><di:waypoint x="340" y="200"/></bpmndi:BPMNEdge>
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

const FORMULIER = JSON.stringify({
  $id: 'toets',
  title: 'Toets',
  type: 'object',
  required: ['op', 'reden'],
  properties: {
    op: { type: 'string', format: 'date', title: 'Toetsen op', 'x-vroegst': 'vandaag', 'x-procesvariabele': true },
    afspraak: { type: 'string', format: 'date-time', title: 'Afspraak', 'x-vroegst': 'nu' },
    reden: { type: 'string', title: 'Waarom', 'x-weergave': 'tekstvak' },
  },
});

describe('telling a casus something, with a form', () => {
  metStapel();

  let casus: string;

  before(async () => {
    const { vraag } = await stapel();
    await vraag(MENSEN.beheerder.id, 'POST', '/v1/modellen', {
      huis: 'midden-limburg',
      bestanden: [
        { naam: 'toets.bpmn', inhoud: TOETS },
        { naam: 'toets.form.json', inhoud: FORMULIER },
      ],
    });
    casus = await meld();
    await openTaak(casus, 'Taak_Screenen');
  });

  it('begins a process, after what was wrong is said at its field', async () => {
    const { page, context } = await ingelogd(MENSEN.procesregisseur, `/casussen/${casus}`);
    const melden = page.getByRole('region', { name: 'Doorgeven of beginnen' });
    await melden.getByText('Toets beginnen').click();
    await melden.getByText('Kijk over een tijd nog eens.').waitFor();
    await melden.getByLabel('Toetsen op').fill('2020-01-01');
    await melden.getByLabel('Afspraak').fill('2020-01-01T10:00');
    await melden.getByRole('button', { name: 'Vastleggen' }).click();
    await melden.getByRole('link', { name: /Toetsen op: Vul een datum in op of na/ }).waitFor();
    await melden.getByRole('link', { name: /Afspraak: Vul een tijdstip in op of na .+ om \d\d:\d\d\./ }).waitFor();
    await melden.getByLabel('Toetsen op').fill('2031-03-01');
    await melden.getByLabel('Afspraak').fill('2031-03-01T10:00');
    await melden.getByLabel('Waarom').fill('Over een paar jaar nog eens kijken.');
    await melden.getByRole('button', { name: 'Vastleggen' }).click();
    await melden.getByRole('status').filter({ hasText: '‘Toets beginnen’ is vastgelegd.' }).waitFor();
    await page
      .getByRole('table', { name: `Open taken van ${casus}` })
      .getByRole('link', { name: 'Toetsen' })
      .waitFor();
    await context.close();
  });

  it('moves a date by the keyboard, and the deadline with it', async () => {
    const { page, context } = await ingelogd(MENSEN.procesregisseur, `/casussen/${casus}`);
    const melden = page.getByRole('region', { name: 'Doorgeven of beginnen' });
    await melden.getByText('Toets uitstellen').waitFor();
    await tabNaar(page, 'Toets uitstellen');
    await page.keyboard.press('Enter');
    await melden.getByLabel('Toetsen op').fill('2032-04-02');
    await melden.getByLabel('Waarom').fill('De betrokkene is verhuisd.');
    await tabNaar(page, 'Vastleggen');
    await page.keyboard.press('Enter');
    await melden.getByRole('status').filter({ hasText: '‘Toets uitstellen’ is vastgelegd.' }).waitFor();
    expect(await focus(page)).to.equal('‘Toets uitstellen’ is vastgelegd.');
    await page.getByText('2 april 2032').first().waitFor();
    await context.close();
  });

  it('is not offered to a partner', async () => {
    const { page, context } = await ingelogd(MENSEN.veiligThuis, `/casussen/${casus}`);
    await page.getByRole('heading', { name: 'Waar de casus staat' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { name: 'Doorgeven of beginnen' }).count()).to.equal(0);
    await context.close();
  });
});
