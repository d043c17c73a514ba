import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';
import { migration, moved, refused } from './moving.ts';

const user = (id: string, inside = ''): string =>
  `<bpmn:userTask id="${id}" name="Naam ${id}">${inside}</bpmn:userTask>`;
const chain = (...ids: string[]): string =>
  ids
    .slice(1)
    .map((to, place) => flow(ids[place] ?? '', to))
    .join('');
const ONE = `<bpmn:startEvent id="S"/>${user('A')}<bpmn:endEvent id="E"/>${chain('S', 'A', 'E')}`;

describe('the place of what is open in another drawing', () => {
  it('is the element of the same id; what comes behind it is what the new drawing says', async () => {
    const run = await Play.of(ONE);
    const after = await moved(
      run,
      `<bpmn:startEvent id="S"/>${user('A')}${user('B')}<bpmn:endEvent id="E"/>${chain('S', 'A', 'B', 'E')}`,
    );
    expect(after.complete('A').open).to.deep.equal(['B']);
    expect(after.complete('B').state?.status).to.equal('completed');
  });

  it('is the element that the mapping names, and its line tells what it was', async () => {
    const run = await Play.of(ONE);
    const other = `<bpmn:startEvent id="S"/>${user('Z')}<bpmn:endEvent id="E"/>${chain('S', 'Z', 'E')}`;
    const { problems, placements } = await migration(run, other);
    expect(problems.map(({ remedy }) => remedy)).to.deep.equal([
      'Wijs met een verplaatsing aan waar dit verdergaat: A=Z, of rond het eerst af.',
    ]);
    expect(placements.map(({ to }) => to)).to.deep.equal([null]);
    const after = await moved(run, other, { A: 'Z' });
    expect(after.open).to.deep.equal(['Z']);
    expect(after.trace.map(({ change, element, code }) => [change, element, code])).to.deep.equal([
      ['migrated', 'P', undefined],
      ['migrated', 'Z', 'A'],
    ]);
  });

  it('keeps the number and the age of an instance', async () => {
    const run = await Play.of(ONE);
    const before = run.instance('A');
    run.at = '2026-12-01T08:00:00.000Z';
    const after = await moved(run, ONE.replaceAll('A', 'Z'), { A: 'Z' });
    expect(after.state?.instances[before]).to.deep.equal({
      id: before,
      element: 'Z',
      parent: '0',
      since: '2026-11-23T08:00:00.000Z',
    });
  });

  it('is missing for everything that does not fit, all at once', async () => {
    const start = `<bpmn:startEvent id="S"/><bpmn:parallelGateway id="F"/><bpmn:endEvent id="E"/>${flow('S', 'F')}`;
    const branch = (id: string): string => flow('F', id) + flow(id, 'E');
    const several = (loop: string): string => user('M', loop);
    const multi = (sequential: boolean): string =>
      `<bpmn:multiInstanceLoopCharacteristics isSequential="${String(sequential)}" regietafel:verzameling="[1, 2, 3]" regietafel:element="x"/>`;
    const sub = (inside: string): string => `<bpmn:subProcess id="Sub">${inside}</bpmn:subProcess>`;
    const call = (process: string): string => `<bpmn:callActivity id="Roep" calledElement="${process}"/>`;
    const service = (name: string): string => `<bpmn:serviceTask id="Dienst" regietafel:dienst="${name}"/>`;
    const names = ['Weg', 'Soort', 'M', 'Sub', 'Roep', 'Dienst'];
    const run = await Play.of(
      start +
        user('Weg') +
        user('Soort') +
        several(multi(false)) +
        sub(user('Binnen')) +
        call('een') +
        service('een') +
        names.map(branch).join(''),
    );
    const other = [...names.filter((id) => id !== 'Weg'), 'Binnen'];
    const result = await migration(
      run,
      start +
        '<bpmn:serviceTask id="Soort"/>' +
        several(multi(true)) +
        sub(user('Anders')) +
        user('Binnen') +
        call('twee') +
        service('twee') +
        other.map(branch).join(''),
    );
    expect(refused(result)).to.deep.equal([
      'Weg verdwenen',
      'Soort soort',
      'M herhaling',
      'Roep aanroep',
      'Dienst dienst',
      'Binnen omgeving',
    ]);
    expect(result.result).to.equal(null);
  });

  it('goes on with a multi-instance where it was', async () => {
    const multi = (id: string): string =>
      user(
        id,
        '<bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="[1, 2, 3]" regietafel:element="x" regietafel:resultaten="uit" regietafel:resultaat="antwoord"/>',
      );
    const around = (id: string): string =>
      `<bpmn:startEvent id="S"/>${multi(id)}<bpmn:endEvent id="E"/>${chain('S', id, 'E')}`;
    const run = (await Play.of(around('M'))).complete('M', { antwoord: 'een' });
    const after = await moved(run, around('N'), { M: 'N' });
    after.complete('N', { antwoord: 'twee' }).complete('N', { antwoord: 'drie' });
    expect(after.state?.status).to.equal('completed');
    expect(after.state?.output).to.have.property('uit').that.deep.equals(['een', 'twee', 'drie']);
  });

  it('has the data that the new drawing declares, empty, and the organisation that it names now', async () => {
    const run = await Play.of(ONE, { wie: 'politie' });
    const after = await moved(
      run,
      `<bpmn:dataObject id="nieuw"/>${ONE.replace('name="Naam A"', 'name="Naam A" regietafel:organisatie="wie"')}`,
    );
    expect(after.variables).to.deep.equal({ nieuw: null, wie: 'politie' });
    expect(after.state?.instances[after.instance('A')]?.organisation).to.equal('politie');
  });

  it('is refused where the new drawing cannot work out what it needs', async () => {
    const run = await Play.of(ONE);
    const result = await migration(run, ONE.replace('name="Naam A"', 'name="Naam A" regietafel:organisatie="wie"'));
    expect(refused(result)).to.deep.equal(['P tekening']);
  });

  it('is refused for a mapping that names what is not there, another process, and one that has ended', async () => {
    const run = await Play.of(ONE);
    expect(refused(await migration(run, ONE, { Q: 'A', A: 'Q' }))).to.deep.equal([
      'Q verplaatsing',
      'Q verplaatsing',
      'A verdwenen',
    ]);
    expect(refused(await migration(run.complete('A'), ONE))).to.deep.equal(['P afgelopen']);
  });
});

