import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';

const roots =
  '<bpmn:message id="M" name="terugval"/><bpmn:signal id="Sig" name="alarm"/><bpmn:error id="Err" errorCode="stuk"/><bpmn:escalation id="Esc" escalationCode="hulp"/>';
const user = (id: string, attributes = '') => `<bpmn:userTask id="${id}" ${attributes}/>`;

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
      const ended = elements.replaceAll('intermediateThrowEvent', 'endEvent');
      const last = await Play.of(`<bpmn:startEvent id="S"/>${ended}${user('Na')}${flows}${flow('W', 'Na')}`, {}, roots);
      expect(last.open, 'at an end').to.deep.equal(['Na']);
    }
  });

  it('brings what it takes along to what hears it here, and nothing where it names nothing', async () => {
    const input = (inside: string) =>
      `<bpmn:intermediateThrowEvent id="X">${inside}<bpmn:signalEventDefinition signalRef="Sig"/></bpmn:intermediateThrowEvent>`;
    const data =
      '<bpmn:dataInput id="in_ernst" name="ernst"/><bpmn:dataInputAssociation><bpmn:sourceRef>risico</bpmn:sourceRef><bpmn:targetRef>in_ernst</bpmn:targetRef></bpmn:dataInputAssociation><bpmn:inputSet/>';
    const heard = async (thrower: string) => {
      const play = await Play.of(
        `<bpmn:dataObject id="risico"/><bpmn:startEvent id="S"/>${user('A')}${flow('S', 'A')}${thrower}${flow('A', 'X')}<bpmn:subProcess id="Bij" triggeredByEvent="true"><bpmn:startEvent id="I" isInterrupting="false"><bpmn:signalEventDefinition signalRef="Sig"/></bpmn:startEvent>${user('B')}${flow('I', 'B')}</bpmn:subProcess>`,
        { risico: 9 },
        roots,
      );
      play.complete('A');
      const sent = play.commands.flatMap((one) => (one.type === 'broadcastSignal' ? [one.variables] : []));
      return [play.state?.instances[play.instance('Bij')]?.variables, sent];
    };
    expect(await heard(input(data))).to.deep.equal([{ ernst: 9 }, [{ ernst: 9 }]]);
    expect(await heard(input(''))).to.deep.equal([{}, [{ risico: 9 }]]);
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
