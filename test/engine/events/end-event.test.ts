import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';

const roots = '<bpmn:message id="M" name="bericht"/><bpmn:escalation id="Esc" escalationCode="hulp"/>';
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const user = (id: string) => `<bpmn:userTask id="${id}"/>`;
const end = (id: string, ...definitions: string[]) =>
  `<bpmn:endEvent id="${id}">${definitions.join('')}</bpmn:endEvent>`;
const types = ({ commands }: Play) => commands.map(({ type }) => type);

describe('an end event', () => {
  it('of the process is what it ended with, the last one that is reached; one inside a sub-process is not', async () => {
    const sub = `<bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${end('In')}${flow('I', 'In')}</bpmn:subProcess>`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${sub}${user('A')}${user('B')}${end('Een')}${end('Twee')}${flow('S', 'Sub')}${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'Een')}${flow('B', 'Twee')}`,
    );
    expect(play.state?.end).to.equal(null);
    expect(play.complete('B').state?.end).to.equal('Twee');
    expect(play.complete('A').state).to.include({ status: 'completed', end: 'Een' });
  });

  it('tells the rest before it ends its scope, in whatever order it was drawn', async () => {
    const terminate = '<bpmn:terminateEventDefinition/>';
    const whole = await Play.of(`<bpmn:startEvent id="S"/>${end('E', terminate, message)}${flow('S', 'E')}`, {}, roots);
    expect(types(whole)).to.deep.equal(['sendMessage']);
    expect(whole.state).to.include({ status: 'terminated', end: 'E' });
    const cancel = '<bpmn:cancelEventDefinition/>';
    const transaction = `<bpmn:transaction id="T"><bpmn:startEvent id="I"/>${user('A')}${end('E', cancel, message)}${flow('I', 'A')}${flow('I', 'E')}</bpmn:transaction><bpmn:boundaryEvent id="B" attachedToRef="T">${cancel}</bpmn:boundaryEvent>${user('Na')}${flow('B', 'Na')}`;
    const inside = await Play.of(`<bpmn:startEvent id="S"/>${transaction}${flow('S', 'T')}`, {}, roots);
    expect(types(inside)).to.deep.equal(['openTask', 'sendMessage', 'closeTask', 'openTask']);
    expect(inside.open).to.deep.equal(['Na']);
  });

  it('says of a terminated process that it completed, and cancels what is open after that', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${user('B')}${end('E', '<bpmn:terminateEventDefinition/>')}${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'E')}`,
    );
    play.complete('A');
    expect(play.trace.slice(-4).map(({ change, element }) => `${change} ${element}`)).to.deep.equal([
      'entered E',
      'completed E',
      'completed P',
      'cancelled B',
    ]);
  });

  it('lets the rest of its scope go on where it only tells', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${end('E', '<bpmn:escalationEventDefinition escalationRef="Esc"/>', message)}${flow('S', 'A')}${flow('S', 'E')}`,
      {},
      roots,
    );
    expect(types(play)).to.deep.equal(['openTask', 'escalate', 'sendMessage']);
    expect(play.open).to.deep.equal(['A']);
    expect(play.happened('E')).to.deep.equal(['entered', 'completed']);
  });
});

describe('a token that is under way when its scope is terminated', () => {
  it('does not arrive any more', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${end('E', '<bpmn:terminateEventDefinition/>')}${user('A')}${flow('I', 'E')}${flow('I', 'A')}</bpmn:subProcess>${user('Na')}${flow('S', 'Sub')}${flow('Sub', 'Na')}`,
    );
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('A')).to.deep.equal([]);
  });
});
