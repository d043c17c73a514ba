import { expect } from 'chai';
import { focus, ingelogd, meld, MENSEN, openTaak, tabNaar } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

/** Visits as often as needed, and talks of which one runs at a time; both wait for somebody to say that it is enough. */
const BEGELEIDING = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:regietafel="https://regietafel.nl/bpmn/1.0" id="Tekening_begeleiding" targetNamespace="urn:test">
<bpmn:message id="Bericht_begeleiden" name="begeleiden"/>
<bpmn:process id="begeleiding" name="Begeleiding" isExecutable="true">
  <bpmn:startEvent id="Begin"><bpmn:messageEventDefinition id="Begin_bericht" messageRef="Bericht_begeleiden"/></bpmn:startEvent>
  <bpmn:adHocSubProcess id="Bezoeken" name="Bezoeken">
    <bpmn:userTask id="Taak_Huisbezoek" name="Huisbezoek afleggen" regietafel:rol="procesregisseur"/>
    <bpmn:completionCondition>genoegBezocht</bpmn:completionCondition>
  </bpmn:adHocSubProcess>
  <bpmn:adHocSubProcess id="Gesprekken" name="Gesprekken" ordering="Sequential">
    <bpmn:userTask id="Taak_Gesprek" name="Gesprek voeren" regietafel:rol="procesregisseur"/>
    <bpmn:completionCondition>genoegGesproken</bpmn:completionCondition>
  </bpmn:adHocSubProcess>
  <bpmn:sequenceFlow id="Naar_Bezoeken" sourceRef="Begin" targetRef="Bezoeken"/>
  <bpmn:sequenceFlow id="Naar_Gesprekken" sourceRef="Begin" targetRef="Gesprekken"/>
</bpmn:process>
<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Vlak" bpmnElement="begeleiding">
  <bpmndi:BPMNShape id="Begin_di" bpmnElement="Begin"><dc:Bounds x="100" y="182" width="36" height="36"/></bpmndi:BPMNShape>
  <bpmndi:BPMNShape id="Bezoeken_di" bpmnElement="Bezoeken" isExpanded="true"><dc:Bounds x="240" y="40" width="220" height="140"/></bpmndi:BPMNShape>
  <bpmndi:BPMNShape id="Taak_Huisbezoek_di" bpmnElement="Taak_Huisbezoek"><dc:Bounds x="300" y="70" width="100" height="80"/></bpmndi:BPMNShape>
  <bpmndi:BPMNShape id="Gesprekken_di" bpmnElement="Gesprekken" isExpanded="true"><dc:Bounds x="240" y="220" width="220" height="140"/></bpmndi:BPMNShape>
  <bpmndi:BPMNShape id="Taak_Gesprek_di" bpmnElement="Taak_Gesprek"><dc:Bounds x="300" y="250" width="100" height="80"/></bpmndi:BPMNShape>
  <bpmndi:BPMNEdge id="Naar_Bezoeken_di" bpmnElement="Naar_Bezoeken"><di:waypoint x="136" y="200"/><di:waypoint x="240" y="110"/></bpmndi:BPMNEdge>
  <bpmndi:BPMNEdge id="Naar_Gesprekken_di" bpmnElement="Naar_Gesprekken"><di:waypoint x="136" y="200"/><di:waypoint x="240" y="290"/></bpmndi:BPMNEdge>
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

describe('starting an activity whenever it is needed', () => {
  metStapel();

  let casus: string;

  before(async () => {
    const { vraag } = await stapel();
    await vraag(MENSEN.beheerder.id, 'POST', '/v1/modellen', {
      huis: 'midden-limburg',
      bestanden: [{ naam: 'begeleiding.bpmn', inhoud: BEGELEIDING }],
    });
  });

  beforeEach(async () => {
    const { vraag } = await stapel();
    casus = await meld();
    await openTaak(casus, 'Taak_Screenen');
    await vraag(MENSEN.procesregisseur.id, 'POST', `/v1/casussen/${casus}/berichten`, { naam: 'begeleiden' });
    await openTaak(casus, 'Taak_Huisbezoek');
  });

  it('opens the task once more, in the list, in the drawing and in the story, by the name of who started it', async () => {
    const { page, context, klachten } = await ingelogd(MENSEN.procesregisseur, `/casussen/${casus}`);
    const begin = page.getByRole('region', { name: 'Beginnen wanneer nodig' });
    await begin.getByRole('button', { name: '‘Huisbezoek afleggen’ beginnen' }).click();
    await begin.getByRole('status').filter({ hasText: '‘Huisbezoek afleggen’ is begonnen.' }).waitFor();

    const taken = page.getByRole('table', { name: `Open taken van ${casus}` });
    await taken.getByRole('link', { name: 'Huisbezoek afleggen' }).nth(1).waitFor();
    expect(await taken.getByRole('link', { name: 'Huisbezoek afleggen' }).count()).to.equal(2);
    await page
      .getByText('Joost Verkoulen (Zorg- en Veiligheidshuis Midden-Limburg) begon ‘Huisbezoek afleggen’.')
      .waitFor();
    await page.getByLabel('Proces', { exact: true }).selectOption({ label: 'Begeleiding (loopt)' });
    await page.locator('.djs-overlay .rt-token').filter({ hasText: '2' }).waitFor();
    await page.getByText('Begeleiding staat op 2 plaatsen:').waitFor();
    expect(klachten).to.deep.equal([]);
    await context.close();
  });

  it('works with the keyboard, and keeps the focus when the button goes', async () => {
    const { vraag } = await stapel();
    const gesprek = await openTaak(casus, 'Taak_Gesprek');
    const { page, context } = await ingelogd(MENSEN.procesregisseur, `/casussen/${casus}`);
    const knop = page.getByRole('button', { name: '‘Gesprek voeren’ beginnen' });
    await page.getByRole('button', { name: '‘Huisbezoek afleggen’ beginnen' }).waitFor();
    expect(await knop.count(), 'one at a time, and one is being held').to.equal(0);

    await vraag(MENSEN.procesregisseur.id, 'POST', `/v1/taken/${gesprek}/besluiten`, { uitkomst: null, gegevens: {} });
    await knop.waitFor();
    await tabNaar(page, '‘Gesprek voeren’ beginnen');
    await page.keyboard.press('Enter');
    await knop.waitFor({ state: 'detached' });
    expect(await focus(page)).to.equal('‘Gesprek voeren’ is begonnen.');
    await context.close();
  });

  it('is not offered to whom the task is not for', async () => {
    const { page, context } = await ingelogd(MENSEN.veiligThuis, `/casussen/${casus}`);
    await page.getByRole('heading', { name: 'Waar de casus staat' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { name: 'Beginnen wanneer nodig' }).count()).to.equal(0);
    await context.close();
  });
});
