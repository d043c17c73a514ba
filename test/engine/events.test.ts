import { expect } from 'chai';
import type { EngineError } from '../../engine/errors.ts';
import { flow, Play } from './drawing.ts';

const timer = (kind: string, value: string) =>
  `<bpmn:timerEventDefinition><bpmn:${kind}>${value}</bpmn:${kind}></bpmn:timerEventDefinition>`;
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const roots =
  '<bpmn:message id="M" name="terugval"/><bpmn:signal id="Sig" name="alarm"/><bpmn:error id="Err" errorCode="stuk"/><bpmn:escalation id="Esc" escalationCode="hulp"/>';
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

  it('repeats a cycle from the start that it names, and one without a number for ever', async () => {
    const wait = (value: string) =>
      `<bpmn:startEvent id="S"/>${user('A')}${user('R')}
      <bpmn:boundaryEvent id="T" attachedToRef="A" cancelActivity="false">${timer('timeCycle', value)}</bpmn:boundaryEvent>${flow('S', 'A')}${flow('T', 'R')}`;
    const named = await Play.of(wait('R2/2026-12-01T09:00:00Z/P1D'));
    expect(Object.values(named.state?.timers ?? {})).to.deep.equal([
      { id: '1:T', element: 'T', instance: '1', due: '2026-12-01T09:00:00.000Z', cycle: { interval: 'P1D', left: 1 } },
    ]);
    named.fire().fire();
    expect(named.at).to.equal('2026-12-02T09:00:00.000Z');
    expect(named.state?.timers).to.deep.equal({});
    for (const endless of ['R/PT1H', '"PT1H"']) {
      const play = await Play.of(wait(endless.replaceAll('"', '&quot;')));
      play.fire().fire().fire();
      expect(play.state?.timers['1:T']?.cycle, endless).to.deep.equal({ interval: 'PT1H', left: null });
      expect(play.at).to.equal('2026-11-23T11:00:00.000Z');
    }
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
    expect(await due('2026-12-01T09:00:00')).to.equal('2026-12-01T08:00:00.000Z');
    expect(await due('2026-12-01T09:00:00-01:00')).to.equal('2026-12-01T10:00:00.000Z');
  });

  it('refuses a timer that does not run', async () => {
    const play = await Play.of(user('A'));
    expect(() => play.happen({ type: 'timer', at: play.at, timer: '1:T' })).to.throw('Timer 1:T does not run');
  });
});

