import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const loop = (attribute: string) =>
  `<bpmn:userTask id="X"><bpmn:multiInstanceLoopCharacteristics ${attribute}><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`;
const day = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
const call = '<bpmn:callActivity id="X" calledElement="Globaal"/>';

/** Each element that an attribute may stand on, drawn with it, and what else stands in the file. */
const drawn: Readonly<Record<string, (attribute: string) => readonly [elements: string, roots?: string]>> = {
  userTask: (attribute) => [`<bpmn:userTask id="X" ${attribute}/>`],
  globalUserTask: (attribute) => [call, `<bpmn:globalUserTask id="Globaal" ${attribute}/>`],
  sequenceFlow: (attribute) => [`<bpmn:task id="X"/><bpmn:task id="Y"/>${flow('X', 'Y', undefined, attribute)}`],
  boundaryEvent: (attribute) => [
    `<bpmn:userTask id="T"/><bpmn:boundaryEvent id="X" attachedToRef="T" ${attribute}>${day}</bpmn:boundaryEvent>`,
  ],
  intermediateCatchEvent: (attribute) => [
    `<bpmn:intermediateCatchEvent id="X" ${attribute}>${day}</bpmn:intermediateCatchEvent>`,
  ],
  startEvent: (attribute) => [`<bpmn:startEvent id="X" ${attribute}/>`],
  receiveTask: (attribute) => [`<bpmn:receiveTask id="X" ${attribute}/>`],
  serviceTask: (attribute) => [`<bpmn:serviceTask id="X" ${attribute}/>`],
  businessRuleTask: (attribute) => [`<bpmn:businessRuleTask id="X" ${attribute}/>`],
  globalBusinessRuleTask: (attribute) => [call, `<bpmn:globalBusinessRuleTask id="Globaal" ${attribute}/>`],
  scriptTask: (attribute) => [`<bpmn:scriptTask id="X" ${attribute}><bpmn:script>1</bpmn:script></bpmn:scriptTask>`],
  globalScriptTask: (attribute) => [
    call,
    `<bpmn:globalScriptTask id="Globaal" ${attribute}><bpmn:script>1</bpmn:script></bpmn:globalScriptTask>`,
  ],
  callActivity: (attribute) => [`<bpmn:callActivity id="X" calledElement="Q" ${attribute}/>`],
  multiInstanceLoopCharacteristics: (attribute) => [loop(attribute)],
  subProcess: (attribute) => [`<bpmn:subProcess id="X" ${attribute}><bpmn:task id="T"/></bpmn:subProcess>`],
};

/** The attributes of a house, each with where it means something: docs/bpmn.md says what. */
const meaning: readonly [string, readonly string[]][] = [
  ['formulier', ['userTask', 'globalUserTask', 'startEvent', 'intermediateCatchEvent', 'boundaryEvent', 'receiveTask']],
  ['rol', ['userTask', 'globalUserTask']],
  ['organisatie', ['userTask', 'globalUserTask']],
  ['uitkomst', ['userTask', 'globalUserTask', 'sequenceFlow']],
  ['herinnering', ['boundaryEvent']],
  ['beweegtMee', ['boundaryEvent', 'intermediateCatchEvent', 'startEvent']],
  ['dienst', ['serviceTask']],
  ['beslissing', ['businessRuleTask', 'globalBusinessRuleTask']],
  [
    'resultaat',
    [
      'businessRuleTask',
      'globalBusinessRuleTask',
      'scriptTask',
      'globalScriptTask',
      'multiInstanceLoopCharacteristics',
    ],
  ],
  ['invoer', ['callActivity']],
  ['uitvoer', ['callActivity']],
  ['verzameling', ['multiInstanceLoopCharacteristics']],
  ['element', ['multiInstanceLoopCharacteristics']],
  ['resultaten', ['multiInstanceLoopCharacteristics']],
];

async function isRefused(attribute: string, on: string): Promise<boolean> {
  const [elements, roots] = drawn[on]?.(`regietafel:${attribute}="x"`) ?? [''];
  const { problems } = await compile(drawing(elements, roots), { decisions: [] });
  return problems.some(
    ({ rule, message }) => rule === 'Regietafel' && message === `regietafel:${attribute} betekent hier niets.`,
  );
}

describe('an attribute of a house', () => {
  for (const [attribute, places] of meaning) {
    it(`is accepted only where it means something: ${attribute}`, async () => {
      const accepted: string[] = [];
      for (const on of Object.keys(drawn)) if (!(await isRefused(attribute, on))) accepted.push(on);
      expect(accepted).to.have.members([...places]);
    });
  }

  it('is refused inside a sub-process as well, and on the repetition of an activity', async () => {
    const inside = '<bpmn:subProcess id="Sub"><bpmn:task id="T" regietafel:rol="x"/></bpmn:subProcess>';
    const { problems } = await compile(drawing(inside + loop('regietafel:rol="x"')), { decisions: [] });
    expect(problems.map(({ element }) => element)).to.deep.equal(['T', 'X']);
  });
});
