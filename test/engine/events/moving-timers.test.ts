import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, escape, flow, Play } from '../drawing.ts';

const ALONG = 'regietafel:beweegtMee="true"';
const definition = (date: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDate>${escape(date)}</bpmn:timeDate></bpmn:timerEventDefinition>`;
const boundary = (id: string, on: string, date: string, attributes = ALONG) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${on}" ${attributes}>${definition(date)}</bpmn:boundaryEvent>`;
const user = (id: string) => `<bpmn:userTask id="${id}"/>`;
const before = (days: number) => `date(release) - duration("P${String(days)}D")`;
const noon = (day: string) => `${day}T11:00:00.000Z`;

/** A task with a deadline two weeks before the release, beside one by which the release moves; to X when it is late. */
const release = (attributes = ALONG) =>
  `<bpmn:startEvent id="S"/><bpmn:parallelGateway id="G"/>${user('A')}${user('Move')}${user('X')}
  ${boundary('T', 'A', before(14), attributes)}${flow('S', 'G')}${flow('G', 'A')}${flow('G', 'Move')}${flow('T', 'X')}`;

const dueOf = (play: Play) => Object.values(play.state?.timers ?? {}).map(({ due }) => due);

describe('a timer that moves along', () => {
  it('goes where the data that it reads goes, and the deadline and the task inside with it', async () => {
    const sub = `<bpmn:startEvent id="S"/><bpmn:parallelGateway id="G"/><bpmn:subProcess id="Sub">${user('In')}</bpmn:subProcess>${user('Move')}
      ${boundary('T', 'Sub', before(14))}${flow('S', 'G')}${flow('G', 'Sub')}${flow('G', 'Move')}`;
    const play = await Play.of(sub, { release: '2027-03-01' });
    expect(dueOf(play)).to.deep.equal(['2027-02-14T23:00:00.000Z']);
    play.complete('Move', { release: '2027-04-15' });
    const due = '2027-03-31T22:00:00.000Z';
    expect(dueOf(play)).to.deep.equal([due]);
    expect(play.state?.instances[play.instance('In')]?.deadline).to.equal(due);
    expect(play.trace.at(-1)).to.include({ change: 'moved', element: 'T', due });
    expect(play.commands.at(-1)).to.deep.include({ type: 'startTimer', element: 'T', due });
  });

  it('is late at once when the date comes before now, and fires', async () => {
    const play = await Play.of(release(), { release: '2027-03-01' });
    play.complete('Move', { release: '2026-11-30' });
    expect(dueOf(play)).to.deep.equal(['2026-11-15T23:00:00.000Z']);
    play.happen({ type: 'timer', at: play.at, timer: `${play.instance('A')}:T` });
    expect(play.open).to.deep.equal(['X']);
  });

  it('stays where a person put it until the data gives another date', async () => {
    const play = await Play.of(release(), { release: '2027-03-01' });
    const byHand = noon('2027-02-20');
    play.happen({ type: 'moveTimer', at: play.at, timer: `${play.instance('A')}:T`, due: byHand });
    play.complete('Move', { other: 1, release: '2027-03-01' });
    expect(dueOf(play)).to.deep.equal([byHand]);
  });

  it('is set again after it fired beside its activity, only where the new date lies ahead', async () => {
    const again = `<bpmn:startEvent id="S"/>${user('A')}${user('X')}${boundary('T', 'A', before(14), `${ALONG} cancelActivity="false"`)}
      <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="M" isInterrupting="false"><bpmn:messageEventDefinition messageRef="Moved"/></bpmn:startEvent>${user('Seen')}${flow('M', 'Seen')}</bpmn:subProcess>
      ${flow('S', 'A')}${flow('T', 'X')}`;
    const play = await Play.of(again, { release: '2026-12-24' }, '<bpmn:message id="Moved" name="moved"/>');
    play.fire();
    expect(play.instances('X')).to.have.length(1);
    const happen = (day: string) => play.message('moved', {}).complete('Seen', { release: day });
    happen('2026-12-20');
    expect(dueOf(play), 'two weeks before is past').to.deep.equal([]);
    happen('2027-02-01');
    expect(dueOf(play)).to.deep.equal(['2027-01-17T23:00:00.000Z']);
    expect(play.trace.at(-1)).to.include({ change: 'moved', element: 'T' });
    play.fire();
    expect(play.instances('X')).to.have.length(2);
  });

  it('waits for a date that is not known yet, and keeps the last one when it becomes empty', async () => {
    const date = 'if release = null then null else date(release)';
    const wait = `<bpmn:startEvent id="S"/><bpmn:parallelGateway id="G"/>${user('A')}${user('B')}
      <bpmn:intermediateCatchEvent id="W" ${ALONG}>${definition(date)}</bpmn:intermediateCatchEvent>
      ${flow('S', 'G')}${flow('G', 'A')}${flow('G', 'B')}${flow('G', 'W')}`;
    const play = await Play.of(wait, { release: null });
    expect(dueOf(play)).to.deep.equal([]);
    play.complete('A', { release: '2027-03-01' });
    expect(dueOf(play)).to.deep.equal(['2027-02-28T23:00:00.000Z']);
    play.complete('B', { release: null });
    expect(dueOf(play)).to.deep.equal(['2027-02-28T23:00:00.000Z']);
    expect(play.fire().state?.status).to.equal('completed');
  });

  it('follows data that changes in the step in which it began to run', async () => {
    const same = `<bpmn:startEvent id="S"/><bpmn:parallelGateway id="G"/>${user('A')}
      <bpmn:scriptTask id="C" regietafel:resultaat="release"><bpmn:script>"2027-04-15"</bpmn:script></bpmn:scriptTask>
      ${boundary('T', 'A', before(14))}${flow('S', 'G')}${flow('G', 'A')}${flow('G', 'C')}`;
    expect(dueOf(await Play.of(same, { release: '2027-03-01' }))).to.deep.equal(['2027-03-31T22:00:00.000Z']);
  });

  it('counts from when its instance opened, not from when the data changed', async () => {
    const parts = release().replace(escape(before(14)), escape('kalenderdagen(days)'));
    const play = await Play.of(parts, { days: 10 });
    expect(dueOf(play)).to.deep.equal(['2026-12-03T08:00:00.000Z']);
    play.at = noon('2026-11-25');
    play.complete('Move', { days: 20 });
    expect(dueOf(play)).to.deep.equal(['2026-12-13T08:00:00.000Z']);
  });

  it('stays where it is without the attribute', async () => {
    const play = await Play.of(release(''), { release: '2027-03-01' });
    play.complete('Move', { release: '2027-04-15' });
    expect(dueOf(play)).to.deep.equal(['2027-02-14T23:00:00.000Z']);
  });

  it('wakes an event sub-process of the process itself', async () => {
    const sub = `<bpmn:startEvent id="S"/>${user('A')}${user('B')}${flow('S', 'A')}${flow('A', 'B')}
      <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="D" isInterrupting="false" ${ALONG}>${definition('date(release)')}</bpmn:startEvent>${user('Out')}${flow('D', 'Out')}</bpmn:subProcess>`;
    const play = await Play.of(sub, { release: '2027-03-01' });
    play.complete('A', { release: '2026-12-24' }).fire();
    expect(play.at).to.equal('2026-12-23T23:00:00.000Z');
    expect(play.open).to.include('Out');
  });

  describe('is refused', () => {
    const wait = (timer: string) =>
      `<bpmn:startEvent id="S"/><bpmn:intermediateCatchEvent id="W" ${ALONG}><bpmn:timerEventDefinition>${timer}</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>${flow('S', 'W')}`;
    const refused: Readonly<Record<string, string>> = {
      'as a duration': wait('<bpmn:timeDuration>P1D</bpmn:timeDuration>'),
      'as a cycle': wait('<bpmn:timeCycle>R/P1D</bpmn:timeCycle>'),
      'where it reads no data': wait('<bpmn:timeDate>werkdagen(3)</bpmn:timeDate>'),
      'at the start of a process': `<bpmn:startEvent id="W" ${ALONG}>${definition('date(release)')}</bpmn:startEvent>${user('A')}${flow('W', 'A')}`,
      'on what is no timer': `<bpmn:startEvent id="W" ${ALONG}/>${user('A')}${flow('W', 'A')}`,
    };
    for (const [what, elements] of Object.entries(refused))
      it(what, async () => {
        const { problems } = await compile(drawing(elements), { decisions: [] });
        expect(problems.map(({ element, rule }) => [element, rule])).to.deep.equal([['W', 'Regietafel']]);
      });
  });
});
