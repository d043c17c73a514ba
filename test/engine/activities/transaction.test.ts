import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, Play } from '../drawing.ts';

const user = (id: string) => `<bpmn:userTask id="${id}"/>`;
const undone = (activity: string) =>
  `<bpmn:boundaryEvent id="C_${activity}" attachedToRef="${activity}"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
  <bpmn:userTask id="Undo_${activity}" isForCompensation="true"/><bpmn:association id="As_${activity}" sourceRef="C_${activity}" targetRef="Undo_${activity}"/>`;
const cancelled = '<bpmn:endEvent id="Af"><bpmn:cancelEventDefinition/></bpmn:endEvent>';
const caught = (id: string, definition: string) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="T">${definition}</bpmn:boundaryEvent>${user(`Na_${id}`)}${flow(id, `Na_${id}`)}`;
/** A transaction `T` around `inside`, with a task behind each way out of it. */
const around = (inside: string) =>
  `<bpmn:startEvent id="S"/><bpmn:transaction id="T"><bpmn:startEvent id="I"/>${inside}</bpmn:transaction>${user('Na')}${flow('S', 'T')}${flow('T', 'Na')}
  ${caught('Cancel', '<bpmn:cancelEventDefinition/>')}${caught('Error', '<bpmn:errorEventDefinition/>')}${caught('Message', '<bpmn:messageEventDefinition messageRef="M"/>')}`;
const roots = '<bpmn:message id="M" name="terugval"/>';
const booking = `${user('A') + user('B') + user('C') + user('Kies')}${undone('A')}${undone('B')}${undone('C')}${cancelled}
  ${flow('I', 'A')}${flow('A', 'B')}${flow('B', 'Kies')}${flow('I', 'C')}${flow('Kies', 'Af')}`;

describe('a transaction', () => {
  it('completes as any sub-process', async () => {
    const play = await Play.of(around(`${user('A')}${flow('I', 'A')}`), {}, roots);
    expect(play.trace.find(({ element }) => element === 'T')).to.include({ change: 'entered', type: 'transaction' });
    play.complete('A');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('goes out by its cancel boundary event, wherever that stands among the others', async () => {
    const elements = around(`${user('A')}${cancelled}${flow('I', 'A')}${flow('A', 'Af')}`);
    const cancel = caught('Cancel', '<bpmn:cancelEventDefinition/>');
    const play = await Play.of(elements.replace(cancel, '') + cancel, {}, roots);
    play.complete('A');
    expect(play.open).to.deep.equal(['Na_Cancel']);
  });

  it('cancels what is active and undoes what completed, in reverse, before it goes out by its cancel boundary event', async () => {
    const play = await Play.of(around(booking), {}, roots);
    play.complete('A').complete('B').complete('Kies');
    expect(play.happened('C')).to.deep.equal(['entered', 'cancelled']);
    expect(play.open).to.deep.equal(['T', 'C_B', 'Undo_B']);
    play.complete('Undo_B');
    expect(play.open).to.deep.equal(['T', 'C_A', 'Undo_A']);
    expect(play.happened('T')).to.deep.equal(['entered']);
    play.complete('Undo_A');
    expect(play.open).to.deep.equal(['Na_Cancel']);
    expect(play.happened('T')).to.deep.equal(['entered', 'cancelled']);
    expect(play.happened('Cancel')).to.deep.equal(['entered', 'completed']);
    expect(play.happened('Undo_C')).to.deep.equal([]);
  });

  it('goes out at once where nothing is to be undone', async () => {
    const play = await Play.of(around(`${cancelled}${flow('I', 'Af')}`), {}, roots);
    expect(play.open).to.deep.equal(['Na_Cancel']);
  });

  it('undoes what had completed in a sub-process that is still active, from a cancel deep inside it', async () => {
    const inside = `<bpmn:subProcess id="Sub"><bpmn:startEvent id="I2"/>${user('A') + user('Kies')}${undone('A')}${cancelled}${flow('I2', 'A')}${flow('A', 'Kies')}${flow('Kies', 'Af')}</bpmn:subProcess>${flow('I', 'Sub')}`;
    const play = await Play.of(around(inside), {}, roots);
    play.complete('A').complete('Kies');
    expect(play.happened('Sub')).to.deep.equal(['entered', 'cancelled']);
    expect(play.open).to.deep.equal(['T', 'Sub', 'C_A', 'Undo_A']);
    play.complete('Undo_A');
    expect(play.open).to.deep.equal(['Na_Cancel']);
  });

  it('hears nothing any more while it is being cancelled, except that undoing goes wrong', async () => {
    const play = await Play.of(around(booking), {}, roots);
    play.complete('A').complete('B').complete('Kies').message('terugval');
    expect(play.open).to.deep.equal(['T', 'C_B', 'Undo_B']);
    play.happen({ type: 'fail', at: play.at, instance: play.instance('Undo_B'), code: 'stuk', variables: {} });
    expect(play.open).to.deep.equal(['Na_Error']);
  });

  it('has no deadline any more while it is being cancelled', async () => {
    const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
    const play = await Play.of(around(booking) + caught('Timer', timer), {}, roots);
    play.complete('A').complete('B');
    expect(Object.keys(play.state?.timers ?? {})).to.deep.equal(['1:Timer']);
    play.complete('Kies');
    expect(play.state?.timers).to.deep.equal({});
  });

  it('undoes nothing when an error or another boundary event leaves it', async () => {
    const failed = await Play.of(around(booking), {}, roots);
    failed
      .complete('A')
      .happen({ type: 'fail', at: failed.at, instance: failed.instance('B'), code: 'x', variables: {} });
    expect(failed.open).to.deep.equal(['Na_Error']);
    const left = await Play.of(around(booking), {}, roots);
    left.complete('A').message('terugval');
    expect(left.open).to.deep.equal(['Na_Message']);
  });

  it('is undone from outside once it has completed', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:transaction id="T"><bpmn:startEvent id="I"/>${user('A')}${undone('A')}${flow('I', 'A')}</bpmn:transaction><bpmn:endEvent id="E"><bpmn:compensateEventDefinition activityRef="T"/></bpmn:endEvent>${flow('S', 'T')}${flow('T', 'E')}`,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['E', 'T', 'C_A', 'Undo_A']);
    play.complete('Undo_A');
    expect(play.state?.status).to.equal('completed');
  });

  const refused: readonly [string, string, string][] = [
    [
      'a cancel end event without cancel boundary event',
      `<bpmn:transaction id="T">${cancelled}</bpmn:transaction>`,
      'geen annuleergebeurtenis aan de rand',
    ],
    [
      'a cancel boundary event on a sub-process',
      `<bpmn:subProcess id="T"><bpmn:task id="A"/></bpmn:subProcess>${caught('B', '<bpmn:cancelEventDefinition/>')}`,
      'rand van een transactie',
    ],
    [
      'a repeated transaction that can be cancelled',
      `<bpmn:transaction id="T"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>${cancelled}</bpmn:transaction>${caught('B', '<bpmn:cancelEventDefinition/>')}`,
      'niet wat één geannuleerde transactie',
    ],
    [
      'a transaction in a loop that can be cancelled',
      `<bpmn:transaction id="T"><bpmn:standardLoopCharacteristics loopMaximum="2"/>${cancelled}</bpmn:transaction>${caught('B', '<bpmn:cancelEventDefinition/>')}`,
      'niet wat één geannuleerde transactie',
    ],
  ];
  for (const [what, elements, words] of refused) {
    it(`is refused: ${what}`, async () => {
      const { problems } = await compile(drawing(elements), { decisions: [] });
      expect(problems.map(({ message }) => message).join('\n')).to.include(words);
    });
  }
});