describe('the compensation of what completed before', () => {
  const undo =
    '<bpmn:boundaryEvent id="B" attachedToRef="A"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent><bpmn:userTask id="Terug" isForCompensation="true"/><bpmn:association id="L" sourceRef="B" targetRef="Terug"/>';
  const around = (extra: string, a = 'A'): string =>
    `<bpmn:startEvent id="S"/>${user(a)}${user('C')}<bpmn:intermediateThrowEvent id="T"><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent><bpmn:endEvent id="E"/>${extra}${chain('S', a, 'C', 'T', 'E')}`;

  it('is done by the handler of the new drawing', async () => {
    const run = (await Play.of(around(undo))).complete('A');
    const after = await moved(run, around(undo.replaceAll('"A"', '"Z"').replaceAll('Terug', 'Weer'), 'Z'), {
      A: 'Z',
      Terug: 'Weer',
    });
    after.complete('C');
    expect(after.open).to.include('Weer');
    after.complete('Weer');
    expect(after.state?.status).to.equal('completed');
  });

  it('goes on while it is under way', async () => {
    const run = (await Play.of(around(undo))).complete('A').complete('C');
    const after = await moved(run, around(undo.replaceAll('Terug', 'Weer')), { Terug: 'Weer' });
    expect(after.complete('Weer').state?.status).to.equal('completed');
    expect(refused(await migration(run, around(undo.replaceAll('Terug', 'Weer'))))).to.deep.equal([
      'B werking',
      'Terug verdwenen',
    ]);
  });

  it('has to have a place too', async () => {
    const run = (await Play.of(around(undo))).complete('A');
    const { problems } = await migration(run, around(''));
    expect(problems).to.deep.equal([
      {
        element: 'A',
        name: 'Naam A',
        rule: 'migratie-compensatie',
        message: '“Naam A” (A) is afgerond en kan nog ongedaan gemaakt worden; de nieuwe tekening kan dat niet.',
        remedy: 'Houd de stap en zijn compensatie in de tekening, of wijs met een verplaatsing aan hoe zij nu heten.',
      },
    ]);
    const late =
      '<bpmn:boundaryEvent id="B" attachedToRef="A"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>';
    expect(refused(await migration(run, around(late)))).to.deep.equal(['A compensatie']);
    const manual = around(undo).replace(user('A'), '<bpmn:manualTask id="A"/>');
    expect(refused(await migration(run, manual))).to.deep.equal(['A compensatie']);
  });
});
