import { expect } from 'chai';
import type { EngineError } from '../../../engine/errors.ts';
import type { SimpleEventDefinition } from '../../../engine/events/event-definition.ts';
import { drawing, flow, modelOf, Play } from '../drawing.ts';

const timer = (kind: string, value: string) =>
  `<bpmn:timerEventDefinition><bpmn:${kind}>${value}</bpmn:${kind}></bpmn:timerEventDefinition>`;
const user = (id: string, attributes = '') => `<bpmn:userTask id="${id}" ${attributes}/>`;

describe('timers', () => {
  it('keeps the earliest boundary timer that is no reminder as deadline, and leaves the task open when it passes', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${user('R')}${user('X')}
      <bpmn:boundaryEvent id="Herinnering" attachedToRef="A" cancelActivity="false" regietafel:herinnering="true">${timer('timeDuration', 'PT2H')}</bpmn:boundaryEvent>
      <bpmn:boundaryEvent id="Termijn" attachedToRef="A" cancelActivity="false">${timer('timeDate', 'werkdagen(0, &quot;17:00&quot;)')}</bpmn:boundaryEvent>
      ${flow('S', 'A')}${flow('Herinnering', 'R')}${flow('Termijn', 'X')}`,
    );
    const due = '2026-11-23T16:00:00.000Z';
    expect(play.state?.instances['1']?.deadline).to.equal(due);
    play.fire();
    expect(play.open).to.deep.equal(['A', 'R']);
    play.fire();
    expect(play.at).to.equal(due);
    expect(play.open).to.deep.equal(['A', 'R', 'X']);
    expect(play.state?.instances['1']?.deadline).to.equal(due);
    play.complete('A').complete('R').complete('X');
    expect(play.state?.status).to.equal('completed');
  });

  it('cancels the activity at an interrupting boundary timer', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${user('X')}
      <bpmn:boundaryEvent id="T" attachedToRef="A">${timer('timeDuration', 'P1D')}</bpmn:boundaryEvent>${flow('S', 'A')}${flow('T', 'X')}`,
    );
    play.fire();
    expect(play.happened('A')).to.deep.equal(['entered', 'cancelled']);
    expect(play.open).to.deep.equal(['X']);
    expect(play.commands.map(({ type }) => type)).to.deep.equal(['startTimer', 'openTask', 'closeTask', 'openTask']);
  });

  it('counts a day as a civil day in Amsterdam over the change to summer time', async () => {
    const elements = `<bpmn:startEvent id="S"/><bpmn:intermediateCatchEvent id="W">${timer('timeDuration', 'P1D')}</bpmn:intermediateCatchEvent>${flow('S', 'W')}`;
    const play = await Play.of(elements);
    const before = new Play(play.model);
    before.at = '2027-03-27T11:00:00.000Z';
    before.start().fire();
    expect(before.at).to.equal('2027-03-28T10:00:00.000Z');
  });

  it('repeats a cycle as often as it says, from the instants it was due', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${user('R')}
      <bpmn:boundaryEvent id="T" attachedToRef="A" cancelActivity="false">${timer('timeCycle', 'R3/PT1H')}</bpmn:boundaryEvent>${flow('S', 'A')}${flow('T', 'R')}`,
    );
    play.fire().fire().fire();
    expect(play.at).to.equal('2026-11-23T11:00:00.000Z');
    expect(play.instances('R')).to.have.length(3);
    expect(play.state?.timers).to.deep.equal({});
  });

  it('moves a timer, and the deadline with it', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}<bpmn:boundaryEvent id="T" attachedToRef="A">${timer('timeDate', '2026-12-01')}</bpmn:boundaryEvent>${flow('S', 'A')}`,
    );
    expect(play.state?.instances['1']?.deadline).to.equal('2026-11-30T23:00:00.000Z');
    const due = '2026-12-24T08:00:00.000Z';
    play.happen({ type: 'moveTimer', at: play.at, timer: '1:T', due });
    expect(play.state?.instances['1']?.deadline).to.equal(due);
    expect(play.trace.at(-1)).to.include({ change: 'moved', element: 'T', due });
    play.fire();
    expect(play.at).to.equal(due);
  });

  it('moves the deadline of all inside a sub-process along, but for what has one of its own, passed or not', async () => {
    const own = (id: string, days: number) =>
      `${user(id)}<bpmn:boundaryEvent id="T_${id}" attachedToRef="${id}" cancelActivity="false">${timer('timeDuration', `P${String(days)}D`)}</bpmn:boundaryEvent>`;
    const reminded = `${user('H')}<bpmn:boundaryEvent id="T_H" attachedToRef="H" cancelActivity="false" regietafel:herinnering="true">${timer('timeDuration', 'P2D')}</bpmn:boundaryEvent>`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub"><bpmn:subProcess id="In">${user('A')}</bpmn:subProcess>${own('Later', 5)}${own('Passed', 1)}${reminded}<bpmn:receiveTask id="W" messageRef="M"/><bpmn:boundaryEvent id="B_W" attachedToRef="W"><bpmn:messageEventDefinition messageRef="M"/></bpmn:boundaryEvent></bpmn:subProcess>
      <bpmn:boundaryEvent id="T" attachedToRef="Sub">${timer('timeDuration', 'P7D')}</bpmn:boundaryEvent>${flow('S', 'Sub')}`,
      {},
      '<bpmn:message id="M" name="antwoord"/>',
    );
    const due = '2026-12-24T08:00:00.000Z';
    play.fire().happen({ type: 'moveTimer', at: play.at, timer: '1:T', due });
    const deadlines = Object.values(play.state?.instances ?? {}).map(({ element, deadline }) => [element, deadline]);
    expect(Object.fromEntries(deadlines)).to.deep.equal({
      ...{ P: undefined, Sub: due, In: due, A: due, H: due, W: due },
      ...{ Later: '2026-11-28T08:00:00.000Z', Passed: '2026-11-24T08:00:00.000Z' },
    });
  });

  it('makes a deadline of a boundary timer beside a message, and none of what starts an event sub-process', async () => {
    const both = `<bpmn:messageEventDefinition messageRef="M"/>${timer('timeDuration', 'P2D')}`;
    const late = `<bpmn:subProcess id="Bij" triggeredByEvent="true"><bpmn:startEvent id="T">${timer('timeDuration', 'P1D')}</bpmn:startEvent>${user('B')}${flow('T', 'B')}</bpmn:subProcess>`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub">${user('A')}${late}</bpmn:subProcess><bpmn:boundaryEvent id="R" attachedToRef="Sub">${both}</bpmn:boundaryEvent>${flow('S', 'Sub')}`,
      {},
      '<bpmn:message id="M" name="antwoord"/>',
    );
    const due = '2026-12-24T08:00:00.000Z';
    play.happen({ type: 'moveTimer', at: play.at, timer: '1:R:1', due });
    expect(play.state?.instances[play.instance('Sub')]?.deadline).to.equal(due);
    expect(play.fire().open).to.deep.equal(['Sub', 'Bij', 'B']);
  });

  it('repeats a cycle from the start that it names, and one without a number for ever', async () => {
    const wait = (value: string) =>
      `<bpmn:startEvent id="S"/>${user('A')}${user('R')}
      <bpmn:boundaryEvent id="T" attachedToRef="A" cancelActivity="false">${timer('timeCycle', value)}</bpmn:boundaryEvent>${flow('S', 'A')}${flow('T', 'R')}`;
    const named = await Play.of(wait('R2/2026-12-01T09:00:00Z/P1D'));
    expect(Object.values(named.state?.timers ?? {})).to.deep.equal([
      {
        ...{ id: '1:T', element: 'T', instance: '1', due: '2026-12-01T09:00:00.000Z' },
        cycle: { interval: 'P1D', left: 1, first: { due: '2026-12-01T09:00:00.000Z', rounds: 0 } },
      },
    ]);
    named.fire().fire();
    expect(named.at).to.equal('2026-12-02T09:00:00.000Z');
    expect(named.state?.timers).to.deep.equal({});
    for (const endless of ['R/PT1H', '"PT1H"']) {
      const play = await Play.of(wait(endless.replaceAll('"', '&quot;')));
      play.fire().fire().fire();
      expect(play.state?.timers['1:T']?.cycle, endless).to.include({ interval: 'PT1H', left: null });
      expect(play.at).to.equal('2026-11-23T11:00:00.000Z');
    }
  });

  /** The instants at which a cycle fires, three times, for a process that starts then. */
  const firings = async (value: string, at: string, prepare: (play: Play) => Play = (play) => play) => {
    const cycle = `<bpmn:startEvent id="S"/>${user('A')}<bpmn:boundaryEvent id="T" attachedToRef="A" cancelActivity="false">${timer('timeCycle', value)}</bpmn:boundaryEvent>${flow('S', 'A')}`;
    const play = new Play(await modelOf(drawing(cycle)));
    play.at = at;
    prepare(play.start());
    return [1, 2, 3].map(() => play.fire().at);
  };

  it('counts each round of a cycle from the first, so that a short month or a skipped hour does not stay', async () => {
    expect(await firings('R/P1M', '2027-01-31T10:00:00.000Z')).to.deep.equal([
      '2027-02-28T10:00:00.000Z',
      '2027-03-31T09:00:00.000Z',
      '2027-04-30T09:00:00.000Z',
    ]);
    expect(await firings('R/2027-01-31T11:00:00/P1M', '2027-01-01T10:00:00.000Z')).to.deep.equal([
      '2027-01-31T10:00:00.000Z',
      '2027-02-28T10:00:00.000Z',
      '2027-03-31T09:00:00.000Z',
    ]);
    expect(await firings('R/P1D', '2027-03-27T01:30:00.000Z')).to.deep.equal([
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
      '2027-03-30T00:30:00.000Z',
    ]);
  });

  it('counts the rounds of a cycle that is moved from where it is moved to', async () => {
    const later = (play: Play) =>
      play.happen({ type: 'moveTimer', at: play.at, timer: '1:T', due: '2027-03-10T10:00:00.000Z' });
    expect(await firings('R/P1M', '2027-01-31T10:00:00.000Z', later)).to.deep.equal([
      '2027-03-10T10:00:00.000Z',
      '2027-04-10T09:00:00.000Z',
      '2027-05-10T09:00:00.000Z',
    ]);
  });

  it('counts them from the round before in a model that was compiled before', async () => {
    const cycle = `<bpmn:startEvent id="S"/>${user('A')}<bpmn:boundaryEvent id="T" attachedToRef="A" cancelActivity="false">${timer('timeCycle', 'R/P1M')}</bpmn:boundaryEvent>${flow('S', 'A')}`;
    const model = await modelOf(drawing(cycle));
    const { T: boundary, ...others } = model.nodes;
    if (boundary?.event?.kind !== 'timer') throw new Error('T is no timer');
    const { kind, timer: how, value } = boundary.event;
    const event: SimpleEventDefinition = { kind, timer: how, value };
    const play = new Play({ ...model, nodes: { ...others, T: { ...boundary, event } } });
    play.at = '2027-01-31T10:00:00.000Z';
    play.start();
    expect([play.fire().at, play.fire().at]).to.deep.equal(['2027-02-28T10:00:00.000Z', '2027-03-28T09:00:00.000Z']);
  });

  const nonsense: readonly [kind: string, value: unknown][] = [
    ['timeDate', 'morgen'],
    ['timeDate', 3],
    ['timeDuration', '2026-12-01'],
    ['timeDuration', '1D'],
    ['timeDuration', '-P1D'],
    ['timeDuration', 'Ponzin'],
    ['timeDuration', ['P1D']],
    ['timeDate', '2026-12-01T09:00:00@Europe/Amsterdam!'],
    ['timeCycle', 'R3x/PT1H'],
    ['timeCycle', 'xR3/PT1H'],
    ['timeCycle', 'R3/vaak'],
    ['timeCycle', 'R0/PT1H'],
    ['timeCycle', 'R3/morgen/PT1H'],
    ['timeCycle', 'R3/2026-12-01/2027-01-01/PT1H'],
  ];
  for (const [kind, value] of nonsense) {
    it(`refuses the step where ${JSON.stringify(value)} is to be a ${kind}`, async () => {
      const elements = `<bpmn:startEvent id="S"/><bpmn:intermediateCatchEvent id="W">${timer(kind, 'wanneer')}</bpmn:intermediateCatchEvent>${flow('S', 'W')}`;
      const { message, code } = await Play.of(elements, { wanneer: value as string }).then(
        () => expect.fail('the timer started'),
        (error: unknown) => error as EngineError,
      );
      expect(code).to.equal('NoInstant');
      expect(message).to.equal(`Timer W: wanneer gives no ${kind.slice(4).toLowerCase()}`);
    });
  }

  it('takes a moment with a time zone for what it is there, and one without for Dutch time', async () => {
    const due = async (value: string) => {
      const elements = `<bpmn:startEvent id="S"/><bpmn:intermediateCatchEvent id="W">${timer('timeDate', value)}</bpmn:intermediateCatchEvent>${flow('S', 'W')}`;
      return Object.values((await Play.of(elements)).state?.timers ?? {})[0]?.due;
    };
    expect(await due('2026-12-01T09:00:00@America/New_York')).to.equal('2026-12-01T14:00:00.000Z');
    expect(await due('2026-12-01T09:00:00@America/Port-au-Prince')).to.equal('2026-12-01T14:00:00.000Z');
    expect(await due('2026-12-01T09:00:00@Etc/GMT+1')).to.equal('2026-12-01T10:00:00.000Z');
    expect(await due('2026-12-01T09:00:00')).to.equal('2026-12-01T08:00:00.000Z');
    expect(await due('2026-12-01T09:00:00-01:00')).to.equal('2026-12-01T10:00:00.000Z');
  });

  it('refuses a timer that does not run', async () => {
    const play = await Play.of(user('A'));
    expect(() => play.happen({ type: 'timer', at: play.at, timer: '1:T' })).to.throw('Timer 1:T does not run');
  });
});
