import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';
import { moved } from './moving.ts';

const user = (id: string, inside = ''): string => `<bpmn:userTask id="${id}">${inside}</bpmn:userTask>`;
const begin = (id: string): string => `<bpmn:startEvent id="S"/>${flow('S', id)}`;
const timer = (id: string, activity: string, value: string, attributes = ''): string =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${activity}" cancelActivity="false" ${attributes}><bpmn:timerEventDefinition><bpmn:timeDuration>${value}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
const reminder = 'regietafel:herinnering="true"';
const renew = { renewTimers: true };
/** The day of November 2026 on which an element has to be done; undefined without deadline. The 23rd is today. */
const days = (run: Play, element: string): (number | undefined)[] =>
  Object.values(run.state?.instances ?? {})
    .filter((instance) => instance.element === element)
    .map(({ deadline }) => (deadline === undefined ? undefined : Number(deadline.slice(8, 10))));

describe('the deadline in another drawing', () => {
  const sub = (inside: string, outside: string): string =>
    `${begin('Sub')}<bpmn:subProcess id="Sub">${user('A')}${inside}</bpmn:subProcess>${outside}`;

  it('of a sub-process is that of the tasks inside it, when it is later, when it is new and when it is gone', async () => {
    const run = await Play.of(sub('', timer('T', 'Sub', 'P1D')));
    expect(days(run, 'A')).to.deep.equal([24]);
    const later = await moved(run, sub('', timer('T', 'Sub', 'P3D')), {}, renew);
    expect([days(later, 'Sub'), days(later, 'A')]).to.deep.equal([[26], [26]]);
    const gone = await moved(run, sub('', ''));
    expect([days(gone, 'Sub'), days(gone, 'A')]).to.deep.equal([[undefined], [undefined]]);
    const added = await moved(gone, sub('', timer('T', 'Sub', 'P2D')));
    expect([days(added, 'Sub'), days(added, 'A')]).to.deep.equal([[25], [25]]);
  });

  it('of a task itself comes before that around it, also when it has passed', async () => {
    const both = (own: string): string => sub(own, timer('T', 'Sub', 'P4D'));
    const run = (await Play.of(both(timer('Own', 'A', 'P1D')))).fire();
    expect(days(await moved(run, both(timer('Own', 'A', 'P1D'))), 'A'), 'it stays late').to.deep.equal([24]);
    expect(days(await moved(run, both(timer('Nu', 'A', 'P1D')), { Own: 'Nu' }), 'A')).to.deep.equal([24]);
    expect(days(await moved(run, both('')), 'A'), 'it has none of its own any more').to.deep.equal([27]);
    expect(days(await moved(run, both(timer('Own', 'A', 'P1D', reminder))), 'A')).to.deep.equal([27]);
    const elsewhere = both(`${user('B')}${timer('Own', 'B', 'P1D')}${flow('A', 'B')}`);
    expect(days(await moved(run, elsewhere), 'A'), 'it is of another task').to.deep.equal([27]);
  });

  it('is the earliest of several, whatever their order, and no reminder', async () => {
    const run = await Play.of(begin('A') + user('A') + timer('R', 'A', 'P1D', reminder));
    expect(days(run, 'A')).to.deep.equal([undefined]);
    const after = await moved(
      run,
      begin('A') + user('A') + timer('R', 'A', 'P1D', reminder) + timer('X', 'A', 'P5D') + timer('Y', 'A', 'P3D'),
    );
    expect(days(after, 'A')).to.deep.equal([26]);
    expect(days(await moved(after, begin('A') + user('A') + timer('X', 'A', 'P5D')), 'A')).to.deep.equal([28]);
  });

  it('that has passed stays that of the first round of a cycle that runs on', async () => {
    const cycle = timer('T', 'A', '').replace(
      '<bpmn:timeDuration></bpmn:timeDuration>',
      '<bpmn:timeCycle>R3/P1D</bpmn:timeCycle>',
    );
    const run = (await Play.of(begin('A') + user('A') + cycle)).fire();
    const after = await moved(run, begin('A') + user('A') + cycle.replace('id="T"', 'id="U"'), { T: 'U' });
    expect(days(after, 'A')).to.deep.equal([24]);
    expect(after.state?.timers['1:U']?.due.slice(0, 10)).to.equal('2026-11-25');
  });

  it('is that of its scope in an event sub-process too, which ends with it', async () => {
    const bij = `<bpmn:subProcess id="Bij" triggeredByEvent="true"><bpmn:startEvent id="I" isInterrupting="false"><bpmn:messageEventDefinition messageRef="M"/></bpmn:startEvent>${user('B')}${flow('I', 'B')}</bpmn:subProcess>`;
    const roots = '<bpmn:message id="M" name="brief"/>';
    const drawn = sub(bij, timer('T', 'Sub', 'P1D'));
    const run = (await Play.of(drawn, {}, roots)).message('brief');
    const after = await moved(run, drawn.replace('P1D', 'P3D'), {}, { ...renew, roots });
    expect([days(after, 'A'), days(after, 'B')]).to.deep.equal([[26], [26]]);
  });

  it('of a multi-instance is that of each of its instances', async () => {
    const several =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
    const drawn = (value: string): string => begin('A') + user('A', several) + timer('T', 'A', value);
    const after = await moved(await Play.of(drawn('P1D')), drawn('P3D'), {}, renew);
    expect(days(after, 'A')).to.deep.equal([26, 26, 26]);
  });
});
