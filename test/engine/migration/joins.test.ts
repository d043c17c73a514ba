import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';
import { migration, moved, refused } from './moving.ts';

const user = (id: string): string => `<bpmn:userTask id="${id}"/>`;
const between = (type: string, tasks: string, flows: string): string =>
  `<bpmn:startEvent id="S"/><bpmn:${type} id="F"/><bpmn:${type} id="J"/><bpmn:endEvent id="E"/>${tasks}${flow('S', 'F')}${flow('J', 'E')}${flows}`;
const branch = (id: string): string => flow('F', id) + flow(id, 'J');

describe('a token that waits at a join', () => {
  const both = between('parallelGateway', user('A') + user('B'), branch('A') + branch('B'));
  /** The flow that the token came along leads to a new task now. */
  const inserted = between(
    'parallelGateway',
    user('A') + user('B') + user('N'),
    flow('F', 'A') + flow('A', 'N') + flow('N', 'J') + branch('B'),
  );

  it('has to be told where it waits when its flow no longer comes there', async () => {
    const run = (await Play.of(both)).complete('A');
    const { problems } = await migration(run, inserted);
    expect(problems.map(({ remedy }) => remedy)).to.deep.equal([
      'Wijs met een verplaatsing aan welke pijl het nu is: A_J=N_J.',
    ]);
    const after = await moved(run, inserted, { A_J: 'N_J' });
    expect(after.complete('B').state?.status).to.equal('completed');
  });

  it('is found by where the flow comes from when only its id is another', async () => {
    const run = (await Play.of(both)).complete('A');
    const after = await moved(run, both.replaceAll('id="A_J"', 'id="Ander"'));
    expect(after.complete('B').state?.status).to.equal('completed');
  });

  it('is not guessed where the mapping says something else, or two flows come from the same element', async () => {
    const run = (await Play.of(both)).complete('A');
    const renamed = both.replaceAll('id="A_J"', 'id="Ander"');
    expect(refused(await migration(run, renamed, { A_J: 'S_F' }))).to.deep.equal(['J pijl']);
    const twice = renamed + flow('A', 'J', 'ook').replace('id="A_J"', 'id="Nog"');
    const { problems } = await migration(run, twice);
    expect(problems.map(({ remedy }) => remedy)).to.deep.equal([
      'Wijs met een verplaatsing aan welke pijl het nu is: A_J=Ander of Nog.',
    ]);
  });

  it('that waits for ever already may do so under another name', async () => {
    const stuck = (join: string): string =>
      `<bpmn:startEvent id="S"/>${user('A')}${user('B')}${user('C')}<bpmn:exclusiveGateway id="X" default="X_E"/><bpmn:endEvent id="E"/><bpmn:parallelGateway id="${join}"/>${flow('S', 'A')}${flow('S', 'B')}${flow('S', 'C')}${flow('A', 'X')}${flow('X', join, 'door')}${flow('X', 'E')}${flow('B', join)}`;
    const run = (await Play.of(stuck('J'), { door: false })).complete('A').complete('B');
    expect(refused(await migration(run, stuck('K'), { J: 'K', B_J: 'B_K' }))).to.deep.equal([]);
  });

  it('would wait for ever for a branch that was drawn behind a split that has been passed, so it has no place', async () => {
    const third = between(
      'parallelGateway',
      user('A') + user('B') + user('N'),
      branch('A') + branch('B') + branch('N'),
    );
    const run = (await Play.of(both)).complete('A');
    const { problems, result } = await migration(run, third);
    expect(result).to.equal(null);
    expect(problems.map(({ element, rule }) => [element, rule])).to.deep.equal([['J', 'migratie-samenkomst']]);
    expect(problems[0]?.message).to.match(/^J zou voor altijd blijven wachten/);
    expect(refused(await migration(await Play.of(both), third)), 'nothing waits there yet').to.deep.equal([
      'J samenkomst',
    ]);
  });

  it('goes on at once when the new drawing waits for nothing else', async () => {
    const wide = between('parallelGateway', user('A') + user('B') + user('C'), branch('A') + branch('B') + branch('C'));
    const loose = between(
      'parallelGateway',
      user('A') + user('B') + user('C'),
      branch('A') + branch('B') + flow('F', 'C') + flow('C', 'E'),
    );
    const run = (await Play.of(wide)).complete('A').complete('B');
    const after = await moved(run, loose);
    expect(after.happened('E')).to.deep.equal(['entered', 'completed']);
    expect(after.complete('C').state?.status).to.equal('completed');
  });

  it('of an inclusive gateway goes on when nothing can come any more', async () => {
    const all = between('inclusiveGateway', user('A') + user('B'), branch('A') + branch('B'));
    const loose = between('inclusiveGateway', user('A') + user('B'), branch('A') + flow('F', 'B') + flow('B', 'E'));
    const after = await moved((await Play.of(all)).complete('A'), loose);
    expect(after.open).to.deep.equal(['B']);
    expect(after.complete('B').state?.status).to.equal('completed');
  });

  it('is not put together with what waits at another join', async () => {
    const two = `<bpmn:startEvent id="S"/><bpmn:parallelGateway id="F"/>${['J', 'K']
      .map(
        (join) =>
          `<bpmn:parallelGateway id="${join}"/>${user(`${join}1`)}${user(`${join}2`)}${flow('F', `${join}1`)}${flow('F', `${join}2`)}${flow(`${join}1`, join)}${flow(`${join}2`, join)}${flow(join, 'E')}`,
      )
      .join('')}<bpmn:endEvent id="E"/>${flow('S', 'F')}`;
    const run = (await Play.of(two)).complete('J1').complete('K1');
    const mapping = { K: 'J', K1_K: 'J1_J', K2: 'J2' };
    const result = await migration(run, two, mapping);
    expect(refused(result)).to.deep.equal(['K samenvoeging']);
    expect(result.problems.map(({ message, remedy }) => [message, remedy])).to.deep.equal([
      [
        'Bij J en bij K wachten tokens; zij kunnen niet allebei J worden.',
        'Geef elke gateway waarbij iets wacht een eigen plaats.',
      ],
    ]);
  });
});
