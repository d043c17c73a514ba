import { expect } from 'chai';
import { EngineError } from '../../../engine/errors.ts';
import { drawing, flow, modelOf, MONDAY, Play } from '../drawing.ts';

const task = (id: string, name: string) => `<bpmn:userTask id="${id}" name="${name}"/>`;

describe('the trace', () => {
  it('names what happened to what, with type and name, and the instance where there is one', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A', 'Bellen')}${flow('S', 'A', undefined, 'name="Begin"')}`,
    );
    play.complete('A');
    const at = MONDAY;
    expect(play.trace).to.deep.equal([
      { at, change: 'entered', element: 'P', name: 'Proef', type: 'process' },
      { at, change: 'entered', element: 'S', name: null, type: 'startEvent' },
      { at, change: 'completed', element: 'S', name: null, type: 'startEvent' },
      { at, change: 'taken', element: 'S_A', name: 'Begin', type: 'sequenceFlow' },
      { at, change: 'entered', element: 'A', name: 'Bellen', type: 'userTask', instance: '1' },
      { at, change: 'completed', element: 'A', name: 'Bellen', type: 'userTask', instance: '1' },
      { at, change: 'completed', element: 'P', name: 'Proef', type: 'process' },
    ]);
  });
});

describe('a step that does not fit', () => {
  it('is refused where the instance is not open, or its element is not in the model', async () => {
    const play = await Play.of(`${task('A', '')}${task('B', '')}`);
    const complete = (instance: string) => () =>
      play.happen({ type: 'complete', at: play.at, instance, variables: {} });
    expect(complete('7')).to.throw(EngineError, 'Instance 7 is not open').with.property('code', 'InstanceUnknown');
    const other = new Play(await modelOf(drawing(task('A', ''))));
    other.state = play.state;
    expect(() => other.happen({ type: 'complete', at: play.at, instance: '2', variables: {} }))
      .to.throw(EngineError, 'The model has no element B')
      .with.property('code', 'InstanceUnknown');
  });

  it('says by its code that no flow can be taken, and that it never ends', async () => {
    const stuck = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A', '')}${task('B', '')}${task('C', '')}${flow('S', 'A')}${flow('A', 'B', 'false')}${flow('A', 'C', 'false')}`,
    );
    expect(() => stuck.complete('A'))
      .to.throw(EngineError)
      .with.property('code', 'NoFlow');
    const endless = await Play.of(
      `<bpmn:startEvent id="S"/>${task('A', '')}<bpmn:task id="B"/><bpmn:task id="C"/><bpmn:endEvent id="E"/>${flow('S', 'A')}${flow('A', 'B')}${flow('B', 'C')}${flow('C', 'B')}${flow('C', 'E', 'false')}`,
    );
    expect(() => endless.complete('A'))
      .to.throw(EngineError)
      .with.property('code', 'Endless');
  });
});
