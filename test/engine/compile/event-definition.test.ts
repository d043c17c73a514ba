import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, modelOf } from '../drawing.ts';

const definitions = {
  message: '<bpmn:messageEventDefinition id="Def" messageRef="M"/>',
  timer: '<bpmn:timerEventDefinition id="Def"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>',
  signal: '<bpmn:signalEventDefinition id="Def" signalRef="Sein"/>',
  conditional:
    '<bpmn:conditionalEventDefinition id="Def"><bpmn:condition>n = 1</bpmn:condition></bpmn:conditionalEventDefinition>',
  error: '<bpmn:errorEventDefinition id="Def" errorRef="Fout"/>',
  escalation: '<bpmn:escalationEventDefinition id="Def" escalationRef="Esc"/>',
  link: '<bpmn:linkEventDefinition id="Def" name="weg"/>',
  compensate: '<bpmn:compensateEventDefinition id="Def"/>',
  cancel: '<bpmn:cancelEventDefinition id="Def"/>',
  terminate: '<bpmn:terminateEventDefinition id="Def"/>',
};
const roots =
  '<bpmn:message id="M" name="bericht"/><bpmn:signal id="Sein" name="sein"/><bpmn:error id="Fout" errorCode="stuk"/><bpmn:escalation id="Esc" escalationCode="hoger"/>';
const task = '<bpmn:userTask id="T"/>';

/** An event in each place, and what the standard lets it wait for or tell there (BPMN table 10.93). */
const places: readonly [string, (definition: string) => string, readonly (keyof typeof definitions)[]][] = [
  [
    'the start of a process',
    (definition) => `<bpmn:startEvent id="X">${definition}</bpmn:startEvent>${task}${flow('X', 'T')}`,
    ['message', 'timer', 'signal', 'conditional'],
  ],
  [
    'the start of an event sub-process',
    (definition) =>
      `${task}<bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="X">${definition}</bpmn:startEvent></bpmn:subProcess>`,
    ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate'],
  ],
  [
    'an intermediate event that catches',
    (definition) => `${task}<bpmn:intermediateCatchEvent id="X">${definition}</bpmn:intermediateCatchEvent>`,
    ['message', 'timer', 'signal', 'conditional', 'link'],
  ],
  [
    'an intermediate event that throws',
    (definition) => `${task}<bpmn:intermediateThrowEvent id="X">${definition}</bpmn:intermediateThrowEvent>`,
    ['message', 'signal', 'escalation', 'link', 'compensate'],
  ],
  [
    'the boundary of an activity',
    (definition) => `${task}<bpmn:boundaryEvent id="X" attachedToRef="T">${definition}</bpmn:boundaryEvent>`,
    ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate', 'cancel'],
  ],
  [
    'an end',
    (definition) => `${task}<bpmn:endEvent id="X">${definition}</bpmn:endEvent>${flow('T', 'X')}`,
    ['message', 'signal', 'error', 'escalation', 'terminate', 'compensate', 'cancel'],
  ],
];

async function isRefused(elements: string, more = ''): Promise<boolean> {
  const { problems } = await compile(drawing(elements, roots + more), { decisions: [] });
  return problems.some(({ message }) => message.endsWith('-gebeurtenis kan hier niet staan.'));
}

describe('an event', () => {
  for (const [place, drawn, allowed] of places) {
    it(`at ${place} is one of those that the standard has there`, async () => {
      const fitting: string[] = [];
      for (const [kind, definition] of Object.entries(definitions))
        if (!(await isRefused(drawn(definition)))) fitting.push(kind);
      expect(fitting).to.have.members([...allowed]);
    });
  }

  it('that a multi-instance throws goes to others: a message, signal, escalation or error', async () => {
    const loop =
      '<bpmn:userTask id="T"><bpmn:multiInstanceLoopCharacteristics behavior="None" noneBehaviorEventRef="Def"><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>';
    const fitting: string[] = [];
    for (const [kind, definition] of Object.entries(definitions))
      if (!(await isRefused(loop, definition))) fitting.push(kind);
    expect(fitting).to.have.members(['message', 'signal', 'escalation', 'error']);
  });

  it('in an ordinary sub-process begins as in a process', async () => {
    const inside = (attributes: string) =>
      `<bpmn:subProcess id="Sub" ${attributes}><bpmn:startEvent id="X">${definitions.error}</bpmn:startEvent></bpmn:subProcess>`;
    expect(await isRefused(inside(''))).to.equal(true);
    expect(await isRefused(inside('triggeredByEvent="true"'))).to.equal(false);
  });

  it('is read with what it names: code, name, activity and whether it waits', async () => {
    const model = await modelOf(
      drawing(
        `<bpmn:startEvent id="S"/><bpmn:userTask id="T"/>${flow('S', 'T')}
        <bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/><bpmn:endEvent id="Weg">${definitions.error}</bpmn:endEvent><bpmn:endEvent id="Op">${definitions.escalation.replace('"Def"', '"Def2"')}</bpmn:endEvent>${flow('I', 'Weg')}${flow('I', 'Op')}</bpmn:subProcess>${flow('T', 'Sub')}
        <bpmn:endEvent id="Terug"><bpmn:compensateEventDefinition activityRef="T"/></bpmn:endEvent>
        <bpmn:endEvent id="Later"><bpmn:compensateEventDefinition waitForCompletion="false"/></bpmn:endEvent>
        <bpmn:endEvent id="Stop">${definitions.terminate.replace('"Def"', '"Def3"')}</bpmn:endEvent>${flow('Sub', 'Terug')}${flow('Sub', 'Later')}${flow('Sub', 'Stop')}`,
        roots,
      ),
    );
    const read = Object.fromEntries(Object.values(model.nodes).map(({ id, event }) => [id, event]));
    expect(read).to.deep.equal({
      S: null,
      T: null,
      Sub: null,
      I: null,
      Weg: { kind: 'error', code: 'stuk' },
      Op: { kind: 'escalation', code: 'hoger' },
      Terug: { kind: 'compensate', activity: 'T', wait: true },
      Later: { kind: 'compensate', activity: null, wait: false },
      Stop: { kind: 'terminate' },
    });
  });
});
