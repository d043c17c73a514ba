import { expect } from 'chai';
import { drawing, flow, modelOf, Play } from '../drawing.ts';

const roots = '<bpmn:message id="M" name="terugval"/><bpmn:signal id="Sig" name="alarm"/>';
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const signal = '<bpmn:signalEventDefinition signalRef="Sig"/>';
const twice =
  '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
const user = (id: string, body = '') => `<bpmn:userTask id="${id}">${body}</bpmn:userTask>`;
const boundary = (id: string, definition: string, interrupting: boolean) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="A" cancelActivity="${String(interrupting)}">${definition}</bpmn:boundaryEvent>${user(`Na_${id}`)}${flow(id, `Na_${id}`)}`;
const begin = `<bpmn:startEvent id="S"/>${flow('S', 'A')}`;
const alarm = (play: Play) => play.happen({ type: 'signal', at: play.at, name: 'alarm', variables: {} });

describe('two events that wait for the same signal', () => {
  it('both hear it, on one activity', async () => {
    const play = await Play.of(
      begin + user('A') + boundary('B1', signal, false) + boundary('B2', signal, false),
      {},
      roots,
    );
    expect(alarm(play).open).to.deep.equal(['A', 'Na_B1', 'Na_B2']);
  });

  it('do not both hear it where the first takes the other away', async () => {
    const waits = `<bpmn:subProcess id="A"><bpmn:intermediateCatchEvent id="W">${signal}</bpmn:intermediateCatchEvent></bpmn:subProcess>`;
    const play = await Play.of(begin + waits + boundary('B1', signal, true) + boundary('B2', signal, false), {}, roots);
    expect(alarm(play).open).to.deep.equal(['Na_B1']);
    expect(play.happened('W')).to.deep.equal(['entered', 'cancelled']);
    expect(play.happened('B2')).to.deep.equal([]);
  });
});

describe('a message and a signal of the same name', () => {
  const SAME = '<bpmn:message id="M" name="nieuws"/><bpmn:signal id="Sig" name="nieuws"/>';

  it('are not each other', async () => {
    const play = await Play.of(
      begin + user('A') + boundary('B', message, false) + boundary('C', signal, false),
      {},
      SAME,
    );
    expect(play.message('nieuws').open).to.deep.equal(['A', 'Na_B']);
    play.happen({ type: 'signal', at: play.at, name: 'nieuws', variables: {} });
    expect(play.open).to.deep.equal(['A', 'Na_B', 'Na_C']);
  });

  it('do not start the process of each other', async () => {
    const start = (id: string, definition: string) =>
      `<bpmn:startEvent id="${id}">${definition}</bpmn:startEvent>${user(`Na_${id}`)}${flow(id, `Na_${id}`)}`;
    const model = await modelOf(drawing(start('B', message) + start('C', signal), SAME));
    expect(new Play(model).start({}, { message: 'nieuws' }).open).to.deep.equal(['Na_B']);
    expect(new Play(model).start({}, { signal: 'nieuws' }).open).to.deep.equal(['Na_C']);
  });
});

describe('what listens at a multi-instance', () => {
  it('is its boundary event once, not for each instance', async () => {
    const play = await Play.of(begin + user('A', twice) + boundary('B', signal, false), {}, roots);
    expect(alarm(play).instances('Na_B')).to.have.length(1);
  });

  it('is the event sub-process in each instance, not in the whole', async () => {
    const sub = `<bpmn:subProcess id="Bij" triggeredByEvent="true"><bpmn:startEvent id="I" isInterrupting="false">${signal}</bpmn:startEvent>${user('In')}${flow('I', 'In')}</bpmn:subProcess>`;
    const play = await Play.of(
      begin + `<bpmn:subProcess id="A">${twice}${user('T')}${sub}</bpmn:subProcess>`,
      {},
      roots,
    );
    expect(alarm(play).instances('In')).to.have.length(2);
  });

  it('is each instance of a receive task, one message after another', async () => {
    const play = await Play.of(
      begin + `<bpmn:receiveTask id="A" messageRef="M">${twice}</bpmn:receiveTask>` + user('Na') + flow('A', 'Na'),
      {},
      roots,
    );
    play.message('terugval');
    expect(play.instances('A')).to.have.length(1);
    expect(play.message('terugval').open).to.deep.equal(['Na']);
  });
});

describe('what was there and is not any more', () => {
  it('hears nothing: the boundary event of a sub-process that is being undone', async () => {
    const undone = `<bpmn:boundaryEvent id="C" attachedToRef="T"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent><bpmn:userTask id="Undo" isForCompensation="true"/><bpmn:association id="As" sourceRef="C" targetRef="Undo"/>`;
    const started = `<bpmn:subProcess id="Bij" triggeredByEvent="true"><bpmn:startEvent id="I" isInterrupting="false">${message}</bpmn:startEvent>${user('In')}${flow('I', 'In')}</bpmn:subProcess>`;
    const play = await Play.of(
      begin +
        `<bpmn:subProcess id="A">${user('T')}${undone}${started}</bpmn:subProcess>` +
        boundary('B', message, true) +
        `<bpmn:endEvent id="E"><bpmn:compensateEventDefinition/></bpmn:endEvent>${flow('A', 'E')}`,
      {},
      roots,
    );
    play.complete('T').message('terugval');
    expect(play.trace.at(-1)).to.include({ change: 'unmatched', code: 'terugval' });
    expect(play.complete('Undo').state?.status).to.equal('completed');
  });

  it('hears nothing: the event sub-process of a scope that another one took over', async () => {
    const sub = (id: string, definition: string) =>
      `<bpmn:subProcess id="${id}" triggeredByEvent="true"><bpmn:startEvent id="I_${id}">${definition}</bpmn:startEvent>${user(`In_${id}`)}${flow(`I_${id}`, `In_${id}`)}</bpmn:subProcess>`;
    const play = await Play.of(begin + user('A') + sub('Een', message) + sub('Twee', signal), {}, roots);
    expect(alarm(play.message('terugval')).open).to.deep.equal(['Een', 'In_Een']);
  });
});
