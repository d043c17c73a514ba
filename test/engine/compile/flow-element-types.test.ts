import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, modelOf } from '../drawing.ts';

/** Every activity of the standard, with what it cannot do without. */
const activities: Readonly<Record<string, string>> = {
  task: '<bpmn:task id="X">LUS</bpmn:task>',
  manualTask: '<bpmn:manualTask id="X">LUS</bpmn:manualTask>',
  userTask: '<bpmn:userTask id="X">LUS</bpmn:userTask>',
  serviceTask: '<bpmn:serviceTask id="X">LUS</bpmn:serviceTask>',
  sendTask: '<bpmn:sendTask id="X" messageRef="M">LUS</bpmn:sendTask>',
  receiveTask: '<bpmn:receiveTask id="X" messageRef="M">LUS</bpmn:receiveTask>',
  scriptTask: '<bpmn:scriptTask id="X">LUS<bpmn:script>1</bpmn:script></bpmn:scriptTask>',
  callActivity: '<bpmn:callActivity id="X" calledElement="Q">LUS</bpmn:callActivity>',
  subProcess: '<bpmn:subProcess id="X">LUS<bpmn:task id="T"/></bpmn:subProcess>',
  transaction: '<bpmn:transaction id="X">LUS<bpmn:task id="T"/></bpmn:transaction>',
  adHocSubProcess: '<bpmn:adHocSubProcess id="X">LUS<bpmn:task id="T"/></bpmn:adHocSubProcess>',
};
const start = '<bpmn:startEvent id="S"/>';
const message = '<bpmn:message id="M" name="bericht"/>';
const rule = '<bpmn:businessRuleTask id="X" regietafel:beslissing="weg"/>';

const drawn = (activity: string, loop = '') =>
  drawing(`${start}${activity.replace('LUS', loop)}${flow('S', 'X')}`, message);
const problemsOf = async (xml: string) => (await compile(xml, { decisions: [] })).problems;

describe('an element of the standard', () => {
  it('is read as what it is', async () => {
    for (const [type, activity] of Object.entries(activities)) {
      const { nodes } = await modelOf(drawn(activity));
      expect(nodes['X']?.type).to.equal(type);
    }
    for (const type of ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'complexGateway']) {
      const { nodes } = await modelOf(drawing(`${start}<bpmn:${type} id="X"/>${flow('S', 'X')}`));
      expect(nodes['X']).to.include({ type, loop: null, event: null });
    }
  });

  it('is an activity where it may be repeated', async () => {
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
    for (const [type, activity] of Object.entries(activities)) {
      const { nodes } = await modelOf(drawn(activity, loop));
      expect(nodes['X']?.loop?.cardinality?.text, type).to.equal('2');
      const rounds = await modelOf(drawn(activity, '<bpmn:standardLoopCharacteristics loopMaximum="3"/>'));
      expect(rounds.nodes['X']?.repeat, type).to.deep.equal({ testBefore: false, maximum: 3, condition: null });
    }
  });

  it('is an activity where it takes and gives a number of tokens', async () => {
    for (const activity of [...Object.values(activities), rule])
      for (const quantity of ['startQuantity', 'completionQuantity'])
        for (const [written, isNumber] of Object.entries({ 1: true, 1000: true, 0: false, '-1': false, 1001: false })) {
          const problems = await problemsOf(drawn(activity.replace('id="X"', `id="X" ${quantity}="${written}"`)));
          const wrong = problems.some(({ message }) => message === `${quantity} is geen aantal tokens.`);
          expect(wrong, `${activity} ${quantity} ${written}`).to.equal(!isNumber);
        }
  });

  it('holds others where it is a sub-process of some kind: these are read, and checked', async () => {
    for (const type of ['subProcess', 'transaction', 'adHocSubProcess']) {
      const inside = `<bpmn:${type} id="X"><bpmn:task id="A"/><bpmn:task id="B"/>${flow('A', 'B')}</bpmn:${type}>`;
      const model = await modelOf(drawn(inside));
      expect(model.nodes['A']).to.include({ scope: 'X' });
      expect(model.flows['A_B']).to.include({ source: 'A', target: 'B' });
      const [problem] = await problemsOf(drawn(inside.replace('id="B"', 'id="B" regietafel:rol="x"')));
      expect(problem).to.include({ element: 'B' });
    }
  });

  it('moves no token where it only shows data, and is refused by name where it is not executed', async () => {
    const data =
      '<bpmn:dataObject id="D"/><bpmn:dataObjectReference id="R" dataObjectRef="D"/><bpmn:dataStoreReference id="K"/>';
    const model = await modelOf(drawing(`${data}<bpmn:task id="T"/>`));
    expect(Object.keys(model.nodes)).to.deep.equal(['T']);
    const [problem, ...others] = await problemsOf(drawing('<bpmn:task id="T"/><bpmn:subChoreography id="C"/>'));
    expect([problem?.element, problem?.message]).to.deep.equal(['C', 'bpmn:SubChoreography wordt niet uitgevoerd.']);
    expect(others.map(({ element }) => element)).to.not.include('T');
  });
});
