import { expect } from 'chai';
import { migrate } from '../../../engine/migration/migrate.ts';
import { drawing, flow, modelOf, MONDAY, Play } from '../drawing.ts';
import { migration, moved, refused } from './moving.ts';

const user = (id: string, attributes = ''): string => `<bpmn:userTask id="${id}" ${attributes}/>`;
const begin = (...ids: string[]): string => `<bpmn:startEvent id="S"/>${ids.map((id) => flow('S', id)).join('')}`;
const deadline = (value: string): string =>
  `<bpmn:boundaryEvent id="T" attachedToRef="A"><bpmn:timerEventDefinition><bpmn:timeDuration>${value}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;

describe('what a migration tells', () => {
  it('is where everything that is open goes on, and where it has no place', async () => {
    const run = await Play.of(begin('A', 'B', 'C') + user('A', 'name="Een"') + user('B') + user('C'));
    const { placements } = await migration(
      run,
      begin('A', 'Z', 'C') + user('A', 'name="Uno"') + user('Z') + '<bpmn:manualTask id="C"/>',
      { B: 'Z' },
    );
    const type = 'userTask';
    expect(placements).to.deep.equal([
      { instance: '1', type, from: { element: 'A', name: 'Een' }, to: { element: 'A', name: 'Uno' } },
      { instance: '2', type, from: { element: 'B', name: null }, to: { element: 'Z', name: null } },
      { instance: '3', type, from: { element: 'C', name: null }, to: null },
    ]);
  });

  it('is in the trace: the process, and what has another id, name, deadline or organisation now', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const before = begin(...names) + names.map((id) => user(id)).join('') + deadline('P1D');
    const run = await Play.of(before, { wie: 'cjg' });
    const after = await moved(
      run,
      begin('A', 'Z', 'C', 'D', 'E') +
        [user('A'), user('Z'), user('C', 'name="Nieuw"'), user('D', 'regietafel:organisatie="wie"'), user('E')].join(
          '',
        ) +
        deadline('P3D'),
      { B: 'Z' },
      { renewTimers: true },
    );
    const line = { at: MONDAY, change: 'migrated', type: 'userTask' };
    expect(after.trace).to.deep.equal([
      { ...line, element: 'P', name: 'Proef', type: 'process' },
      { ...line, element: 'A', name: null, instance: '1', code: 'A', due: '2026-11-26T08:00:00.000Z' },
      { ...line, element: 'Z', name: null, instance: '2', code: 'B' },
      { ...line, element: 'C', name: 'Nieuw', instance: '3', code: 'C' },
      { ...line, element: 'D', name: null, instance: '4', code: 'D', organisation: 'cjg' },
    ]);
  });

  it('is in the trace that two tasks have changed places', async () => {
    const tasks = begin('A', 'B') + user('A') + user('B');
    const after = await moved(await Play.of(tasks), tasks, { A: 'B', B: 'A' });
    expect(after.trace.slice(1).map(({ element, code }) => [element, code])).to.deep.equal([
      ['B', 'A'],
      ['A', 'B'],
    ]);
  });

  it('is that a mapping names what one of the drawings does not have, a flow or an element', async () => {
    const run = await Play.of(begin('A') + user('A'));
    const { problems, result } = await migration(run, begin('A') + user('A'), { S_A: 'S_A', Q: 'A', S: 'weg' });
    expect(result).to.equal(null);
    expect(problems.map(({ element, name, message }) => [element, name, message])).to.deep.equal([
      ['Q', null, 'De verplaatsing Q=A noemt een element dat de oude tekening niet heeft.'],
      ['weg', null, 'De verplaatsing S=weg noemt een element dat de nieuwe tekening niet heeft.'],
    ]);
    expect(problems[0]?.remedy).to.equal('Schrijf een verplaatsing als OUD=NIEUW, met de ids uit de twee tekeningen.');
  });

  it('is that the other drawing is of another process, beside all that has no place in it', async () => {
    const run = await Play.of(begin('A') + user('A'));
    const other = await modelOf(
      drawing(begin('B') + user('B')).replace('<bpmn:process id="P"', '<bpmn:process id="Q"'),
    );
    const { problems } = migrate(run.model, other, run.state ?? expect.fail(), {
      ...{ at: run.at, mapping: {}, renewTimers: false },
    });
    expect(problems.map(({ element, name, rule }) => [element, name, rule])).to.deep.equal([
      ['P', 'Proef', 'migratie-proces'],
      ['A', null, 'migratie-verdwenen'],
    ]);
  });

  it('is each problem once, however many instances of an element are open', async () => {
    const several = user('A').replace(
      '/>',
      '><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>',
    );
    expect(refused(await migration(await Play.of(begin('A') + several), begin('B') + user('B')))).to.deep.equal([
      'A verdwenen',
    ]);
  });

  it('is which expression of the new drawing has no answer, and at which element', async () => {
    const run = await Play.of(begin('A') + user('A'), { wie: 3 });
    const at = async (elements: string): Promise<unknown[]> => {
      const { problems, result, timers } = await migration(run, elements);
      expect([result, timers]).to.deep.equal([null, []]);
      expect(problems[0]?.message).to.match(/^De nieuwe tekening kan hier niet verder: .*(onbekend|wie).*\.$/);
      expect(problems[0]?.remedy).to.match(/^Herstel de uitdrukking/);
      return problems.map(({ element, name, rule }) => [element, name, rule]);
    };
    const named = begin('A') + user('A', 'name="Een"');
    expect(await at(named + deadline('onbekend'))).to.deep.equal([['P', null, 'migratie-tekening']]);
    expect(await at(named + deadline('wie').replace('id="T"', 'id="T" name="Termijn"'))).to.deep.equal([
      ['T', 'Termijn', 'migratie-tekening'],
    ]);
  });

  it('is what follows at once: a condition that holds in the new drawing', async () => {
    const run = await Play.of(begin('A') + user('A'), { n: 1 });
    const after = await moved(
      run,
      `${begin('A')}${user('A')}${user('Na')}<bpmn:boundaryEvent id="B" attachedToRef="A"><bpmn:conditionalEventDefinition><bpmn:condition>n = 1</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:boundaryEvent>${flow('B', 'Na')}`,
    );
    expect(after.open).to.deep.equal(['Na']);
  });
});

describe('whose task it is in another drawing', () => {
  const task = (organisation: string): string => begin('A') + user('A', organisation);
  const whose = (run: Play) => run.state?.instances[run.instance('A')]?.organisation;

  it('stays where the drawing names it the same way, and changes where it does not', async () => {
    const run = await Play.of(task('regietafel:organisatie="wie"') + user('B') + flow('S', 'B'), {
      wie: 'cjg',
      ook: 'om',
    });
    run.complete('B', { wie: 'politie' });
    expect(whose(await moved(run, task('regietafel:organisatie="wie"')))).to.equal('cjg');
    expect(whose(await moved(run, task('regietafel:organisatie="ook"')))).to.equal('om');
    const nobody = await moved(run, task(''));
    expect(nobody.state?.instances['1']).to.not.have.property('organisation');
    expect(nobody.trace.map(({ element }) => element)).to.deep.equal(['P', 'A']);
  });

  it('is worked out for each instance of a multi-instance, and not for the whole', async () => {
    const each = (organisation: string): string =>
      task(organisation).replace(
        `${organisation}/>`,
        `${organisation}><bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="[&quot;cjg&quot;, &quot;om&quot;]" regietafel:element="x"/></bpmn:userTask>`,
      );
    const after = await moved(await Play.of(each('name="Een"')), each('regietafel:organisatie="x"'));
    const all = Object.values(after.state?.instances ?? {}).map(({ organisation }) => organisation);
    expect(all).to.deep.equal([undefined, undefined, 'cjg', 'om']);
  });
});
