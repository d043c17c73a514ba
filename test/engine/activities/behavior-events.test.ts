import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, Play } from '../drawing.ts';

const roots = `<bpmn:signal id="Sig" name="een klaar"/><bpmn:escalation id="Esc" escalationCode="klaar"/><bpmn:message id="M" name="bericht"/><bpmn:error id="Err" errorCode="genoeg"/>
  <bpmn:signalEventDefinition id="Signaal" signalRef="Sig"/><bpmn:escalationEventDefinition id="Escalatie" escalationRef="Esc"/><bpmn:messageEventDefinition id="Bericht" messageRef="M"/><bpmn:errorEventDefinition id="Fout" errorRef="Err"/><bpmn:terminateEventDefinition id="Stop"/>`;
const user = (id: string, body = '') => `<bpmn:userTask id="${id}">${body}</bpmn:userTask>`;
const loop = (attributes: string, body = '') =>
  `<bpmn:multiInstanceLoopCharacteristics ${attributes}><bpmn:loopCardinality>3</bpmn:loopCardinality>${body}</bpmn:multiInstanceLoopCharacteristics>`;
const around = `<bpmn:startEvent id="S"/>${user('Na')}${flow('S', 'M_I')}${flow('M_I', 'Na')}`;
const boundary = (definition: string, interrupting: boolean) =>
  `<bpmn:boundaryEvent id="Rand" attachedToRef="M_I" cancelActivity="${String(interrupting)}">${definition}</bpmn:boundaryEvent>${user('Gezien')}${flow('Rand', 'Gezien')}`;
const escalation = '<bpmn:escalationEventDefinition escalationRef="Esc"/>';

describe('the events of a multi-instance', () => {
  it('are thrown at each completion where its behaviour is None, and caught on its own boundary', async () => {
    const play = await Play.of(
      user('M_I', loop('behavior="None" noneBehaviorEventRef="Escalatie"')) + around + boundary(escalation, false),
      {},
      roots,
    );
    play.complete('M_I').complete('M_I');
    expect(play.instances('Gezien')).to.have.length(2);
    play.complete('M_I');
    expect(play.instances('Gezien')).to.have.length(3);
    expect(play.instances('Na')).to.have.length(1);
  });

  it('are thrown at the first completion only where its behaviour is One', async () => {
    const play = await Play.of(
      user('M_I', loop('behavior="One" oneBehaviorEventRef="Signaal"')) +
        around +
        boundary('<bpmn:signalEventDefinition signalRef="Sig"/>', false),
      {},
      roots,
    );
    play.complete('M_I').complete('M_I').complete('M_I');
    expect(play.instances('Gezien')).to.have.length(1);
    expect(play.commands.filter(({ type }) => type === 'broadcastSignal')).to.have.length(1);
  });

  it('end the activity where the boundary event interrupts', async () => {
    const play = await Play.of(
      user('M_I', loop('behavior="One" oneBehaviorEventRef="Fout"')) +
        around +
        boundary('<bpmn:errorEventDefinition errorRef="Err"/>', true),
      {},
      roots,
    );
    play.complete('M_I');
    expect(play.open).to.deep.equal(['Gezien']);
    expect(play.happened('M_I').filter((change) => change === 'cancelled')).to.have.length(3);
  });

  it('are thrown where a condition over its counts holds, and caught by an event sub-process around it', async () => {
    const complex = `<bpmn:complexBehaviorDefinition><bpmn:condition>numberOfCompletedInstances = 2</bpmn:condition><bpmn:event>${escalation}</bpmn:event></bpmn:complexBehaviorDefinition>`;
    const play = await Play.of(
      `${user('M_I', loop('behavior="Complex"', complex))}${around}<bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="I" isInterrupting="false">${escalation}</bpmn:startEvent>${user('Gezien')}${flow('I', 'Gezien')}</bpmn:subProcess>`,
      {},
      roots,
    );
    play.complete('M_I');
    expect(play.instances('Gezien')).to.have.length(0);
    play.complete('M_I').complete('M_I');
    expect(play.instances('Gezien')).to.have.length(1);
  });

  it('go to the shell where they are messages', async () => {
    const play = await Play.of(
      user('M_I', loop('isSequential="true" behavior="None" noneBehaviorEventRef="Bericht"')) + around,
      {},
      roots,
    );
    play.complete('M_I').complete('M_I');
    expect(play.commands.filter(({ type }) => type === 'sendMessage')).to.have.length(2);
  });

  it('are refused where nothing says which, or where it is nothing that an activity throws', async () => {
    const refused = async (attributes: string) =>
      (await compile(drawing(user('M_I', loop(attributes)) + around, roots), { decisions: [] })).problems.map(
        ({ element, rule }) => `${String(element)} ${rule}`,
      );
    expect(await refused('behavior="None"')).to.deep.equal(['M_I BPMN 2.0.2 §10.3.8']);
    expect(await refused('behavior="Complex"')).to.deep.equal(['M_I BPMN 2.0.2 §10.3.8']);
    expect(await refused('behavior="One" oneBehaviorEventRef="Stop"')).to.deep.equal(['M_I BPMN 2.0.2 §10.5']);
    expect(await refused('behavior="All"')).to.deep.equal([]);
  });
});
