import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, escape, flow, Play } from '../drawing.ts';

const condition = (feel: string) =>
  `<bpmn:conditionalEventDefinition><bpmn:condition>${escape(feel)}</bpmn:condition></bpmn:conditionalEventDefinition>`;
const user = (id: string) => `<bpmn:userTask id="${id}"/>`;
/** Measuring goes on as long as it is asked for: the way out is never taken. */
const again = `${flow('Meet', 'Meet')}<bpmn:endEvent id="Genoeg"/>${flow('Meet', 'Genoeg', 'false')}`;
const beside = (elements: string) => `<bpmn:startEvent id="S"/>${user('Meet')}${flow('S', 'Meet')}${elements}`;

describe('an intermediate conditional event', () => {
  const wait = `<bpmn:startEvent id="S"/><bpmn:startEvent id="S2"/>${user('Meet')}${user('Meet2')}${user('Na')}
    <bpmn:intermediateCatchEvent id="W">${condition('risico > 7')}</bpmn:intermediateCatchEvent>
    ${flow('S', 'Meet')}${flow('Meet', 'Meet2')}${flow('S2', 'W')}${flow('W', 'Na')}`;

  it('waits while its condition does not hold, and goes on as soon as a variable makes it true', async () => {
    const play = await Play.of(wait, { risico: 3 });
    expect(play.open).to.deep.equal(['Meet', 'W']);
    play.complete('Meet', { risico: 5 });
    expect(play.open).to.deep.equal(['W', 'Meet2']);
    play.complete('Meet2', { risico: 8 });
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('W')).to.deep.equal(['entered', 'completed']);
  });

  it('goes on at once where its condition holds already', async () => {
    expect((await Play.of(wait, { risico: 9 })).open).to.deep.equal(['Meet', 'Na']);
  });

  it('takes a variable that is not there yet, or is empty, for not yet', async () => {
    const play = await Play.of(wait);
    play.complete('Meet', { risico: null });
    expect(play.open).to.deep.equal(['W', 'Meet2']);
    play.complete('Meet2', { risico: 8 });
    expect(play.open).to.deep.equal(['Na']);
  });

  it('is an error where the condition is neither true nor false', async () => {
    const play = await Play.of(wait, { risico: 3 });
    expect(() => play.complete('Meet', { risico: 'hoog' })).to.throw('risico > 7');
    expect(play.open).to.deep.equal(['Meet', 'W']);
  });

  it('sees a value that lasts only until the next script', async () => {
    const script = (id: string, value: string) =>
      `<bpmn:scriptTask id="${id}" regietafel:resultaat="risico"><bpmn:script>${value}</bpmn:script></bpmn:scriptTask>`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:startEvent id="S2"/>${user('Meet')}${script('Hoog', '9')}${script('Laag', '1')}${user('Na')}
      <bpmn:intermediateCatchEvent id="W">${condition('risico > 7')}</bpmn:intermediateCatchEvent>
      ${flow('S', 'Meet')}${flow('Meet', 'Hoog')}${flow('Hoog', 'Laag')}${flow('S2', 'W')}${flow('W', 'Na')}`,
      { risico: 0 },
    );
    play.complete('Meet');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.variables).to.deep.equal({ risico: 1 });
  });
});

describe('a conditional boundary event', () => {
  const boundary = (interrupting: boolean) =>
    beside(`<bpmn:startEvent id="S2"/>${user('A')}${user('Op')}<bpmn:boundaryEvent id="B" attachedToRef="A" cancelActivity="${String(interrupting)}">${condition('risico > 7')}</bpmn:boundaryEvent>
    ${flow('S2', 'A')}${flow('B', 'Op')}${again}`);

  it('cancels its activity when it interrupts', async () => {
    const play = await Play.of(boundary(true), { risico: 0 });
    play.complete('Meet', { risico: 8 });
    expect(play.happened('A')).to.deep.equal(['entered', 'cancelled']);
    expect(play.open).to.have.members(['Meet', 'Op']);
  });

  it('cancels its activity at once where its condition holds already', async () => {
    const play = await Play.of(boundary(true), { risico: 8 });
    expect(play.happened('A')).to.deep.equal(['entered', 'cancelled']);
    expect(play.commands.map(({ type }) => type)).to.include('closeTask');
  });

  it('happens again only after its condition has not held, when it does not interrupt', async () => {
    const play = await Play.of(boundary(false), { risico: 8 });
    expect(play.instances('Op')).to.have.length(1);
    play.complete('Meet', { risico: 9 }).complete('Meet', { risico: 2 });
    expect(play.instances('Op')).to.have.length(1);
    play.complete('Meet', { risico: 10 });
    expect(play.instances('Op')).to.have.length(2);
    expect(play.instances('A')).to.have.length(1);
  });

  it('falls silent with its activity, also for what that activity brings itself', async () => {
    const play = await Play.of(boundary(true), { risico: 0 });
    play.complete('A', { risico: 9 });
    expect(play.happened('B')).to.deep.equal([]);
    expect(play.open).to.deep.equal(['Meet']);
  });

  it('happens beside another one on its activity, and not where that has just taken the activity away', async () => {
    const second = `<bpmn:boundaryEvent id="B2" attachedToRef="A" cancelActivity="false">${condition('risico > 6')}</bpmn:boundaryEvent>${flow('B2', 'Op')}`;
    const both = await Play.of(boundary(false) + second, { risico: 0 });
    both.complete('Meet', { risico: 7 }).complete('Meet', { risico: 8 });
    expect([both.happened('B'), both.happened('B2')]).to.deep.equal([
      ['entered', 'completed'],
      ['entered', 'completed'],
    ]);
    both.complete('Meet', { risico: 1 }).complete('Meet', { risico: 9 });
    expect(both.instances('Op')).to.have.length(4);
    both.complete('Meet', { risico: 7 }).complete('Meet', { risico: 8 });
    expect(both.happened('B').length / 2, 'only the one that has not held happens again').to.equal(3);
    expect(both.happened('B2').length / 2).to.equal(2);
    const one = await Play.of(boundary(true) + second, { risico: 0 });
    one.complete('Meet', { risico: 8 });
    expect(one.happened('B2')).to.deep.equal([]);
    expect(one.instances('Op')).to.have.length(1);
  });

  it('looks at the variables of its own inner instance', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="M"><bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="wie" regietafel:element="partner"/>
      <bpmn:startEvent id="I"/>${user('A')}${user('B')}${user('Op')}<bpmn:boundaryEvent id="C" attachedToRef="B">${condition('antwoord = "nee"')}</bpmn:boundaryEvent>
      ${flow('I', 'A')}${flow('I', 'B')}${flow('C', 'Op')}</bpmn:subProcess>${flow('S', 'M')}`,
      { wie: ['politie', 'cjg'], antwoord: 'ja' },
    );
    play.complete('A', { antwoord: 'nee' });
    expect(play.happened('B')).to.deep.equal(['entered', 'entered', 'cancelled']);
    expect(play.instances('B')).to.have.length(1);
  });
});

