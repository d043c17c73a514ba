import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { startedBy } from '../../../engine/events/process-start.ts';
import { drawing, flow, modelOf, Play } from '../drawing.ts';

const roots = '<bpmn:message id="M" name="terugval"/><bpmn:signal id="Sig" name="alarm"/>';
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const signal = '<bpmn:signalEventDefinition signalRef="Sig"/>';
const timer = '<bpmn:timerEventDefinition><bpmn:timeCycle>R/P7D</bpmn:timeCycle></bpmn:timerEventDefinition>';
const condition =
  '<bpmn:conditionalEventDefinition><bpmn:condition>risico > 7</bpmn:condition></bpmn:conditionalEventDefinition>';
const start = (id: string, definitions = '') =>
  `<bpmn:startEvent id="${id}">${definitions}</bpmn:startEvent><bpmn:userTask id="Na_${id}"/>${flow(id, `Na_${id}`)}`;
const play = async (elements: string) => new Play(await modelOf(drawing(elements, roots)));

describe('the start of a process', () => {
  it('is the start event that is named, whatever it waits for', async () => {
    const elements = start('T', timer) + start('S', signal) + start('C', condition) + start('Bericht', message);
    for (const id of ['T', 'S', 'C', 'Bericht'])
      expect((await play(elements)).start({}, { element: id }).open).to.deep.equal([`Na_${id}`]);
  });

  it('is the start event of the signal that came', async () => {
    const elements = start('S', signal) + start('N');
    expect((await play(elements)).start({}, { signal: 'alarm' }).open).to.deep.equal(['Na_S']);
    const other = await play(elements);
    expect(() => other.start({}, { signal: 'stilte' })).to.throw('no start event for signal stilte');
  });

  it('is the start event with several definitions for each of them', async () => {
    const elements = start('X', message + signal);
    expect((await play(elements)).start({}, { message: 'terugval' }).open).to.deep.equal(['Na_X']);
    expect((await play(elements)).start({}, { signal: 'alarm' }).open).to.deep.equal(['Na_X']);
  });

  it('is a conditional start event where its condition holds over what the process is started with', async () => {
    const elements = start('C', condition) + start('Bericht', message);
    expect((await play(elements)).start({ risico: 8 }).open).to.deep.equal(['Na_C']);
    const other = await play(elements);
    expect(() => other.start({ risico: 1 })).to.throw('name one');
  });

  it('is the only start event there is where nothing is named, and never a guess among several', async () => {
    expect((await play(start('T', timer))).start().open).to.deep.equal(['Na_T']);
    expect((await play(start('N') + start('T', timer))).start().open).to.deep.equal(['Na_N']);
    const two = await play(start('T', timer) + start('Bericht', message));
    expect(() => two.start()).to.throw('name one');
  });

  it('is the first conditional start event that holds, one of several, and none where none does', async () => {
    const when = (id: string, least: number) => start(id, condition.replace('7', String(least)));
    const two = when('Hoog', 7) + when('Laag', 3);
    expect((await play(two)).start({ risico: 8 }).open).to.deep.equal(['Na_Hoog']);
    expect((await play(two)).start({ risico: 5 }).open).to.deep.equal(['Na_Laag']);
    const alone = await play(when('Hoog', 7));
    expect(() => alone.start({ risico: 1 })).to.throw('name one');
    expect((await play(start('X', message + condition) + start('T', timer))).start({ risico: 8 }).open).to.deep.equal([
      'Na_X',
    ]);
  });

  it('is every start event that waits for nothing, or for the message that came', async () => {
    const elements = start('N1') + start('N2') + start('M1', message) + start('M2', message);
    expect((await play(elements)).start().open).to.deep.equal(['Na_N1', 'Na_N2']);
    expect((await play(elements)).start({}, { message: 'terugval' }).open).to.deep.equal(['Na_M1', 'Na_M2']);
    expect((await play(elements)).start({}, { element: 'N2' }).open).to.deep.equal(['Na_N2']);
  });

  it('can be known beforehand by the names of its messages and signals, each once', async () => {
    const receive = '<bpmn:receiveTask id="R" messageRef="M2" instantiate="true"/>';
    const elements = start('M1', message) + start('X', message + signal) + start('T', timer) + start('N');
    const running = '<bpmn:receiveTask id="R2" messageRef="M3"/>';
    const more = roots + '<bpmn:message id="M2" name="aanvraag"/><bpmn:message id="M3" name="antwoord"/>';
    const model = await modelOf(drawing(elements + receive + running + flow('Na_N', 'R2'), more));
    expect(startedBy(model, 'message')).to.deep.equal(['terugval', 'aanvraag']);
    expect(startedBy(model, 'signal')).to.deep.equal(['alarm']);
    expect(startedBy(await modelOf(drawing(start('N'))), 'message')).to.deep.equal([]);
  });

  it('is refused on what only happens inside a process, and on all of several events', async () => {
    const refused = async (elements: string) =>
      (await compile(drawing(elements, roots), { decisions: [] })).problems.map((one) => one.message).join('\n');
    expect(await refused(start('E', '<bpmn:errorEventDefinition/>'))).to.include('kan hier niet staan');
    expect(await refused(start('X', message + signal).replace('id="X"', 'id="X" parallelMultiple="true"'))).to.include(
      'onthoudt niemand',
    );
  });
});