describe('messages', () => {
  it('starts at the message start event, and tells other messages apart', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="N"/><bpmn:startEvent id="S">${message}</bpmn:startEvent>${user('A')}${user('B')}${flow('N', 'B')}${flow('S', 'A')}`,
      {},
      roots,
    );
    expect(play.open).to.deep.equal(['B']);
    expect(new Play(play.model).start({}, { message: 'terugval' }).open).to.deep.equal(['A']);
    expect(() => new Play(play.model).start({}, { message: 'anders' })).to.throw('start event for message anders');
  });

  it('wakes a catch event, and keeps the variables it brings', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:intermediateCatchEvent id="W">${message}</bpmn:intermediateCatchEvent>${user('A')}${flow('S', 'W')}${flow('W', 'A')}`,
      {},
      roots,
    );
    play.message('terugval', { bron: 'politie' });
    expect(play.open).to.deep.equal(['A']);
    expect(play.variables).to.deep.equal({ bron: 'politie' });
  });

  it('says so when nobody waits for a message', async () => {
    const play = await Play.of(user('A'), {}, roots);
    play.message('terugval');
    expect(play.trace.at(-1)).to.include({ change: 'unmatched', code: 'terugval' });
    expect(play.open).to.deep.equal(['A']);
  });

  it('lets the first event behind an event-based gateway win and silences the others', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:eventBasedGateway id="G"/>
      <bpmn:intermediateCatchEvent id="W">${timer('timeDuration', 'P6M')}</bpmn:intermediateCatchEvent>
      <bpmn:intermediateCatchEvent id="B">${message}</bpmn:intermediateCatchEvent>${user('Terug')}${user('Klaar')}
      ${flow('S', 'G')}${flow('G', 'W')}${flow('G', 'B')}${flow('W', 'Klaar')}${flow('B', 'Terug')}`,
      {},
      roots,
    );
    play.message('terugval');
    expect(play.open).to.deep.equal(['Terug']);
    expect(play.state?.timers).to.deep.equal({});
    expect(play.happened('G_B')).to.deep.equal(['taken']);
    expect(play.happened('G_W')).to.deep.equal([]);
    expect(play.trace.find(({ element }) => element === 'G_B')).to.include({ type: 'sequenceFlow', name: null });
  });

  it('leaves the timers of others alone where an event behind a gateway wins', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:eventBasedGateway id="G"/>${user('A')}
      <bpmn:boundaryEvent id="T" attachedToRef="A">${timer('timeDuration', 'P9M')}</bpmn:boundaryEvent>
      <bpmn:intermediateCatchEvent id="W">${timer('timeDuration', 'P6M')}</bpmn:intermediateCatchEvent>
      <bpmn:intermediateCatchEvent id="B">${message}</bpmn:intermediateCatchEvent>
      ${flow('S', 'A')}${flow('S', 'G')}${flow('G', 'W')}${flow('G', 'B')}`,
      {},
      roots,
    );
    play.message('terugval');
    expect(Object.keys(play.state?.timers ?? {})).to.deep.equal(['1:T']);
  });

  it('hands a message to the shell at a message end event, with what the process knows', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:endEvent id="E">${message}</bpmn:endEvent>${flow('S', 'E')}`,
      { casus: 'c1' },
      roots,
    );
    expect(play.commands[0]).to.deep.include({
      type: 'sendMessage',
      element: 'E',
      name: 'terugval',
      variables: { casus: 'c1' },
    });
    expect(play.state?.end).to.equal('E');
  });
});

describe('event sub-processes', () => {
  const sub = (interrupting: boolean) => `<bpmn:startEvent id="S"/>${user('A')}${flow('S', 'A')}
    <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Begin" isInterrupting="${String(interrupting)}">${message}</bpmn:startEvent>${user('B')}${flow('Begin', 'B')}</bpmn:subProcess>`;

  it('adds work beside the process, as often as the message comes, and holds the process open', async () => {
    const play = await Play.of(sub(false), {}, roots);
    play.message('terugval', { bron: 'x' }).message('terugval');
    expect(play.instances('B')).to.have.length(2);
    play.complete('A');
    expect(play.state?.status).to.equal('running');
    play.complete('B').complete('B');
    expect(play.state?.status).to.equal('completed');
  });

  it('takes over when it interrupts, once', async () => {
    const play = await Play.of(sub(true), {}, roots);
    play.message('terugval').message('terugval');
    expect(play.open).to.deep.equal(['Sub', 'B']);
    expect(play.happened('A')).to.deep.equal(['entered', 'cancelled']);
    play.complete('B');
    expect(play.state?.status).to.equal('completed');
  });

  it('leaves what hangs on the boundary of its sub-process waiting when it takes over', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Om"><bpmn:userTask id="A"/>
      <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Begin">${message}</bpmn:startEvent>${user('B')}${flow('Begin', 'B')}</bpmn:subProcess></bpmn:subProcess>
      <bpmn:boundaryEvent id="T" attachedToRef="Om"><bpmn:timerEventDefinition><bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
      ${user('Na')}${flow('S', 'Om')}${flow('T', 'Na')}`,
      {},
      roots,
    );
    play.message('terugval').fire();
    expect(play.open).to.deep.equal(['Na']);
  });

  it('does not catch an escalation that it throws itself', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}<bpmn:intermediateThrowEvent id="Throw"><bpmn:escalationEventDefinition escalationRef="Esc"/></bpmn:intermediateThrowEvent>
      ${flow('S', 'Throw')}${flow('Throw', 'A')}
      <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Begin" isInterrupting="false"><bpmn:escalationEventDefinition escalationRef="Esc"/></bpmn:startEvent>
      <bpmn:endEvent id="E"><bpmn:escalationEventDefinition escalationRef="Esc"/></bpmn:endEvent>${flow('Begin', 'E')}</bpmn:subProcess>`,
      {},
      '<bpmn:escalation id="Esc" escalationCode="nood"/>',
    );
    expect(play.open).to.deep.equal(['A']);
    expect(play.happened('Sub')).to.deep.equal(['entered', 'completed']);
    expect(play.happened('P')).to.deep.equal(['entered', 'unmatched']);
  });
});

