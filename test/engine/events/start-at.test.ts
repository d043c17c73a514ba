import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, modelOf, Play } from '../drawing.ts';

const roots = '<bpmn:message id="M1" name="aanvraag"/><bpmn:message id="M2" name="akkoord"/>';
const user = (id: string) => `<bpmn:userTask id="${id}"/>`;
const catching = (id: string, definition: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
const message = (ref: string) => `<bpmn:messageEventDefinition messageRef="${ref}"/>`;
const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
const gateway = (attributes: string) => `<bpmn:eventBasedGateway id="G" instantiate="true" ${attributes}/>
  ${catching('W1', message('M1'))}${catching('W2', message('M2'))}${catching('W3', timer)}${user('A')}${user('B')}${user('C')}
  ${flow('G', 'W1')}${flow('G', 'W2')}${flow('G', 'W3')}${flow('W1', 'A')}${flow('W2', 'B')}${flow('W3', 'C')}`;
const play = async (elements: string) => new Play(await modelOf(drawing(elements, roots)));
const rulesOf = async (elements: string) =>
  (await compile(drawing(elements, roots), { decisions: [] })).problems.map(
    ({ element, message: text }) => `${String(element)}: ${text}`,
  );

describe('an event-based gateway that creates the process', () => {
  it('begins behind the event that happened, and waits for no other', async () => {
    const running = (await play(gateway(''))).start({ wie: 'x' }, { message: 'akkoord' });
    expect(running.open).to.deep.equal(['B']);
    expect(running.commands.map(({ type }) => type)).to.deep.equal(['openTask']);
    expect(running.trace.map(({ change, element }) => `${change} ${element}`).slice(1, -1)).to.deep.equal([
      'entered G',
      'completed G',
      'taken G_W2',
      'entered W2',
      'completed W2',
      'taken W2_B',
    ]);
    expect((await play(gateway(''))).start({}, { element: 'W3' }).open).to.deep.equal(['C']);
    const other = await play(gateway(''));
    expect(() => other.start({}, { message: 'anders' })).to.throw('no start event for message anders');
  });

  it('waits for the first of them where nothing is named', async () => {
    const running = (await play(gateway(''))).start();
    expect(running.open).to.deep.equal(['G']);
    running.fire();
    expect(running.open).to.deep.equal(['C']);
    expect(running.state?.timers).to.deep.equal({});
  });

  it('waits for all of them where it is parallel, and gives each a token', async () => {
    const running = (await play(gateway('eventGatewayType="Parallel"'))).start({}, { message: 'akkoord' });
    expect(running.open).to.deep.equal(['G', 'B']);
    running.complete('B');
    expect(running.state?.status).to.equal('running');
    running.message('akkoord');
    expect(running.happened('P')).to.deep.equal(['entered', 'unmatched']);
    running.fire();
    expect(running.open).to.deep.equal(['G', 'C']);
    running.message('aanvraag').complete('A').complete('C');
    expect(running.state?.status).to.equal('completed');
    expect(running.happened('G')).to.deep.equal(['entered', 'completed']);
  });

  it('holds an inclusive join for what has not happened yet, where it is parallel', async () => {
    const running = (
      await play(
        `${gateway('eventGatewayType="Parallel"')}<bpmn:inclusiveGateway id="J"/>${user('Na')}${flow('A', 'J')}${flow('B', 'J')}${flow('J', 'Na')}`,
      )
    ).start({}, { message: 'akkoord' });
    running.complete('B');
    expect(running.open).to.deep.equal(['G', 'J']);
    running.message('aanvraag').complete('A');
    expect(running.open).to.deep.equal(['G', 'Na']);
  });

  it('does not hold an inclusive join for what happened and went another way, where it is parallel', async () => {
    const running = (
      await play(
        `${gateway('eventGatewayType="Parallel"')}<bpmn:inclusiveGateway id="J"/>${user('Na')}<bpmn:exclusiveGateway id="X" default="X_E"/><bpmn:endEvent id="E"/>
        ${flow('A', 'X')}${flow('X', 'J', 'door')}${flow('X', 'E')}${flow('B', 'J')}${flow('J', 'Na')}`,
      )
    ).start({ door: false }, { message: 'akkoord' });
    running.message('aanvraag').complete('A').complete('B');
    expect(running.open).to.deep.equal(['G', 'Na']);
  });

  it('stops the timer of an event that happened another way, and no other, where it is parallel', async () => {
    const several = gateway('eventGatewayType="Parallel"').replace(message('M1'), `${message('M1')}${timer}`);
    const [first, later] = [await play(several), await play(several)];
    first.start({}, { message: 'aanvraag' });
    expect(first.commands.flatMap((command) => ('timer' in command ? [command.timer] : []))).to.deep.equal(['1:W3']);
    later.start({}, { message: 'akkoord' });
    expect(Object.keys(later.state?.timers ?? {})).to.deep.equal(['1:W1:1', '1:W3']);
    later.message('aanvraag');
    expect(Object.keys(later.state?.timers ?? {})).to.deep.equal(['1:W3']);
  });

  it('is refused with another incoming flow, in a sub-process, or parallel without creating the process', async () => {
    expect(await rulesOf(gateway('') + flow('A', 'G'))).to.have.length(1);
    expect(await rulesOf(`<bpmn:subProcess id="Sub">${gateway('')}</bpmn:subProcess>`)).to.deep.equal([
      'G: Alleen buiten deelprocessen kan een element een proces beginnen.',
    ]);
    expect(await rulesOf(gateway('eventGatewayType="Parallel"').replace('instantiate="true"', ''))).to.deep.equal([
      'G: Alleen een gateway die een proces begint kan op al zijn gebeurtenissen wachten.',
    ]);
  });
});

describe('a receive task that creates the process', () => {
  const task = (id: string, ref: string) => `<bpmn:receiveTask id="${id}" messageRef="${ref}" instantiate="true"/>`;
  const two = `${task('R1', 'M1')}${task('R2', 'M2')}${user('A')}${user('B')}${flow('R1', 'A')}${flow('R2', 'B')}`;

  it('has its message already', async () => {
    const running = (await play(two)).start({}, { message: 'akkoord' });
    expect(running.open).to.deep.equal(['B']);
    expect(running.happened('R2')).to.deep.equal(['entered', 'completed']);
    expect(running.happened('R1')).to.deep.equal([]);
    const other = await play(two);
    expect(() => other.start()).to.throw('name one');
  });

  it('may follow a start event, whose token it takes on', async () => {
    const elements = `<bpmn:startEvent id="S"/>${task('R1', 'M1')}${user('A')}${flow('S', 'R1')}${flow('R1', 'A')}`;
    const running = (await play(elements)).start({}, { message: 'aanvraag' });
    expect(running.open).to.deep.equal(['A']);
    expect(running.happened('S_R1')).to.deep.equal(['taken']);
    expect(running.happened('R1')).to.deep.equal(['entered', 'completed']);
    expect((await play(elements)).start().message('aanvraag').open).to.deep.equal(['A']);
  });

  it('is passed by where something else can begin; where it is the only one, its message must be what happened', async () => {
    const one = task('R1', 'M1') + user('A') + flow('R1', 'A');
    expect((await play(user('B') + one)).start().open).to.deep.equal(['B']);
    expect((await play(`<bpmn:startEvent id="S"/>${user('B')}${flow('S', 'B')}${one}`)).start().open).to.deep.equal([
      'B',
    ]);
    expect((await play(one)).start().open).to.deep.equal(['A']);
    expect((await play(one.replace(' instantiate="true"', ''))).start().open).to.deep.equal(['R1']);
  });

  it('has the message for its first instance where it is a multi-instance', async () => {
    const several =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
    const elements = task('R1', 'M1').replace('/>', `>${several}</bpmn:receiveTask>`) + user('A') + flow('R1', 'A');
    const running = (await play(elements)).start({ wie: 'x' }, { message: 'aanvraag' });
    expect(running.instances('R1')).to.have.length(1);
    expect(running.message('aanvraag').open).to.deep.equal(['A']);
  });

  it('is refused where a token can come back to it', async () => {
    expect(await rulesOf(`${two}<bpmn:endEvent id="E"/>${flow('A', 'R1')}${flow('A', 'E')}`)).to.deep.equal([
      'R1: Een element dat een proces begint heeft geen inkomende pijl, of alleen die van een startgebeurtenis.',
    ]);
  });
});
