import { expect } from 'chai';
import { EngineError } from '../../engine/errors.ts';
import { drawing, flow, modelOf, Play } from './drawing.ts';

const task = (id: string) => `<bpmn:userTask id="${id}"/>`;

describe('tokens on sequence flows', () => {
  it('runs from start to end and completes the process', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A')}<bpmn:endEvent id="E"/>${flow('S', 'A')}${flow('A', 'E')}`,
    );
    expect(play.open).to.deep.equal(['A']);
    play.complete('A', { besluit: 'ja' });
    expect(play.state?.status).to.equal('completed');
    expect(play.state?.end).to.equal('E');
    expect(play.trace.map(({ change, element }) => `${change} ${element}`)).to.deep.equal([
      'entered P',
      'entered S',
      'completed S',
      'taken S_A',
      'entered A',
      'completed A',
      'taken A_E',
      'entered E',
      'completed E',
      'completed P',
    ]);
  });

  it('starts at every node without incoming flow where there is no start event, and ends without end event', async () => {
    const play = await Play.of(`${task('A')}${task('B')}`);
    expect(play.open).to.deep.equal(['A', 'B']);
    play.complete('A').complete('B');
    expect(play.state?.status).to.equal('completed');
    expect(play.state?.end).to.equal(null);
  });

  it('gives a token to every unconditional flow of an activity, and joins nothing at an implicit merge', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A')}${task('B')}${task('C')}${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'C')}${flow('B', 'C')}`,
    );
    play.complete('A').complete('B');
    expect(play.open).to.deep.equal(['C', 'C']);
  });

  it('executes flows and nodes that have no id, as the standard lets them', async () => {
    const play = await Play.of(
      `${task('A')}${task('B')}<bpmn:subProcess><bpmn:manualTask/></bpmn:subProcess><bpmn:sequenceFlow sourceRef="A" targetRef="B"/>`,
    );
    expect(play.happened('P_SubProcess_3_ManualTask_1')).to.deep.equal(['entered', 'completed']);
    expect(play.open).to.deep.equal(['A']);
    play.complete('A');
    expect(play.happened('P_SequenceFlow_4')).to.deep.equal(['taken']);
    expect(play.open).to.deep.equal(['B']);
  });

  it('takes the first true condition of an exclusive gateway, else the default', async () => {
    const model = await modelOf(
      drawing(`<bpmn:startEvent id="S"/><bpmn:exclusiveGateway id="G" default="G_C"/>${task('A')}${task('B')}${task('C')}
      ${flow('S', 'G')}${flow('G', 'A', 'n > 10')}${flow('G', 'B', 'n > 5')}${flow('G', 'C')}`),
    );
    expect(new Play(model).start({ n: 20 }).open).to.deep.equal(['A']);
    expect(new Play(model).start({ n: 7 }).open).to.deep.equal(['B']);
    expect(new Play(model).start({ n: 1 }).open).to.deep.equal(['C']);
  });

  it('ends the token at an exclusive gateway without outgoing flow', async () => {
    const play = await Play.of(`<bpmn:startEvent id="S"/><bpmn:exclusiveGateway id="G"/>${flow('S', 'G')}`);
    expect(play.happened('G')).to.deep.equal(['entered', 'completed']);
    expect(play.state?.status).to.equal('completed');
  });

  it('refuses the step where no condition holds and there is no default, and the state stays', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A')}<bpmn:exclusiveGateway id="G"/>${task('B')}${task('C')}
      ${flow('S', 'A')}${flow('A', 'G')}${flow('G', 'B', 'n = 1')}${flow('G', 'C', 'n = 2')}`,
      { n: 3 },
    );
    expect(() => play.complete('A'))
      .to.throw(EngineError, 'No condition behind G holds')
      .with.property('code', 'NoFlow');
    expect(play.open).to.deep.equal(['A']);
  });

  it('names an unknown variable instead of calling the condition false', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A')}<bpmn:exclusiveGateway id="G" default="G_C"/>${task('B')}${task('C')}
      ${flow('S', 'A')}${flow('A', 'G')}${flow('G', 'B', 'onbekend = 1')}${flow('G', 'C')}`,
    );
    expect(() => play.complete('A')).to.throw(/onbekend/);
  });

  it('waits at a parallel join for a token on every flow, and keeps a surplus token for the next round', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A')}${task('B')}<bpmn:parallelGateway id="J"/>${task('C')}
      ${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'J')}${flow('B', 'J')}${flow('J', 'C')}`,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'J']);
    play.complete('B');
    expect(play.open).to.deep.equal(['C']);
  });

  it('waits at a parallel join, whatever the others do, as long as a flow has no token', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A')}${task('B')}<bpmn:exclusiveGateway id="X" default="X_E"/><bpmn:endEvent id="E"/><bpmn:parallelGateway id="J"/>${task('C')}
      ${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'X')}${flow('X', 'J', 'door')}${flow('X', 'E')}${flow('B', 'J')}${flow('J', 'C')}`,
      { door: false },
    );
    play.complete('B').complete('A');
    expect(play.open).to.deep.equal(['J']);
    expect(play.state?.status).to.equal('running');
  });

  it('takes conditional flows out of an activity all at once, and the default only without any', async () => {
    const model = await modelOf(
      drawing(`<bpmn:startEvent id="S"/><bpmn:task id="T" default="T_C"/>${task('A')}${task('B')}${task('C')}
      ${flow('S', 'T')}${flow('T', 'A', 'n > 1')}${flow('T', 'B', 'n > 2')}${flow('T', 'C')}`),
    );
    expect(new Play(model).start({ n: 3 }).open).to.deep.equal(['A', 'B']);
    expect(new Play(model).start({ n: 0 }).open).to.deep.equal(['C']);
  });

  it('takes the default out of an activity beside its flows without condition, as long as no condition holds', async () => {
    const model = await modelOf(
      drawing(`<bpmn:startEvent id="S"/><bpmn:task id="T" default="T_B"/>${task('A')}${task('B')}${task('C')}
      ${flow('S', 'T')}${flow('T', 'A', 'n > 1')}${flow('T', 'B')}${flow('T', 'C')}`),
    );
    expect(new Play(model).start({ n: 3 }).open).to.deep.equal(['A', 'C']);
    expect(new Play(model).start({ n: 0 }).open).to.deep.equal(['B', 'C']);
  });

  it('stops a loop that never waits', async () => {
    const loop = Play.of(
      `<bpmn:startEvent id="S"/><bpmn:task id="A"/><bpmn:task id="B"/><bpmn:endEvent id="E"/>${flow('S', 'A')}${flow('A', 'B')}${flow('B', 'A')}${flow('B', 'E', 'false')}`,
    );
    await loop.then(
      () => expect.fail('the step ended'),
      (error: unknown) => expect(String(error)).to.include('loops without ever waiting'),
    );
  });

  it('ends everything at once at a terminate end event', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A')}${task('B')}<bpmn:endEvent id="E"><bpmn:terminateEventDefinition/></bpmn:endEvent>
      ${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'E')}`,
    );
    play.complete('A');
    expect(play.state?.status).to.equal('terminated');
    expect(play.happened('B')).to.deep.equal(['entered', 'cancelled']);
    expect(play.commands.at(-1)).to.deep.equal({ type: 'closeTask', instance: '2', element: 'B' });
    expect(play.state?.instances).to.deep.equal({});
  });
});
