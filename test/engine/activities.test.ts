import { expect } from 'chai';
import { EngineError } from '../../engine/errors.ts';
import { escape, flow, Play } from './drawing.ts';

const user = (id: string, attributes = '', body = '') =>
  `<bpmn:userTask id="${id}" ${attributes}>${body}</bpmn:userTask>`;
const loop = (attributes: string, body = '') =>
  `<bpmn:multiInstanceLoopCharacteristics ${attributes}>${body}</bpmn:multiInstanceLoopCharacteristics>`;
const condition = (feel: string) => `<bpmn:completionCondition>${escape(feel)}</bpmn:completionCondition>`;
const each = 'regietafel:verzameling="partners" regietafel:element="partner"';

describe('multi-instance activities', () => {
  const after = `${user('Na')}<bpmn:startEvent id="S"/>${flow('S', 'M')}${flow('M', 'Na')}`;

  it('opens one task per item at the same time, each for its own organisation', async () => {
    const play = await Play.of(user('M', 'regietafel:organisatie="partner"', loop(each)) + after, {
      partners: ['politie', 'cjg'],
    });
    const [first, second] = play.instances('M');
    expect(play.state?.instances[first ?? '']?.organisation).to.equal('politie');
    expect(play.state?.instances[second ?? '']?.organisation).to.equal('cjg');
    play.complete('M');
    expect(play.open).to.deep.equal(['M', 'M']);
    play.complete('M');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('keeps what each writes apart and collects the results in the order of the items', async () => {
    const play = await Play.of(
      user(
        'M',
        '',
        loop(`${each} regietafel:resultaten="antwoorden" regietafel:resultaat="{wie: partner, wat: antwoord}"`),
      ) + after,
      { partners: ['politie', 'cjg'] },
    );
    const [first, second] = play.instances('M');
    play.happen({ type: 'complete', at: play.at, instance: second ?? '', variables: { antwoord: 'nee' } });
    play.happen({ type: 'complete', at: play.at, instance: first ?? '', variables: { antwoord: 'ja' } });
    expect(play.variables?.['antwoorden']).to.deep.equal([
      { wie: 'politie', wat: 'ja' },
      { wie: 'cjg', wat: 'nee' },
    ]);
    expect(play.variables).not.to.have.property('antwoord');
  });

  it('opens the next only when the one before is done, where it is sequential', async () => {
    const play = await Play.of(user('M', '', loop(`isSequential="true" ${each}`)) + after, { partners: [1, 2] });
    expect(play.instances('M')).to.have.length(1);
    play.complete('M');
    expect(play.instances('M')).to.have.length(1);
    play.complete('M');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('stops the others when the completion condition holds', async () => {
    const play = await Play.of(user('M', '', loop(each, condition('numberOfCompletedInstances >= 2'))) + after, {
      partners: [1, 2, 3],
    });
    play.complete('M').complete('M');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('M').filter((change) => change === 'cancelled')).to.have.length(1);
  });

  it('goes on at once over an empty list, and refuses what is no list', async () => {
    expect((await Play.of(user('M', '', loop(each)) + after, { partners: [] })).open).to.deep.equal(['Na']);
    await Play.of(user('M', '', loop(each)) + after, { partners: 3 }).then(
      () => expect.fail('it started'),
      (error: unknown) => expect(String(error)).to.include('is no list'),
    );
  });

  it('has one deadline for all of them and cancels all when it interrupts', async () => {
    const play = await Play.of(
      `${user('M', '', loop(each))}${after}<bpmn:boundaryEvent id="T" attachedToRef="M"><bpmn:timerEventDefinition><bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${flow('T', 'Na')}`,
      { partners: [1, 2] },
    );
    expect(Object.values(play.state?.timers ?? {})).to.have.length(1);
    for (const id of play.instances('M'))
      expect(play.state?.instances[id]?.deadline).to.equal('2026-11-25T08:00:00.000Z');
    play.fire();
    expect(play.open).to.deep.equal(['Na']);
  });

  it('moves the deadline of every open inner instance along', async () => {
    const play = await Play.of(
      `${user('M', '', loop(each))}${after}<bpmn:boundaryEvent id="T" attachedToRef="M"><bpmn:timerEventDefinition><bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${flow('T', 'Na')}`,
      { partners: [1, 2] },
    );
    play.happen({ type: 'moveTimer', at: play.at, timer: '1:T', due: '2026-12-01T08:00:00.000Z' });
    for (const id of play.instances('M'))
      expect(play.state?.instances[id]?.deadline).to.equal('2026-12-01T08:00:00.000Z');
  });

  it('runs a sub-process per item, with variables of its own', async () => {
    const sub = `<bpmn:subProcess id="M">${loop(`${each} regietafel:resultaten="uit" regietafel:resultaat="besluit"`)}<bpmn:startEvent id="I"/>${user('A')}<bpmn:exclusiveGateway id="G" default="G_Nee"/><bpmn:endEvent id="Ja"/><bpmn:endEvent id="Nee"/>${flow('I', 'A')}${flow('A', 'G')}${flow('G', 'Ja', 'besluit = "ja"')}${flow('G', 'Nee')}</bpmn:subProcess>`;
    const play = await Play.of(sub + after, { partners: ['politie', 'cjg'] });
    play.complete('A', { besluit: 'ja' }).complete('A', { besluit: 'nee' });
    expect(play.variables?.['uit']).to.deep.equal(['ja', 'nee']);
    expect(play.open).to.deep.equal(['Na']);
  });

  it('knows how many are open, and what came out so far, when it looks whether it is complete', async () => {
    const three = { partners: [1, 2, 3] };
    const active = await Play.of(user('M', '', loop(each, condition('numberOfActiveInstances = 1'))) + after, three);
    active.complete('M');
    expect(active.instances('M')).to.have.length(2);
    active.complete('M');
    expect(active.open).to.deep.equal(['Na']);
    expect(active.variables).to.deep.equal(three);
    const results = 'regietafel:resultaten="antwoorden" regietafel:resultaat="antwoord"';
    const collected = await Play.of(
      user('M', '', loop(`${each} ${results}`, condition('list contains(antwoorden, "nee")'))) + after,
      three,
    );
    collected.complete('M', { antwoord: 'ja' });
    expect(collected.instances('M')).to.have.length(2);
    collected.complete('M', { antwoord: 'nee' });
    expect(collected.open).to.deep.equal(['Na']);
    expect(collected.variables?.['antwoorden']).to.deep.equal(['ja', 'nee', null]);
  });

  it('is entered and completed once as a whole, and once for each of them', async () => {
    const play = await Play.of(user('M', '', loop(each)) + after, { partners: [1] });
    expect(play.state?.instances['2']?.variables).to.deep.equal({ loopCounter: 1, partner: 1 });
    play.complete('M');
    expect(
      play.trace.filter(({ element }) => element === 'M').map(({ change, instance }) => [change, instance]),
    ).to.deep.equal([
      ['entered', '1'],
      ['entered', '2'],
      ['completed', '2'],
      ['completed', '1'],
    ]);
  });

  it('refuses a number that is none, and counts its items from one', async () => {
    const times = (aantal: number | string) =>
      Play.of(
        user('M', '', loop('regietafel:element="nummer"', '<bpmn:loopCardinality>aantal</bpmn:loopCardinality>')) +
          after,
        { aantal },
      );
    for (const wrong of ['3', 1.5, -1]) {
      const failure: unknown = await times(wrong).catch((error: unknown) => error);
      expect(failure, String(wrong)).to.be.instanceOf(EngineError).with.property('code', 'NoList');
    }
    expect((await times(0)).open).to.deep.equal(['Na']);
    const two = await times(2);
    const numbers = two.instances('M').map((id) => two.state?.instances[id]?.variables?.['nummer']);
    expect(numbers).to.deep.equal([1, 2]);
    const noList: unknown = await Play.of(user('M', '', loop(each)) + after, { partners: 3 }).catch(
      (error: unknown) => error,
    );
    expect(noList).to.be.instanceOf(EngineError).with.property('code', 'NoList');
  });

  it('repeats as often as the cardinality says', async () => {
    const play = await Play.of(user('M', '', loop('', '<bpmn:loopCardinality>aantal</bpmn:loopCardinality>')) + after, {
      aantal: 3,
    });
    expect(play.instances('M')).to.have.length(3);
  });
});

describe('sub-processes', () => {
  it('completes when its last token ends, and its task has the deadline of the sub-process around it', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${user('A')}${user('B')}${flow('I', 'A')}${flow('I', 'B')}</bpmn:subProcess>${user('Na')}${flow('S', 'Sub')}${flow('Sub', 'Na')}
      <bpmn:boundaryEvent id="T" attachedToRef="Sub"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`,
    );
    expect(play.state?.instances[play.instance('A')]?.deadline).to.equal('2026-11-24T08:00:00.000Z');
    play.complete('A');
    expect(play.open).to.deep.equal(['Sub', 'B']);
    play.complete('B');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.state?.timers).to.deep.equal({});
  });

  it('terminates only itself at a terminate end event inside', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${user('A')}${user('B')}<bpmn:endEvent id="E"><bpmn:terminateEventDefinition/></bpmn:endEvent>${flow('I', 'A')}${flow('I', 'B')}${flow('A', 'E')}</bpmn:subProcess>${user('Na')}${flow('S', 'Sub')}${flow('Sub', 'Na')}`,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('B')).to.deep.equal(['entered', 'cancelled']);
  });
});

describe('call activities', () => {
  const call = (attributes: string) =>
    `<bpmn:startEvent id="S"/><bpmn:callActivity id="C" calledElement="rondetafel" ${attributes}/>${user('Na')}${flow('S', 'C')}${flow('C', 'Na')}`;

  it('finds the process by the local part of a qualified name', async () => {
    const play = await Play.of(call('').replace('calledElement="', 'calledElement="elders:'));
    expect(play.commands[0]).to.deep.include({ type: 'startProcess', process: 'rondetafel' });
  });

  it('gives the named variables and takes the named ones back', async () => {
    const play = await Play.of(call('regietafel:invoer="a" regietafel:uitvoer="c"'), { a: 1, b: 2 });
    expect(play.commands[0]).to.deep.include({ type: 'startProcess', process: 'rondetafel', variables: { a: 1 } });
    play.complete('C', { c: 3, geheim: 4 });
    expect(play.variables).to.deep.equal({ a: 1, b: 2, c: 3 });
    expect(play.open).to.deep.equal(['Na']);
  });

  it('gives and takes everything where nothing is named', async () => {
    const play = await Play.of(call(''), { a: 1 });
    play.complete('C', { a: 5, c: 3 });
    expect(play.variables).to.deep.equal({ a: 5, c: 3 });
  });

  it('cancels the called process with the scope around it', async () => {
    const play = await Play.of(call(''));
    play.happen({ type: 'cancel', at: play.at });
    expect(play.commands.at(-1)).to.include({ type: 'cancelProcess', process: 'rondetafel' });
    expect(play.state?.status).to.equal('terminated');
  });
});

describe('tasks that complete by themselves', () => {
  it('writes the value of a script', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:scriptTask id="T" regietafel:resultaat="som"><bpmn:script>a + 1</bpmn:script></bpmn:scriptTask>${user('A')}${flow('S', 'T')}${flow('T', 'A')}`,
      { a: 1 },
    );
    expect(play.variables).to.deep.equal({ a: 1, som: 2 });
  });

  it('sends a message and goes on', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:sendTask id="T" messageRef="M"/>${user('A')}${flow('S', 'T')}${flow('T', 'A')}`,
      {},
      '<bpmn:message id="M" name="bericht"/>',
    );
    expect(play.commands.map(({ type }) => type)).to.deep.equal(['sendMessage', 'openTask']);
  });

  it('waits in a receive task for its message', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:receiveTask id="T" messageRef="M"/>${user('A')}${flow('S', 'T')}${flow('T', 'A')}`,
      {},
      '<bpmn:message id="M" name="bericht"/>',
    );
    expect(play.open).to.deep.equal(['T']);
    play.message('bericht');
    expect(play.open).to.deep.equal(['A']);
  });

  it('passes an abstract and a manual task', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:task id="T"/><bpmn:manualTask id="H"/>${user('A')}${flow('S', 'T')}${flow('T', 'H')}${flow('H', 'A')}`,
    );
    expect(play.open).to.deep.equal(['A']);
  });
});

describe('variables', () => {
  it('exist, empty, where the drawing declares a data object', async () => {
    const play = await Play.of(`<bpmn:dataObject id="D" name="plan"/>${user('A')}`);
    expect(play.variables).to.deep.equal({ plan: null });
  });
});
