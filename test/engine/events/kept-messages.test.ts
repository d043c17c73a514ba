import { expect } from 'chai';
import { keepsMessage } from '../../../engine/events/kept-messages.ts';
import { drawing, flow, modelOf, Play } from '../drawing.ts';

const ROOTS = '<bpmn:message id="B" name="brief"/><bpmn:message id="C" name="ander"/>';
const brief = '<bpmn:messageEventDefinition messageRef="B"/>';
const user = (id: string): string => `<bpmn:userTask id="${id}"/>`;
const wait = (id: string): string => `<bpmn:intermediateCatchEvent id="${id}">${brief}</bpmn:intermediateCatchEvent>`;

function keep(play: Play, name: string, variables = {}): Play {
  return play.happen({ type: 'message', at: play.at, name, variables, keep: true });
}

describe('a message that comes before anything waits for it', () => {
  it('is kept for the first token that comes to wait, once, and the oldest comes first', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${wait('W')}${user('N')}${wait('V')}${flow('S', 'A')}${flow('A', 'W')}${flow('W', 'N')}${flow('N', 'V')}`,
      {},
      ROOTS,
    );
    keep(play, 'brief', { n: 1 });
    keep(play, 'brief', { n: 2 });
    expect(play.happened('P')).to.deep.equal(['entered', 'unmatched', 'unmatched']);
    play.complete('A');
    expect(play.open, 'one message moves one token').to.deep.equal(['N']);
    expect(play.variables).to.deep.equal({ n: 1 });
    play.complete('N');
    expect(play.state?.output).to.deep.equal({ n: 2 });
    expect(play.state?.kept).to.equal(undefined);
  });

  it('is there for a receive task and for an event-based gateway', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}<bpmn:receiveTask id="R" messageRef="B"/><bpmn:eventBasedGateway id="G"/>${wait('W')}
      <bpmn:intermediateCatchEvent id="D"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
      ${flow('S', 'A')}${flow('A', 'R')}${flow('R', 'G')}${flow('G', 'W')}${flow('G', 'D')}`,
      {},
      ROOTS,
    );
    keep(keep(play, 'brief'), 'brief').complete('A');
    expect(play.state?.status).to.equal('completed');
    expect(play.happened('W')).to.deep.equal(['entered', 'completed']);
    expect(play.happened('D')).to.deep.equal([]);
  });

  it('is not kept by what only listens while something else runs, nor by what never waits for it', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${user('N')}<bpmn:boundaryEvent id="R" attachedToRef="N">${brief}</bpmn:boundaryEvent>${flow('S', 'A')}${flow('A', 'N')}`,
      {},
      ROOTS,
    );
    keep(keep(play, 'brief'), 'ander').complete('A');
    expect(play.open).to.deep.equal(['N']);
    expect(play.state?.kept).to.equal(undefined);
    expect(keepsMessage(play.model, 'brief')).to.equal(false);
  });

  it('passes by what waits for something else, or only listens beside it', async () => {
    const signal = '<bpmn:signalEventDefinition signalRef="Sig"/>';
    const other = `<bpmn:intermediateCatchEvent id="V">${signal}<bpmn:messageEventDefinition messageRef="C"/></bpmn:intermediateCatchEvent>`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${other}${user('N')}<bpmn:boundaryEvent id="R" attachedToRef="N" cancelActivity="false">${brief}</bpmn:boundaryEvent>${user('H')}${wait('W')}
      ${flow('S', 'A')}${flow('A', 'V')}${flow('A', 'N')}${flow('N', 'W')}${flow('R', 'H')}`,
      {},
      `${ROOTS}<bpmn:signal id="Sig" name="brief"/>`,
    );
    keep(play, 'brief', { n: 1 }).complete('A');
    expect(play.open).to.deep.equal(['V', 'N']);
    play.complete('N');
    expect(play.happened('W')).to.deep.equal(['entered', 'completed']);
    expect(play.open).to.deep.equal(['V']);
    expect(play.variables).to.deep.equal({ n: 1 });
  });

  it('is kept for a message only, also where that is one of several things, not for a signal of its name', async () => {
    const roots = `${ROOTS}<bpmn:signal id="Sig" name="sein"/>`;
    const several = `<bpmn:intermediateCatchEvent id="W"><bpmn:signalEventDefinition signalRef="Sig"/>${brief}</bpmn:intermediateCatchEvent>`;
    const model = await modelOf(drawing(`<bpmn:startEvent id="S"/>${several}${flow('S', 'W')}`, roots));
    expect(['brief', 'sein', 'ander'].map((name) => keepsMessage(model, name))).to.deep.equal([true, false, false]);
  });

  it('stays in the state of a process that ends without it, and at most a hundred are kept', async () => {
    const model = await modelOf(
      drawing(`<bpmn:startEvent id="S"/>${user('A')}${wait('W')}${flow('S', 'A')}${flow('A', 'W')}`, ROOTS),
    );
    const play = new Play(model).start();
    for (let n = 0; n < 102; n += 1) keep(play, 'brief', { n });
    play.complete('A');
    expect(play.state?.status).to.equal('completed');
    expect(play.state?.kept).to.have.length(99);
  });

  it('is lost where the sender does not ask to keep it', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${wait('W')}${flow('S', 'A')}${flow('A', 'W')}`,
      {},
      ROOTS,
    );
    play.message('brief').complete('A');
    expect(play.open).to.deep.equal(['W']);
  });
});