describe('an event sub-process that starts on a condition', () => {
  const sub = (interrupting: boolean) =>
    beside(`<bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Begin" isInterrupting="${String(interrupting)}">${condition('risico > 7')}</bpmn:startEvent>${user('Op')}${flow('Begin', 'Op')}</bpmn:subProcess>
    ${again}`);

  it('adds work each time the condition becomes true', async () => {
    const play = await Play.of(sub(false), { risico: 0 });
    play.complete('Meet', { risico: 8 }).complete('Meet', { risico: 9 });
    expect(play.instances('Op')).to.have.length(1);
    play.complete('Meet', { risico: 1 }).complete('Meet', { risico: 8 });
    expect(play.instances('Op')).to.have.length(2);
    expect(play.instances('Meet')).to.have.length(1);
  });

  it('takes over when it interrupts, also before the first task where the condition holds from the start', async () => {
    const play = await Play.of(sub(true), { risico: 0 });
    play.complete('Meet', { risico: 8 });
    expect(play.open).to.deep.equal(['Sub', 'Op']);
    expect((await Play.of(sub(true), { risico: 8 })).open).to.deep.equal(['Sub', 'Op']);
  });
});

describe('a conditional event behind an event-based gateway', () => {
  it('wins when its condition becomes true, and silences the timer beside it', async () => {
    const play = await Play.of(
      beside(`<bpmn:startEvent id="S2"/><bpmn:eventBasedGateway id="G"/>${user('Na')}
      <bpmn:intermediateCatchEvent id="W">${condition('risico > 7')}</bpmn:intermediateCatchEvent>
      <bpmn:intermediateCatchEvent id="T"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
      ${flow('S2', 'G')}${flow('G', 'W')}${flow('G', 'T')}${flow('W', 'Na')}`),
      { risico: 0 },
    );
    play.complete('Meet', { risico: 8 });
    expect(play.open).to.deep.equal(['Na']);
    expect(play.state?.timers).to.deep.equal({});
    expect(play.happened('G_W')).to.deep.equal(['taken']);
  });
});

describe('a condition that cannot be waited for', () => {
  const messages = async (definition: string) => {
    const xml = drawing(beside(`<bpmn:intermediateCatchEvent id="W">${definition}</bpmn:intermediateCatchEvent>`));
    return (await compile(xml, { decisions: [] })).problems.map(({ message }) => message).join('\n');
  };

  it('is refused where it is empty', async () => {
    expect(await messages('<bpmn:conditionalEventDefinition/>')).to.include('De voorwaarde is leeg');
  });

  it('is refused where it looks at the clock, which no variable tells of', async () => {
    expect(await messages(condition('now() > date and time("2027-01-01T00:00:00Z")'))).to.include('kijkt op de klok');
    expect(await messages(condition('some d in [1] satisfies today() > vandaag'))).to.include('today');
  });
});
