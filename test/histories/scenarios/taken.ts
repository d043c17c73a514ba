import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { modelOf } from '../../engine/drawing.ts';
import { definitions } from '../../engine/decisions/dmn.ts';
import { bericht, data, slot, start, vang, werk, WORTELS, xml } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

const GLOBAAL = `<bpmn:globalTask id="G_taak"/><bpmn:globalManualTask id="G_hand"/><bpmn:globalUserTask id="G_mens"/>
  <bpmn:globalScriptTask id="G_script" regietafel:resultaat="som"><bpmn:script>som + 1</bpmn:script></bpmn:globalScriptTask>
  <bpmn:globalBusinessRuleTask id="G_regel" regietafel:beslissing="advies"/>`;

export const BESLISSINGEN = definitions(`<inputData id="i_som" name="som"/>
  <decision id="zwaarte" name="Zwaarte"><informationRequirement><requiredInput href="#i_som"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>som</text></inputExpression></input><output name="uit"/>
      <rule><inputEntry><text>&lt; 2</text></inputEntry><outputEntry><text>"licht"</text></outputEntry></rule>
      <rule><inputEntry><text>&gt;= 2</text></inputEntry><outputEntry><text>"zwaar"</text></outputEntry></rule></decisionTable></decision>
  <decision id="advies" name="Advies"><informationRequirement><requiredDecision href="#zwaarte"/></informationRequirement>
    <literalExpression><text>upper case(Zwaarte)</text></literalExpression></decision>`);

const gaat = (soort: 'Input' | 'Output', van: string, naar: string, binnen: string): string =>
  `<bpmn:data${soort}Association><bpmn:sourceRef>${van}</bpmn:sourceRef><bpmn:targetRef>${naar}</bpmn:targetRef>${binnen}</bpmn:data${soort}Association>`;
const GEGEVENS = `<bpmn:property id="eigen"/><bpmn:ioSpecification><bpmn:dataInput id="in_plan" name="voorstel"/><bpmn:dataOutput id="uit_plan" name="besluit"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>
  ${gaat('Input', 'plan', 'in_plan', `<bpmn:transformation>${xml('upper case(plan.doel)')}</bpmn:transformation>`)}
  ${gaat('Output', 'uit_plan', 'plan', '<bpmn:assignment><bpmn:from>besluit</bpmn:from><bpmn:to>plan.besluit</bpmn:to></bpmn:assignment>')}`;

/** Every task, once as itself and once as a global task that is called, with data in and out. */
export const TAKEN = tekening(
  'taken',
  `<bpmn:laneSet id="Banen"><bpmn:lane id="Baan" name="procesregisseur"><bpmn:flowNodeRef>Mens</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
  ${data('plan', 'som', 'advies')}${start('Start')}${werk('task', 'Taak')}${werk('manualTask', 'Hand')}${werk('userTask', 'Mens', GEGEVENS)}
  ${werk('scriptTask', 'Script', '<bpmn:script>1 + 0.5</bpmn:script>', 'regietafel:resultaat="som"')}
  ${werk('businessRuleTask', 'Regel', '', 'regietafel:beslissing="advies"')}${werk('serviceTask', 'Dienst', '', 'regietafel:dienst="herinneren"')}
  ${werk('sendTask', 'Stuur', '', 'messageRef="Bericht_een"')}${werk('receiveTask', 'Ontvang', '', 'messageRef="Bericht_twee"')}
  ${['taak', 'hand', 'mens', 'script', 'regel'].map((naam) => werk('callActivity', `Roep_${naam}`, '', `calledElement="G_${naam}"`)).join('')}
  ${vang('Hoor', `<bpmn:dataOutput id="uit_tekst" name="tekst"/>${gaat('Output', 'uit_tekst', 'advies', '<bpmn:assignment><bpmn:from>tekst</bpmn:from><bpmn:to>advies</bpmn:to></bpmn:assignment>')}${bericht('drie')}`)}
  ${taak('Slot', '')}${slot('Einde')}
  ${keten('Start', 'Taak', 'Hand', 'Mens', 'Script', 'Regel', 'Dienst', 'Stuur', 'Ontvang', 'Roep_taak', 'Roep_hand', 'Roep_mens', 'Roep_script', 'Roep_regel', 'Hoor', 'Slot', 'Einde')}`,
  WORTELS + GLOBAAL,
);

export const taken: Bundel = {
  tekeningen: [],
  scenarios: [
    [
      'taken',
      async (toneel) => {
        await toneel.plaats(await modelOf(TAKEN, BESLISSINGEN), TAKEN);
        const loop = await toneel.start('taken', { variabelen: { plan: { doel: 'wonen' } } });
        await loop.besluit(await loop.taak('Mens'), null, { variabelen: { besluit: 'ja' } });
        await loop.totdat(({ open }) => open.includes('Ontvang'));
        await loop.bericht('twee');
        await besluit(loop, 'Roep_mens');
        await loop.totdat(({ open }) => open.includes('Hoor'));
        await loop.bericht('drie', { variabelen: { tekst: 'gehoord' } });
        await besluit(loop, 'Slot');
        return totEinde(loop);
      },
    ],
  ],
};
