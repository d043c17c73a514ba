import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, Play } from '../drawing.ts';
import { begin, chain, ended, gedaan, thrown, undone, user } from './elements.ts';

/** The same with a handler that waits for a person. */
const undoneByHand = (activity: string) =>
  `<bpmn:boundaryEvent id="C_${activity}" attachedToRef="${activity}"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
  <bpmn:userTask id="Undo_${activity}" isForCompensation="true"/><bpmn:association id="As_${activity}" sourceRef="C_${activity}" targetRef="Undo_${activity}"/>`;

describe('compensation', () => {
  it('undoes what completed, in reverse order, and then goes on', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('B') + user('Na')}${undone('A')}${undone('B')}${thrown()}${chain('S', 'A', 'B', 'X', 'Na')}`,
      begin,
    );
    play.complete('A').complete('B');
    expect(gedaan(play)).to.deep.equal(['B', 'A']);
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('X')).to.deep.equal(['entered', 'completed']);
    expect(play.happened('C_A')).to.deep.equal(['entered', 'completed']);
    expect(play.happened('Undo_A')).to.deep.equal(['entered', 'completed']);
    expect(play.happened('A')).to.deep.equal(['entered', 'completed', 'compensated']);
    const lines = play.trace.filter(({ element }) => element === 'A').map(({ instance }) => instance);
    expect(new Set(lines).size).to.equal(1);
  });

  it('waits until a person has undone something before it undoes what came before that, and before it goes on', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('B') + user('Na')}${undoneByHand('A')}${undoneByHand('B')}${thrown()}${chain('S', 'A', 'B', 'X', 'Na')}`,
    );
    play.complete('A').complete('B');
    expect(play.open).to.deep.equal(['X', 'C_B', 'Undo_B']);
    play.complete('Undo_B');
    expect(play.open).to.deep.equal(['X', 'C_A', 'Undo_A']);
    play.complete('Undo_A');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('goes on at once where it does not wait for completion, and the process ends only after it', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('Na')}${undoneByHand('A')}${thrown('waitForCompletion="false"')}${chain('S', 'A', 'X', 'Na')}`,
    );
    play.complete('A');
    expect(play.open).to.have.members(['X', 'C_A', 'Undo_A', 'Na']);
    expect(play.happened('X')).to.deep.equal(['entered', 'completed']);
    play.complete('Na');
    expect(play.state?.status).to.equal('running');
    play.complete('Undo_A');
    expect(play.state?.status).to.equal('completed');
    expect(play.happened('X')).to.deep.equal(['entered', 'completed']);
  });

  it('undoes only what completed: nothing that is active, nothing that was cancelled, nothing at all without error', async () => {
    const parallel = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('B') + user('Na')}${undone('A')}${undone('B')}${thrown()}${chain('S', 'A', 'X', 'Na')}${flow('S', 'B')}`,
      begin,
    );
    parallel.complete('A');
    expect(gedaan(parallel)).to.deep.equal(['A']);
    expect(parallel.open).to.deep.equal(['B', 'Na']);
    const nothing = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('Na')}${undone('A')}${thrown()}${chain('S', 'X', 'Na')}${flow('Na', 'A')}`,
      begin,
    );
    expect(nothing.open).to.deep.equal(['Na']);
    expect(gedaan(nothing)).to.deep.equal([]);
  });

  it('undoes what a boundary event led to before the activity that it hangs on, whichever completed first (BPMN 13.5.5)', async () => {
    const beside = `<bpmn:boundaryEvent id="Naast" attachedToRef="A" cancelActivity="false"><bpmn:messageEventDefinition messageRef="M"/></bpmn:boundaryEvent>`;
    const elements = `<bpmn:startEvent id="S"/>${user('Eerst') + user('A') + user('B') + user('Los') + user('Na')}${undone('Eerst')}${undone('A')}${undone('B')}${undone('Los')}${beside}${flow('Naast', 'B')}${flow('Eerst', 'Los')}${thrown()}${chain('S', 'Eerst', 'A', 'X', 'Na')}`;
    const roots = '<bpmn:message id="M" name="erbij"/>';
    const play = await Play.of(elements, begin, roots);
    play.complete('Eerst').message('erbij').complete('B').complete('Los').complete('A');
    expect(gedaan(play)).to.deep.equal(['Los', 'B', 'A', 'Eerst']);
    const twice = await Play.of(
      `${elements}<bpmn:exclusiveGateway id="G" default="G_A"/><bpmn:endEvent id="Uit"/>${flow('Na', 'G')}${flow('G', 'Uit', 'klaar')}${flow('G', 'A')}`,
      { ...begin, klaar: false },
      roots,
    );
    twice.complete('Eerst').message('erbij').complete('A').complete('B').complete('Na').complete('A');
    expect(gedaan(twice), 'of another time that the activity was open').to.deep.equal(['A', 'Eerst', 'A', 'B']);
  });

  it('undoes each time an activity completed, and nothing twice', async () => {
    const again = `<bpmn:exclusiveGateway id="G" default="G_A"/>${flow('G', 'X', 'klaar')}${flow('G', 'A')}`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('Na')}${undone('A')}${thrown()}${again}${chain('S', 'A', 'G')}${chain('X', 'Na', 'G')}<bpmn:endEvent id="Uit"/>${flow('Na', 'Uit', 'false')}`,
      { gedaan: [], klaar: false },
    );
    play.complete('A').complete('A', { klaar: true });
    expect(gedaan(play)).to.deep.equal(['A', 'A']);
    play.complete('Na');
    expect(gedaan(play)).to.deep.equal(['A', 'A']);
  });

  it('brings no token to a handler, also where a process has no start event', async () => {
    const play = await Play.of(`${user('A')}${undoneByHand('A')}`);
    expect(play.open).to.deep.equal(['A']);
  });

  it('is refused at a boundary event that would let its activity go on: that is done', async () => {
    const beside = undone('A').replace('attachedToRef="A"', 'attachedToRef="A" cancelActivity="false"');
    const { problems } = await compile(drawing(`${user('A')}${beside}${thrown()}${chain('A', 'X')}`), {
      decisions: [],
    });
    expect(problems.map(({ element, rule }) => `${String(element)} ${rule}`)).to.deep.equal(['C_A BPMN 2.0.2 §10.5.4']);
  });

  it('undoes the one activity that it names', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('B')}${undone('A')}${undone('B')}${ended('activityRef="A"')}${chain('S', 'A', 'B', 'E')}`,
      begin,
    );
    play.complete('A').complete('B');
    expect(gedaan(play)).to.deep.equal(['A']);
    expect(play.state).to.include({ status: 'completed', end: 'E' });
    expect(play.happened('E')).to.deep.equal(['entered', 'completed']);
  });

  it('undoes the rest when everything is undone afterwards, and not again what was undone by its name', async () => {
    const named = thrown('activityRef="A"');
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('B') + user('Na')}${undone('A')}${undone('B')}${named}${ended()}${chain('S', 'A', 'B', 'X', 'Na', 'E')}`,
      begin,
    );
    play.complete('A').complete('B');
    expect(gedaan(play)).to.deep.equal(['A']);
    play.complete('Na');
    expect(gedaan(play)).to.deep.equal(['A', 'B']);
  });

  it('is thrown together with a message', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('Na')}${undone('A')}<bpmn:intermediateThrowEvent id="X"><bpmn:compensateEventDefinition/><bpmn:messageEventDefinition messageRef="M"/></bpmn:intermediateThrowEvent>${chain('S', 'A', 'X', 'Na')}`,
      begin,
      '<bpmn:message id="M" name="spijt"/>',
    );
    play.complete('A');
    expect(play.commands.find(({ type }) => type === 'sendMessage')).to.include({ name: 'spijt' });
    expect(gedaan(play)).to.deep.equal(['A']);
    expect(play.open).to.deep.equal(['Na']);
  });

  it('is cancelled with its scope', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${undoneByHand('A')}${thrown()}${chain('S', 'A', 'X')}`,
    );
    play.complete('A').happen({ type: 'cancel', at: play.at });
    expect(play.happened('Undo_A')).to.deep.equal(['entered', 'cancelled']);
    expect(play.commands.at(-1)).to.include({ type: 'closeTask', element: 'Undo_A' });
  });

  it('leaves the scope by the error that a handler throws', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${user('A')}${undoneByHand('A')}${thrown()}${chain('I', 'A', 'X')}</bpmn:subProcess>
      <bpmn:boundaryEvent id="Mis" attachedToRef="Sub"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>${user('Na')}${flow('S', 'Sub')}${flow('Mis', 'Na')}`,
    );
    play
      .complete('A')
      .happen({ type: 'fail', at: play.at, instance: play.instance('Undo_A'), code: 'stuk', variables: {} });
    expect(play.open).to.deep.equal(['Na']);
  });
});

describe('a drawing of compensation that cannot be', () => {
  const cases: readonly [string, string, string][] = [
    [
      'a boundary event without handler',
      '<bpmn:task id="A"/><bpmn:boundaryEvent id="C" attachedToRef="A"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>',
      'welke activiteit compenseert',
    ],
    [
      'a boundary event with a flow',
      `<bpmn:task id="A"/>${undone('A')}<bpmn:task id="B"/>${flow('C_A', 'B')}`,
      'gaat geen pijl',
    ],
    [
      'a handler with a flow',
      `<bpmn:task id="A"/>${undone('A')}<bpmn:task id="B"/>${flow('Undo_A', 'B')}`,
      'heeft geen pijlen',
    ],
    ['a handler of nothing', '<bpmn:task id="A"/><bpmn:task id="B" isForCompensation="true"/>', 'hoort nergens bij'],
    [
      'an activity in another scope',
      `<bpmn:subProcess id="Sub"><bpmn:task id="A"/>${undone('A')}</bpmn:subProcess>${ended('activityRef="A"')}`,
      'niet in hetzelfde (deel)proces',
    ],
    [
      'the process itself',
      '<bpmn:task id="A"/><bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="T"><bpmn:compensateEventDefinition/></bpmn:startEvent></bpmn:subProcess>',
      'wordt nooit gecompenseerd',
    ],
    [
      'compensation together with an error',
      `<bpmn:task id="A"/>${undone('A').replace('<bpmn:compensateEventDefinition/>', '<bpmn:compensateEventDefinition/><bpmn:errorEventDefinition/>')}`,
      'niet samen met iets anders',
    ],
  ];
  for (const [what, elements, words] of cases) {
    it(`is refused: ${what}`, async () => {
      const { problems } = await compile(drawing(elements), { decisions: [] });
      expect(problems.map(({ message }) => message).join('\n')).to.include(words);
    });
  }
});