describe('errors, escalations and signals', () => {
  const inner = (end: string) =>
    `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${user('A')}<bpmn:endEvent id="E">${end}</bpmn:endEvent>${flow('I', 'A')}${flow('A', 'E')}</bpmn:subProcess>${user('Na')}${user('Vang')}${flow('S', 'Sub')}${flow('Sub', 'Na')}`;

  it('catches an error by its code at the boundary of the sub-process that threw it', async () => {
    const play = await Play.of(
      `${inner('<bpmn:errorEventDefinition errorRef="Err"/>')}<bpmn:boundaryEvent id="B" attachedToRef="Sub"><bpmn:errorEventDefinition errorRef="Err"/></bpmn:boundaryEvent>${flow('B', 'Vang')}`,
      {},
      roots,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['Vang']);
    expect(play.happened('Sub')).to.deep.equal(['entered', 'cancelled']);
  });

  it('catches every error where it names none, or one without code', async () => {
    for (const reference of ['', 'errorRef="Zonder"']) {
      const play = await Play.of(
        `${inner('<bpmn:errorEventDefinition errorRef="Err"/>')}<bpmn:boundaryEvent id="B" attachedToRef="Sub"><bpmn:errorEventDefinition ${reference}/></bpmn:boundaryEvent>${flow('B', 'Vang')}`,
        {},
        `${roots}<bpmn:error id="Zonder" name="iets"/>`,
      );
      expect(play.complete('A').open).to.deep.equal(['Vang']);
    }
  });

  it('fails the process on an error that nobody catches', async () => {
    const play = await Play.of(inner('<bpmn:errorEventDefinition errorRef="Err"/>') + flow('Na', 'Vang'), {}, roots);
    play.complete('A');
    expect(play.state?.status).to.equal('failed');
    expect(play.trace.find(({ change }) => change === 'failed')).to.include({ code: 'stuk' });
  });

  it('catches the error of a service at its boundary', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:serviceTask id="D" regietafel:dienst="bellen"/><bpmn:boundaryEvent id="B" attachedToRef="D"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>${user('Vang')}${flow('S', 'D')}${flow('B', 'Vang')}`,
    );
    expect(play.commands[0]).to.include({ type: 'invokeService', service: 'bellen' });
    play.happen({ type: 'fail', at: play.at, instance: play.instance('D'), code: 'geen gehoor', variables: {} });
    expect(play.open).to.deep.equal(['Vang']);
  });

  it('lets work go on at an escalation that does not interrupt', async () => {
    const play = await Play.of(
      `${inner('<bpmn:escalationEventDefinition escalationRef="Esc"/>')}<bpmn:boundaryEvent id="B" attachedToRef="Sub" cancelActivity="false"><bpmn:escalationEventDefinition escalationRef="Esc"/></bpmn:boundaryEvent>${flow('B', 'Vang')}`,
      {},
      roots,
    );
    play.complete('A');
    expect(play.open).to.have.members(['Vang', 'Na']);
  });

  it('hears an escalation of the work inside a task, and the task goes on', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}<bpmn:boundaryEvent id="B" attachedToRef="A" cancelActivity="false"><bpmn:escalationEventDefinition escalationRef="Esc"/></bpmn:boundaryEvent>${user('Vang')}${flow('S', 'A')}${flow('B', 'Vang')}`,
      {},
      roots,
    );
    const escalate = (code: string) =>
      play.happen({ type: 'escalate', at: play.at, instance: play.instance('A'), code, variables: { reden: code } });
    expect(escalate('anders').open).to.deep.equal(['A']);
    expect(escalate('hulp').open).to.deep.equal(['A', 'Vang']);
    expect(play.variables).to.deep.equal({ reden: 'hulp' });
  });

  it('tells a signal at an end event to what waits for it here, and to the shell', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}<bpmn:intermediateCatchEvent id="W"><bpmn:signalEventDefinition signalRef="Sig"/></bpmn:intermediateCatchEvent>${user('Na')}
      <bpmn:endEvent id="E"><bpmn:signalEventDefinition signalRef="Sig"/></bpmn:endEvent>${flow('S', 'A')}${flow('S', 'W')}${flow('W', 'Na')}${flow('A', 'E')}`,
      {},
      roots,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.commands.filter(({ type }) => type === 'broadcastSignal')).to.have.length(1);
  });

  it('is heard by what begins to wait at the same moment, whichever was drawn first', async () => {
    const elements = [
      '<bpmn:intermediateThrowEvent id="X"><bpmn:signalEventDefinition signalRef="Sig"/></bpmn:intermediateThrowEvent>',
      '<bpmn:intermediateCatchEvent id="W"><bpmn:signalEventDefinition signalRef="Sig"/></bpmn:intermediateCatchEvent>',
    ].join('');
    for (const flows of [flow('S', 'X') + flow('S', 'W'), flow('S', 'W') + flow('S', 'X')]) {
      const play = await Play.of(
        `<bpmn:startEvent id="S"/>${elements}${user('Na')}${flows}${flow('W', 'Na')}`,
        {},
        roots,
      );
      expect(play.open).to.deep.equal(['Na']);
    }
  });

  it('gives a signal to everything that waits for it', async () => {
    const catching = (id: string) =>
      `<bpmn:intermediateCatchEvent id="${id}"><bpmn:signalEventDefinition signalRef="Sig"/></bpmn:intermediateCatchEvent>`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${catching('A')}${catching('B')}${user('T')}<bpmn:intermediateThrowEvent id="X"><bpmn:signalEventDefinition signalRef="Sig"/></bpmn:intermediateThrowEvent>
      ${flow('S', 'A')}${flow('S', 'B')}${flow('S', 'T')}${flow('T', 'X')}`,
      {},
      roots,
    );
    play.complete('T');
    expect(play.state?.status).to.equal('completed');
    expect(play.commands.at(-1)).to.include({ type: 'broadcastSignal', name: 'alarm' });
  });
});
