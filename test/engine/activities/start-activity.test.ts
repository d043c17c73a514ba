import { expect } from 'chai';
import { definitions } from '../decisions/dmn.ts';
import { drawing, flow, modelOf, MONDAY, Play } from '../drawing.ts';

const inside = '<bpmn:userTask id="A"/>';
const loop = '<bpmn:standardLoopCharacteristics loopMaximum="2"/>';
const several =
  '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
const roots = '<bpmn:message id="M" name="bericht"/>';
const reminder =
  '<bpmn:boundaryEvent id="T" attachedToRef="X" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>';
const play = (activity: string, more = '', variables = {}) =>
  Play.of(
    `<bpmn:startEvent id="S"/>${activity}<bpmn:userTask id="Na"/>${flow('S', 'X')}${flow('X', 'Na')}${more}`,
    variables,
    roots,
  );
const entered = (running: Play) =>
  running.trace.filter(({ element, change }) => element === 'X' && change === 'entered');

describe('the start of an activity', () => {
  const waiting: readonly [type: string, xml: string, instances: readonly string[]][] = [
    ['userTask', '<bpmn:userTask id="X"/>', ['1']],
    ['userTask', `<bpmn:userTask id="X">${loop}</bpmn:userTask>`, ['1', '2']],
    ['userTask', `<bpmn:userTask id="X">${several}</bpmn:userTask>`, ['1', '2', '3']],
    ['receiveTask', '<bpmn:receiveTask id="X" messageRef="M"/>', ['1']],
    ['callActivity', '<bpmn:callActivity id="X" calledElement="elders"/>', ['1']],
    ['subProcess', `<bpmn:subProcess id="X">${inside}</bpmn:subProcess>`, ['1']],
    ['transaction', `<bpmn:transaction id="X">${inside}</bpmn:transaction>`, ['1']],
    ['adHocSubProcess', `<bpmn:adHocSubProcess id="X">${inside}</bpmn:adHocSubProcess>`, ['1']],
  ];
  for (const [type, xml, instances] of waiting) {
    it(`is in the trace with the deadline, where it has one: ${xml.replaceAll('bpmn:', '')}`, async () => {
      const line = { at: MONDAY, change: 'entered', element: 'X', name: null, type };
      const due = '2026-11-24T08:00:00.000Z';
      expect(entered(await play(xml))).to.deep.equal(instances.map((instance) => ({ ...line, instance })));
      expect(entered(await play(xml, reminder))).to.deep.equal(
        instances.map((instance) => ({ ...line, instance, due })),
      );
    });
  }

  it('asks the shell for a task, of the organisation that the drawing names', async () => {
    const task = '<bpmn:userTask id="X" regietafel:organisatie="partner"/>';
    const one = await play(task, '', { partner: 'politie' });
    expect(one.commands).to.deep.equal([{ type: 'openTask', instance: '1', element: 'X' }]);
    expect(entered(one)[0]).to.include({ organisation: 'politie' });
    expect(one.state?.instances['1']).to.include({ organisation: 'politie' });
    const none = await play(task, '', { partner: 3 });
    expect(none.state?.instances['1']).not.to.have.property('organisation');
    expect(entered(none)[0]).not.to.have.property('organisation');
  });

  it('asks the shell for a service, by its name or else its id, with the variables in sight', async () => {
    const service = { type: 'invokeService', instance: '1', element: 'X', variables: { n: 1 } };
    const named = await play('<bpmn:serviceTask id="X" regietafel:dienst="bellen"/>', '', { n: 1 });
    expect(named.commands).to.deep.equal([{ ...service, service: 'bellen' }]);
    const own = await play('<bpmn:serviceTask id="X"/>', '', { n: 1 });
    expect(own.commands).to.deep.equal([{ ...service, service: 'X' }]);
    expect(own.happened('X')).to.deep.equal(['entered']);
  });

  it('hands over the message of a send task', async () => {
    const sent = await play('<bpmn:sendTask id="X" messageRef="M"/>', '', { n: 1 });
    expect(sent.commands[0]).to.deep.equal({
      type: 'sendMessage',
      instance: '1:5',
      element: 'X',
      name: 'bericht',
      variables: { n: 1 },
    });
    expect(sent.happened('X')).to.deep.equal(['entered', 'completed']);
  });

  it('decides a business rule, and the trace says by which decision and rules', async () => {
    const dmn = definitions(
      '<decision id="d" name="D"><literalExpression><text>n + 1</text></literalExpression></decision>',
    );
    const xml = `<bpmn:startEvent id="S"/><bpmn:businessRuleTask id="X" regietafel:beslissing="d"/><bpmn:userTask id="Na"/>${flow('S', 'X')}${flow('X', 'Na')}`;
    const decided = new Play(await modelOf(drawing(xml), dmn)).start({ n: 1 });
    expect(decided.variables).to.deep.equal({ n: 1, d: 2 });
    const line = { at: MONDAY, element: 'X', name: null, type: 'businessRuleTask', instance: '1' };
    expect(decided.trace.filter(({ element }) => element === 'X')).to.deep.equal([
      { ...line, change: 'entered' },
      { ...line, change: 'decided', decision: { id: 'd', rules: [] } },
      { ...line, change: 'completed' },
    ]);
  });
});
