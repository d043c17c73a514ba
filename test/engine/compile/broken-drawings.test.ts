import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const wait = (id: string) =>
  `<bpmn:intermediateCatchEvent id="${id}" name="${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

/** What is wrong, the elements, and words of the problem that says so. */
const broken: readonly [string, string, string][] = [
  [
    'a start event with an incoming flow',
    `<bpmn:startEvent id="S"/><bpmn:task id="A"/>${flow('A', 'S')}`,
    'startgebeurtenis',
  ],
  [
    'an end event with an outgoing flow',
    `<bpmn:endEvent id="E"/><bpmn:task id="A"/>${flow('E', 'A')}`,
    'eindgebeurtenis',
  ],
  [
    'a flow across the border of a sub-process',
    `<bpmn:task id="A"/><bpmn:subProcess id="P1"><bpmn:task id="B"/></bpmn:subProcess>${flow('A', 'B')}`,
    'rand van een deelproces',
  ],
  [
    'a task behind an event-based gateway',
    `<bpmn:eventBasedGateway id="G"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('G', 'A')}${flow('G', 'B')}`,
    'geen wachtende gebeurtenis',
  ],
  [
    'a decision flow without condition',
    `<bpmn:exclusiveGateway id="G"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('G', 'A', 'true')}${flow('G', 'B')}`,
    'geen voorwaarde',
  ],
  ['a catch event that waits for nothing', '<bpmn:intermediateCatchEvent id="W"/>', 'wacht ergens op'],
  [
    'an event sub-process that begins with nothing',
    '<bpmn:subProcess id="P1" triggeredByEvent="true"><bpmn:startEvent id="S"/></bpmn:subProcess>',
    'precies één gebeurtenis',
  ],
  ['a call to nothing', '<bpmn:callActivity id="C"/>', 'welk proces'],
  ['a decision that is not there', '<bpmn:businessRuleTask id="B" regietafel:beslissing="weg"/>', 'beslistabel weg'],
  [
    'a timer without a time',
    '<bpmn:intermediateCatchEvent id="W"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>',
    'precies één van',
  ],
  ['an empty process', '', 'leeg'],
  [
    'a cancel end event outside a transaction',
    '<bpmn:endEvent id="E"><bpmn:cancelEventDefinition/></bpmn:endEvent>',
    'alleen in een transactie',
  ],
  [
    'a script in another language',
    '<bpmn:scriptTask id="T" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask>',
    'javascript',
  ],
  [
    'an expression in another language',
    `<bpmn:exclusiveGateway id="G" default="G_B"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('G', 'B')}
    <bpmn:sequenceFlow id="G_A" sourceRef="G" targetRef="A"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" language="application/xquery">1</bpmn:conditionExpression></bpmn:sequenceFlow>`,
    'De uitdrukking staat in application/xquery',
  ],
  ['an empty script', '<bpmn:scriptTask id="T"/>', 'Het script is leeg'],
  [
    'a boundary event on a gateway',
    '<bpmn:task id="A"/><bpmn:exclusiveGateway id="G"/><bpmn:boundaryEvent id="B" attachedToRef="G"><bpmn:cancelEventDefinition/></bpmn:boundaryEvent>',
    'zit aan een activiteit',
  ],
  [
    'an event-based gateway with one event behind it',
    `<bpmn:startEvent id="S"/><bpmn:eventBasedGateway id="G"/>${wait('W')}${flow('S', 'G')}${flow('G', 'W')}`,
    'minstens twee gebeurtenissen',
  ],
  [
    'an event that is not only behind its event-based gateway',
    `<bpmn:startEvent id="S"/><bpmn:task id="A"/><bpmn:eventBasedGateway id="G"/>${wait('W')}${wait('V')}${flow('S', 'G')}${flow('G', 'W')}${flow('G', 'V')}${flow('S', 'A')}${flow('A', 'W')}`,
    'W heeft meer dan één inkomende pijl',
  ],
  [
    'a sub-process that begins with an event',
    '<bpmn:subProcess id="P1"><bpmn:startEvent id="S"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent></bpmn:subProcess>',
    'begint zonder gebeurtenis',
  ],
  [
    'an ad-hoc sub-process that an event starts',
    '<bpmn:adHocSubProcess id="A" triggeredByEvent="true"><bpmn:task id="T"/></bpmn:adHocSubProcess>',
    'begint niet met een gebeurtenis',
  ],
  [
    'an event definition that says nothing',
    '<bpmn:intermediateCatchEvent id="W"><bpmn:eventDefinition/></bpmn:intermediateCatchEvent>',
    'bpmn:EventDefinition wordt nog niet uitgevoerd',
  ],
  [
    'a message event that names no message',
    '<bpmn:intermediateCatchEvent id="W"><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>',
    'welk bericht of signaal',
  ],
  [
    'an end event that throws an error without code',
    '<bpmn:endEvent id="E"><bpmn:errorEventDefinition/></bpmn:endEvent>',
    'met welke code',
  ],
  [
    'an escalation without code',
    '<bpmn:intermediateThrowEvent id="E"><bpmn:escalationEventDefinition/></bpmn:intermediateThrowEvent>',
    'met welke code',
  ],
  [
    'a link without a name',
    '<bpmn:task id="T"/><bpmn:intermediateThrowEvent id="L"><bpmn:linkEventDefinition/></bpmn:intermediateThrowEvent>',
    'Een koppeling heeft een naam',
  ],
  [
    'an empty timer',
    '<bpmn:intermediateCatchEvent id="W"><bpmn:timerEventDefinition><bpmn:timeDate/></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
    'De termijn is leeg',
  ],
  [
    'a multi-instance that does not say how often',
    '<bpmn:task id="T"><bpmn:multiInstanceLoopCharacteristics/></bpmn:task>',
    'hoe vaak deze activiteit',
  ],
  [
    'a public process, which nobody executes',
    '<bpmn:task id="T"/></bpmn:process><bpmn:process id="Q" processType="Public" isExecutable="true"><bpmn:task id="U"/>',
    'publiek proces',
  ],
  [
    'messages by a key of their own',
    '<bpmn:task id="T"/><bpmn:correlationSubscription id="K"/>',
    'correlationSubscription wordt niet uitgevoerd',
  ],
  [
    'two loops of one activity',
    '<bpmn:task id="T"><bpmn:standardLoopCharacteristics loopMaximum="2"/><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>',
    'loopCharacteristics staat hier twee keer',
  ],
  [
    'a condition that is a number',
    '<bpmn:task id="T"><bpmn:standardLoopCharacteristics><bpmn:loopCondition>23</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>',
    'nooit waar of onwaar',
  ],
  [
    'a call to a process that waits for something to begin',
    '<bpmn:callActivity id="C" calledElement="Q"/></bpmn:process><bpmn:process id="Q" isExecutable="false"><bpmn:startEvent id="B"><bpmn:timerEventDefinition><bpmn:timeDate>2030-01-01</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>',
    'kan zo niet worden aangeroepen',
  ],
  ['a business rule that names no decision', '<bpmn:businessRuleTask id="B"/>', 'welke beslistabel'],
];

describe('a drawing with one thing wrong', () => {
  for (const [what, elements, words] of broken) {
    it(`is refused: ${what}`, async () => {
      const { problems } = await compile(drawing(elements), { decisions: [] });
      expect(problems.map(({ message }) => message).join('\n')).to.include(words);
      for (const { rule, remedy } of problems) {
        expect(rule).to.match(/^(BPMN 2\.0\.2 §\d|DMN 1\.5 §\d|Regietafel$)/);
        expect(remedy).not.to.equal('');
      }
    });
  }
});
