import { expect } from 'chai';
import { EngineError, type EngineErrorCode } from '../../engine/errors.ts';
import { flow, Play } from './drawing.ts';

const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const timer = (kind: string, value: string) =>
  `<bpmn:timerEventDefinition><bpmn:${kind}>${value}</bpmn:${kind}></bpmn:timerEventDefinition>`;
const boundary = (id: string, definition: string, interrupting = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="A" cancelActivity="${String(interrupting)}">${definition}</bpmn:boundaryEvent>${user(`Na_${id}`)}${flow(id, `Na_${id}`)}`;
const refused = (act: () => unknown, code: EngineErrorCode, element: string | null = null) => {
  expect(act).to.throw(EngineError).that.includes({ name: 'EngineError', code, element });
};

describe('an event that does not fit', () => {
  it('is refused before the start, at a second start, and after the end', async () => {
    const play = await Play.of(user('A'));
    const cancel = { type: 'cancel', at: play.at } as const;
    refused(() => new Play(play.model).happen(cancel), 'ProcessEnded');
    refused(() => play.start(), 'StartUnknown');
    play.complete('A');
    refused(() => play.happen(cancel), 'ProcessEnded');
    refused(() => play.start(), 'StartUnknown');
  });

  it('is refused for an instance or a timer that there is not', async () => {
    const play = await Play.of(user('A'));
    const about = { at: play.at, instance: '7', variables: {}, code: 'x' };
    for (const type of ['complete', 'fail', 'escalate'] as const)
      refused(() => play.happen({ type, ...about }), 'InstanceUnknown');
    refused(() => play.happen({ type: 'timer', at: play.at, timer: '1:T' }), 'TimerUnknown');
    refused(() => play.happen({ type: 'moveTimer', at: play.at, timer: '1:T', due: play.at }), 'TimerUnknown');
  });

  it('names the start that there is not', async () => {
    const play = await Play.of(`<bpmn:startEvent id="S"/>${user('A')}${flow('S', 'A')}`);
    refused(() => new Play(play.model).start({}, { element: 'Q' }), 'StartUnknown', 'Q');
    refused(() => new Play(play.model).start({}, { message: 'brief' }), 'StartUnknown');
  });
});

describe('a process that is cancelled', () => {
  it('says so, and ends with all that was open', async () => {
    const play = await Play.of(`<bpmn:startEvent id="S"/>${user('A')}${flow('S', 'A')}`, { n: 1 });
    play.happen({ type: 'cancel', at: play.at });
    expect(play.happened('P')).to.deep.equal(['entered', 'cancelled']);
    expect(play.happened('A')).to.deep.equal(['entered', 'cancelled']);
    expect(play.state).to.deep.include({ status: 'terminated', end: null, output: { n: 1 }, instances: {} });
  });
});

describe('a timer that fires', () => {
  const begin = `<bpmn:startEvent id="S"/>${user('A')}${flow('S', 'A')}`;

  it('makes its own event happen, and starts no other timer', async () => {
    const play = await Play.of(
      begin + boundary('T1', timer('timeDuration', 'P1D'), false) + boundary('T2', timer('timeDuration', 'P2D'), false),
    );
    play.happen({ type: 'timer', at: play.at, timer: '1:T2' });
    expect(play.open).to.deep.equal(['A', 'Na_T2']);
    expect(Object.keys(play.state?.timers ?? {})).to.deep.equal(['1:T1']);
  });

  it('in a cycle starts again where its event does not interrupt, of an event sub-process too', async () => {
    const sub = (interrupting: boolean) =>
      `${begin}<bpmn:subProcess id="Bij" triggeredByEvent="true"><bpmn:startEvent id="T" isInterrupting="${String(interrupting)}">${timer('timeCycle', 'R3/PT1H')}</bpmn:startEvent>${user('B')}${flow('T', 'B')}</bpmn:subProcess>`;
    const beside = await Play.of(sub(false));
    beside.fire().fire();
    expect(beside.instances('B')).to.have.length(2);
    expect(beside.state?.timers['0:T']?.due).to.equal('2026-11-23T11:00:00.000Z');
    const instead = (await Play.of(sub(true))).fire();
    expect(instead.open).to.deep.equal(['Bij', 'B']);
    expect(instead.commands.filter(({ type }) => type === 'startTimer')).to.have.length(1);
  });

  it('in a cycle happens once where a token waits for it, or where it interrupts', async () => {
    const waiting = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:intermediateCatchEvent id="W">${timer('timeCycle', 'R3/PT1H')}</bpmn:intermediateCatchEvent>${user('Na')}${flow('S', 'W')}${flow('W', 'Na')}`,
    );
    const interrupted = await Play.of(begin + boundary('T', timer('timeCycle', 'R3/PT1H')));
    for (const play of [waiting, interrupted]) {
      play.fire();
      expect(play.open).to.have.length(1);
      expect(play.commands.map(({ type }) => type)).to.not.include('cancelTimer');
      expect(play.commands.filter(({ type }) => type === 'startTimer')).to.have.length(1);
    }
  });
});

describe('a timer that is moved', () => {
  it('starts again at its new moment, says so, and is no deadline of what waits in a sub-process', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="A"><bpmn:intermediateCatchEvent id="W">${timer('timeDuration', 'P1D')}</bpmn:intermediateCatchEvent></bpmn:subProcess>${flow('S', 'A')}${boundary('T', timer('timeDuration', 'P7D'))}`,
    );
    const due = '2026-11-25T08:00:00.000Z';
    play.happen({ type: 'moveTimer', at: play.at, timer: '2:W', due });
    expect(play.commands.at(-1)).to.deep.equal({ type: 'startTimer', timer: '2:W', element: 'W', due });
    expect(play.trace.at(-1)).to.include({ change: 'moved', element: 'W', instance: '2', due });
    expect(play.state?.instances['2']).not.to.have.property('deadline');
    expect(play.state?.instances['1']?.deadline).to.equal('2026-11-30T08:00:00.000Z');
  });
});
