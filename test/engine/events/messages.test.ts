import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';

const timer = (kind: string, value: string) =>
  `<bpmn:timerEventDefinition><bpmn:${kind}>${value}</bpmn:${kind}></bpmn:timerEventDefinition>`;
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const roots =
  '<bpmn:message id="M" name="terugval"/><bpmn:signal id="Sig" name="alarm"/><bpmn:error id="Err" errorCode="stuk"/><bpmn:escalation id="Esc" escalationCode="hulp"/>';
const user = (id: string, attributes = '') => `<bpmn:userTask id="${id}" ${attributes}/>`;

describe('messages', () => {
  it('starts at the message start event, and tells other messages apart', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="N"/><bpmn:startEvent id="S">${message}</bpmn:startEvent>${user('A')}${user('B')}${flow('N', 'B')}${flow('S', 'A')}`,
      {},
      roots,
    );
    expect(play.open).to.deep.equal(['B']);
    expect(new Play(play.model).start({}, { message: 'terugval' }).open).to.deep.equal(['A']);
    expect(() => new Play(play.model).start({}, { message: 'anders' })).to.throw('start event for message anders');
  });

  it('wakes a catch event, and keeps the variables it brings', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:intermediateCatchEvent id="W">${message}</bpmn:intermediateCatchEvent>${user('A')}${flow('S', 'W')}${flow('W', 'A')}`,
      {},
      roots,
    );
    play.message('terugval', { bron: 'politie' });
    expect(play.open).to.deep.equal(['A']);
    expect(play.variables).to.deep.equal({ bron: 'politie' });
  });

  it('says so when nobody waits for a message', async () => {
    const play = await Play.of(user('A'), {}, roots);
    play.message('terugval');
    expect(play.trace.at(-1)).to.include({ change: 'unmatched', code: 'terugval' });
    expect(play.open).to.deep.equal(['A']);
  });

  it('lets the first event behind an event-based gateway win and silences the others', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:eventBasedGateway id="G"/>
      <bpmn:intermediateCatchEvent id="W">${timer('timeDuration', 'P6M')}</bpmn:intermediateCatchEvent>
      <bpmn:intermediateCatchEvent id="B">${message}</bpmn:intermediateCatchEvent>${user('Terug')}${user('Klaar')}
      ${flow('S', 'G')}${flow('G', 'W')}${flow('G', 'B')}${flow('W', 'Klaar')}${flow('B', 'Terug')}`,
      {},
      roots,
    );
    play.message('terugval');
    expect(play.open).to.deep.equal(['Terug']);
    expect(play.state?.timers).to.deep.equal({});
    expect(play.happened('G_B')).to.deep.equal(['taken']);
    expect(play.happened('G_W')).to.deep.equal([]);
    expect(play.trace.find(({ element }) => element === 'G_B')).to.include({ type: 'sequenceFlow', name: null });
  });

  it('leaves the timers of others alone where an event behind a gateway wins', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:eventBasedGateway id="G"/>${user('A')}
      <bpmn:boundaryEvent id="T" attachedToRef="A">${timer('timeDuration', 'P9M')}</bpmn:boundaryEvent>
      <bpmn:intermediateCatchEvent id="W">${timer('timeDuration', 'P6M')}</bpmn:intermediateCatchEvent>
      <bpmn:intermediateCatchEvent id="B">${message}</bpmn:intermediateCatchEvent>
      ${flow('S', 'A')}${flow('S', 'G')}${flow('G', 'W')}${flow('G', 'B')}`,
      {},
      roots,
    );
    play.message('terugval');
    expect(Object.keys(play.state?.timers ?? {})).to.deep.equal(['1:T']);
  });

  it('hands a message to the shell at a message end event, with what the process knows', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:endEvent id="E">${message}</bpmn:endEvent>${flow('S', 'E')}`,
      { casus: 'c1' },
      roots,
    );
    expect(play.commands[0]).to.deep.include({
      type: 'sendMessage',
      element: 'E',
      name: 'terugval',
      variables: { casus: 'c1' },
    });
    expect(play.state?.end).to.equal('E');
  });
});
