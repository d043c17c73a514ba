import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';

const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const roots =
  '<bpmn:message id="M" name="terugval"/><bpmn:signal id="Sig" name="alarm"/><bpmn:error id="Err" errorCode="stuk"/><bpmn:escalation id="Esc" escalationCode="hulp"/>';
const user = (id: string, attributes = '') => `<bpmn:userTask id="${id}" ${attributes}/>`;

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

  it('does not begin any more once the rest of its scope is done: what runs there is finished (BPMN 13.5.4)', async () => {
    const reminder = `<bpmn:subProcess id="Later" triggeredByEvent="true"><bpmn:startEvent id="L" isInterrupting="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>${user('C')}${flow('L', 'C')}</bpmn:subProcess>`;
    const caught = `<bpmn:subProcess id="Mis" triggeredByEvent="true"><bpmn:startEvent id="F"><bpmn:errorEventDefinition/></bpmn:startEvent>${user('D')}${flow('F', 'D')}</bpmn:subProcess>`;
    const play = await Play.of(sub(false) + reminder + caught, {}, roots);
    play.message('terugval');
    expect(Object.keys(play.state?.timers ?? {})).to.have.length(1);
    play.complete('A').message('terugval');
    expect(play.open).to.deep.equal(['Sub', 'B']);
    expect(play.state?.timers).to.deep.equal({});
    play.happen({ type: 'fail', at: play.at, instance: play.instance('B'), code: 'stuk', variables: {} });
    expect(play.state?.status).to.equal('failed');
    expect(play.happened('D')).to.deep.equal([]);
  });

  it('begins as long as anything else of its scope is open, or a token there waits for others', async () => {
    const two = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('A2')}<bpmn:task id="Samen" startQuantity="2"/>${flow('S', 'A')}${flow('S', 'A2')}${flow('A', 'Samen')}${flow('A2', 'Samen')}
      <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Begin" isInterrupting="false">${message}</bpmn:startEvent>${user('B')}${flow('Begin', 'B')}</bpmn:subProcess>`,
      {},
      roots,
    );
    two.message('terugval').complete('A').message('terugval');
    expect(two.instances('B')).to.have.length(2);
    two.complete('A2').message('terugval');
    expect(two.instances('B')).to.have.length(2);
  });

  it('begins at what the last token of its scope throws as it ends', async () => {
    const play = await Play.of(
      `${sub(false)}<bpmn:endEvent id="E"><bpmn:escalationEventDefinition escalationRef="Esc"/></bpmn:endEvent>${flow('A', 'E')}
      <bpmn:subProcess id="Hulp" triggeredByEvent="true"><bpmn:startEvent id="H" isInterrupting="false"><bpmn:escalationEventDefinition/></bpmn:startEvent>${user('C')}${flow('H', 'C')}</bpmn:subProcess>`,
      {},
      roots,
    );
    play.message('terugval').complete('A');
    expect(play.open).to.deep.equal(['Sub', 'B', 'Hulp', 'C']);
  });

  it('begins as before in a casus that runs by a model from before this was so', async () => {
    const play = await Play.of(sub(false), {}, roots);
    const { whileActive: _, ...before } = play.model.nodes['Begin'] ?? expect.fail('no start');
    const old = new Play({ ...play.model, nodes: { ...play.model.nodes, Begin: before } }).start();
    old.message('terugval').complete('A').message('terugval');
    expect(old.instances('B')).to.have.length(2);
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

  it('has the deadline of its scope, and so has a task in it that has none of its own', async () => {
    const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition>';
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Om"><bpmn:userTask id="A"/>
      <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Begin" isInterrupting="false">${message}</bpmn:startEvent>${user('B')}${flow('Begin', 'B')}</bpmn:subProcess></bpmn:subProcess>
      <bpmn:boundaryEvent id="T" attachedToRef="Om">${timer}</bpmn:boundaryEvent>${user('Na')}${flow('S', 'Om')}${flow('T', 'Na')}`,
      {},
      roots,
    );
    play.message('terugval');
    const due = '2026-11-25T08:00:00.000Z';
    for (const element of ['Sub', 'B']) {
      expect(play.state?.instances[play.instance(element)]?.deadline, element).to.equal(due);
      expect(play.trace.find((line) => line.element === element)?.due, element).to.equal(due);
    }
    const later = '2026-12-01T08:00:00.000Z';
    play.happen({ type: 'moveTimer', at: play.at, timer: `${play.instance('Om')}:T`, due: later });
    expect(play.state?.instances[play.instance('B')]?.deadline).to.equal(later);
  });

  it('has data of its own, and what its event brings; each one in a scope has its turn', async () => {
    const bij = (id: string, ref: string) =>
      `<bpmn:subProcess id="${id}" triggeredByEvent="true"><bpmn:dataObject id="D_${id}" name="bedrag"/><bpmn:startEvent id="Begin_${id}" isInterrupting="false"><bpmn:messageEventDefinition messageRef="${ref}"/></bpmn:startEvent>${user(`In_${id}`)}${flow(`Begin_${id}`, `In_${id}`)}</bpmn:subProcess>`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${flow('S', 'A')}${bij('Een', 'M')}${bij('Twee', 'M2')}`,
      {},
      `${roots}<bpmn:message id="M2" name="herstel"/>`,
    );
    play.message('herstel', { bron: 'b' }).message('terugval', { bedrag: 3 });
    const known = (element: string) => play.state?.instances[play.instance(element)]?.variables;
    expect(known('Twee')).to.deep.equal({ bedrag: null, bron: 'b' });
    expect(known('Een')).to.deep.equal({ bedrag: 3 });
    expect(play.open).to.deep.equal(['A', 'Twee', 'In_Twee', 'Een', 'In_Een']);
    play.complete('In_Twee', { bedrag: 5 });
    expect(play.variables, 'its data stays inside').to.deep.equal({});
  });

  it('begins at its start only: what waits further on in it hears nothing before that', async () => {
    const wait =
      '<bpmn:intermediateCatchEvent id="W"><bpmn:messageEventDefinition messageRef="M2"/></bpmn:intermediateCatchEvent>';
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${flow('S', 'A')}<bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Begin">${message}</bpmn:startEvent>${wait}${flow('Begin', 'W')}</bpmn:subProcess>`,
      {},
      `${roots}<bpmn:message id="M2" name="herstel"/>`,
    );
    expect(play.message('herstel').open).to.deep.equal(['A']);
    expect(play.message('terugval').open).to.deep.equal(['Sub', 'W']);
    expect(play.message('herstel').state?.status).to.equal('completed');
  });

  it('stops the timers of the others in its scope when it takes over, and no other', async () => {
    const late = (id: string, days: number) =>
      `<bpmn:subProcess id="${id}" triggeredByEvent="true"><bpmn:startEvent id="T_${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>P${String(days)}D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>${user(`In_${id}`)}${flow(`T_${id}`, `In_${id}`)}</bpmn:subProcess>`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Om"><bpmn:userTask id="A"/>${late('Een', 1)}${late('Twee', 2)}</bpmn:subProcess>${flow('S', 'Om')}${late('Buiten', 3)}`,
    );
    expect(Object.keys(play.state?.timers ?? {})).to.deep.equal(['0:T_Buiten', '1:T_Een', '1:T_Twee']);
    play.fire();
    expect(Object.keys(play.state?.timers ?? {})).to.deep.equal(['0:T_Buiten']);
    expect(play.open).to.deep.equal(['Om', 'Een', 'In_Een']);
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
