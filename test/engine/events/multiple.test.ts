import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, Play } from '../drawing.ts';

const roots = `<bpmn:message id="M" name="terugval"/><bpmn:message id="M2" name="herstel"/><bpmn:signal id="Sig" name="alarm"/>
  <bpmn:error id="Err" errorCode="stuk"/><bpmn:escalation id="Esc" escalationCode="hulp"/>`;
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const message2 = '<bpmn:messageEventDefinition messageRef="M2"/>';
const signal = '<bpmn:signalEventDefinition signalRef="Sig"/>';
const escalation = '<bpmn:escalationEventDefinition escalationRef="Esc"/>';
const timer = (value: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDuration>${value}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
const condition =
  '<bpmn:conditionalEventDefinition><bpmn:condition>risico > 7</bpmn:condition></bpmn:conditionalEventDefinition>';
const user = (id: string) => `<bpmn:userTask id="${id}"/>`;
const caught = (definitions: string, parallel: boolean) =>
  `<bpmn:startEvent id="S"/><bpmn:intermediateCatchEvent id="W" parallelMultiple="${String(parallel)}">${definitions}</bpmn:intermediateCatchEvent>${user('Na')}${flow('S', 'W')}${flow('W', 'Na')}`;

describe('a multiple event', () => {
  it('is caught by the first of its definitions, and waits for no other after that', async () => {
    const definitions = message + timer('P2D') + timer('P1D') + condition;
    const play = await Play.of(caught(definitions, false), { risico: 0 }, roots);
    expect(Object.keys(play.state?.timers ?? {})).to.deep.equal(['1:W:1', '1:W:2']);
    expect(play.trace.find(({ element }) => element === 'W')?.due).to.equal('2026-11-24T08:00:00.000Z');
    play.fire();
    expect(play.at).to.equal('2026-11-24T08:00:00.000Z');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.state?.timers).to.deep.equal({});
    expect((await Play.of(caught(definitions, false), {}, roots)).message('terugval').open).to.deep.equal(['Na']);
    expect((await Play.of(caught(definitions, false), { risico: 8 }, roots)).open).to.deep.equal(['Na']);
  });

  it('cancels its activity by any of its definitions on the boundary', async () => {
    const elements = `<bpmn:startEvent id="S"/>${user('A')}${user('Na')}<bpmn:boundaryEvent id="B" attachedToRef="A">${message + signal}</bpmn:boundaryEvent>${flow('S', 'A')}${flow('B', 'Na')}`;
    const play = await Play.of(elements, {}, roots);
    play.happen({ type: 'signal', at: play.at, name: 'alarm', variables: {} });
    expect(play.open).to.deep.equal(['Na']);
    expect((await Play.of(elements, {}, roots)).message('terugval', { bron: 'cjg' }).variables).to.deep.equal({
      bron: 'cjg',
    });
  });

  it('catches an error and an escalation by their codes beside other definitions', async () => {
    const elements = (end: string) =>
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub"><bpmn:endEvent id="E">${end}</bpmn:endEvent></bpmn:subProcess>${user('Na')}
      <bpmn:boundaryEvent id="B" attachedToRef="Sub">${message}<bpmn:errorEventDefinition errorRef="Err"/>${escalation}</bpmn:boundaryEvent>${flow('S', 'Sub')}${flow('B', 'Na')}`;
    for (const end of ['<bpmn:errorEventDefinition errorRef="Err"/>', escalation])
      expect((await Play.of(elements(end), {}, roots)).open).to.deep.equal(['Na']);
  });

  it('starts an event sub-process by any of its definitions', async () => {
    const play = await Play.of(
      `${user('A')}<bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Begin" isInterrupting="false">${message + signal}</bpmn:startEvent>${user('B')}${flow('Begin', 'B')}</bpmn:subProcess>`,
      {},
      roots,
    );
    play.message('terugval').happen({ type: 'signal', at: play.at, name: 'alarm', variables: {} });
    expect(play.instances('B')).to.have.length(2);
  });

  it('throws all of its definitions, in the order of the drawing', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:intermediateThrowEvent id="X">${message + signal + message2}</bpmn:intermediateThrowEvent>${user('A')}${flow('S', 'X')}${flow('X', 'A')}`,
      {},
      roots,
    );
    const thrown = play.commands.flatMap((command) => ('name' in command ? [command.name] : []));
    expect(thrown).to.deep.equal(['terugval', 'alarm', 'herstel']);
  });

  it('throws an error last at an end event, so that the rest is told first', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub"><bpmn:endEvent id="E"><bpmn:errorEventDefinition errorRef="Err"/>${message}</bpmn:endEvent></bpmn:subProcess>
      <bpmn:boundaryEvent id="B" attachedToRef="Sub"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>${user('Na')}${flow('S', 'Sub')}${flow('B', 'Na')}`,
      {},
      roots,
    );
    expect(play.open).to.deep.equal(['Na']);
    expect(play.commands[0]).to.include({ type: 'sendMessage', name: 'terugval' });
  });

  it('throws nothing more once an escalation has taken its scope away', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub"><bpmn:endEvent id="E">${escalation + message}</bpmn:endEvent></bpmn:subProcess>
      <bpmn:boundaryEvent id="B" attachedToRef="Sub">${escalation}</bpmn:boundaryEvent>${user('Na')}${flow('S', 'Sub')}${flow('B', 'Na')}`,
      {},
      roots,
    );
    expect(play.open).to.deep.equal(['Na']);
    expect(play.commands.map(({ type }) => type)).to.deep.equal(['openTask']);
  });
});

describe('a parallel multiple event', () => {
  it('waits for all of its definitions, and brings what each of them brought', async () => {
    const play = await Play.of(caught(message + message2 + timer('P1D'), true), {}, roots);
    play.message('herstel', { tweede: 2 }).fire();
    expect(play.open).to.deep.equal(['W']);
    expect(play.variables).to.deep.equal({});
    play.message('terugval', { eerste: 1 });
    expect(play.open).to.deep.equal(['Na']);
    expect(play.variables).to.deep.equal({ eerste: 1, tweede: 2 });
  });

  it('does not take the same thing twice for two', async () => {
    const play = await Play.of(caught(message + message2, true), {}, roots);
    play.message('terugval').message('terugval');
    expect(play.open).to.deep.equal(['W']);
    expect(play.trace.at(-1)).to.include({ change: 'unmatched', code: 'terugval' });
  });

  it('counts anew after each time on a boundary that does not interrupt', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${user('Na')}<bpmn:boundaryEvent id="B" attachedToRef="A" cancelActivity="false" parallelMultiple="true">${message + message2}</bpmn:boundaryEvent>${flow('S', 'A')}${flow('B', 'Na')}`,
      {},
      roots,
    );
    play.message('terugval').message('herstel').message('herstel');
    expect(play.instances('Na')).to.have.length(1);
    play.message('terugval');
    expect(play.instances('Na')).to.have.length(2);
  });

  it('counts for itself where two of them wait on one activity', async () => {
    const boundary = (id: string, definitions: string) =>
      `<bpmn:boundaryEvent id="${id}" attachedToRef="A" cancelActivity="false" parallelMultiple="true">${definitions}</bpmn:boundaryEvent>${user(`Na_${id}`)}${flow(id, `Na_${id}`)}`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${flow('S', 'A')}${boundary('B1', message + signal)}${boundary('B2', message2 + signal)}`,
      {},
      roots,
    );
    play.message('terugval').message('herstel');
    expect(play.open).to.deep.equal(['A']);
    play.happen({ type: 'signal', at: play.at, name: 'alarm', variables: {} });
    expect(play.open).to.deep.equal(['A', 'Na_B1', 'Na_B2']);
    play.message('herstel').message('terugval');
    expect(play.open).to.deep.equal(['A', 'Na_B1', 'Na_B2']);
  });

  it('starts an event sub-process when all of it has happened, a condition among it', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${flow('S', 'A')}${flow('A', 'A')}<bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Begin" parallelMultiple="true">${message + condition}</bpmn:startEvent>${user('B')}${flow('Begin', 'B')}</bpmn:subProcess>`,
      { risico: 0 },
      roots,
    );
    play.complete('A', { risico: 8 });
    expect(play.open).to.deep.equal(['A']);
    play.message('terugval');
    expect(play.open).to.deep.equal(['Sub', 'B']);
  });

  it('is refused with an error among it, and behind an event-based gateway', async () => {
    const refused = async (elements: string) =>
      (await compile(drawing(elements, roots), { decisions: [] })).problems.map((one) => one.message).join('\n');
    expect(
      await refused(
        `${user('A')}<bpmn:boundaryEvent id="B" attachedToRef="A" parallelMultiple="true">${message}<bpmn:errorEventDefinition/></bpmn:boundaryEvent>${user('Na')}${flow('B', 'Na')}`,
      ),
    ).to.include('daarna kan de rest niet meer gebeuren');
    expect(
      await refused(
        `<bpmn:startEvent id="S"/><bpmn:eventBasedGateway id="G"/>${flow('S', 'G')}${flow('G', 'W')}${flow('G', 'V')}<bpmn:intermediateCatchEvent id="W" parallelMultiple="true">${message + signal}</bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent id="V">${signal}</bpmn:intermediateCatchEvent>`,
      ),
    ).to.include('bij de eerste gebeurtenis');
  });
});
