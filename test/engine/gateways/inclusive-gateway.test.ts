import { expect } from 'chai';
import { drawing, flow, modelOf, Play } from '../drawing.ts';

const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const or = (id: string, attributes = '') => `<bpmn:inclusiveGateway id="${id}" ${attributes}/>`;
const xor = (id: string, attributes: string) => `<bpmn:exclusiveGateway id="${id}" ${attributes}/>`;
const start = '<bpmn:startEvent id="S"/>';
const timer = (id: string, attachedTo: string, cancel = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${attachedTo}" cancelActivity="${String(cancel)}"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
/** `S` gives a token to each of these tasks, and each of them comes to the join `J`, with `Na` behind it. */
const fan = (...ids: string[]) =>
  `${start}${user(...ids, 'Na')}${or('J')}${ids.map((id) => flow('S', id) + flow(id, 'J')).join('')}${flow('J', 'Na')}`;

describe('the inclusive gateway where it splits', () => {
  const split = `${start}${or('G', 'default="G_C"')}${user('A', 'B', 'C')}${flow('S', 'G')}${flow('G', 'A', 'n > 1')}${flow('G', 'B', 'n > 2')}${flow('G', 'C')}`;

  it('takes every flow whose condition holds, and the default only where none does', async () => {
    const model = await modelOf(drawing(split));
    expect(new Play(model).start({ n: 3 }).open).to.deep.equal(['A', 'B']);
    expect(new Play(model).start({ n: 2 }).open).to.deep.equal(['A']);
    expect(new Play(model).start({ n: 0 }).open).to.deep.equal(['C']);
  });

  it('refuses the step where no condition holds and there is no default', async () => {
    const play = await Play.of(
      `${start}${user('T', 'A', 'B')}${or('G')}${flow('S', 'T')}${flow('T', 'G')}${flow('G', 'A', 'n = 1')}${flow('G', 'B', 'n = 2')}`,
      { n: 3 },
    );
    expect(() => play.complete('T')).to.throw('No condition behind G holds');
    expect(play.open).to.deep.equal(['T']);
  });
});

describe('the inclusive gateway where it joins', () => {
  it('waits for an activity of which only the boundary event still brings a token along an empty flow', async () => {
    const play = await Play.of(
      `${start}${user('A', 'B', 'Na')}<bpmn:exclusiveGateway id="M"/>${or('J')}${timer('T', 'A')}${flow('S', 'A')}${flow('S', 'B')}
      ${flow('A', 'M')}${flow('B', 'M')}${flow('M', 'J')}${flow('T', 'J')}${flow('J', 'Na')}`,
    );
    expect(play.complete('B').open).to.deep.equal(['A', 'J']);
    expect(play.fire().open).to.deep.equal(['Na']);
  });

  it('waits for the branches that were taken, and for no other', async () => {
    const play = await Play.of(
      `${start}${or('G')}${user('A', 'B', 'B2', 'C', 'Na')}${or('J')}${flow('S', 'G')}
      ${flow('G', 'A', 'true')}${flow('G', 'B', 'true')}${flow('G', 'C', 'false')}
      ${flow('A', 'J')}${flow('B', 'B2')}${flow('B2', 'J')}${flow('C', 'J')}${flow('J', 'Na')}`,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'J']);
    play.complete('B');
    expect(play.open).to.deep.equal(['J', 'B2']);
    play.complete('B2');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('J')).to.deep.equal(['entered', 'completed']);
  });

  it('goes on when the last token it waits for ends elsewhere', async () => {
    const play = await Play.of(
      `${fan('A')}${user('B')}${xor('X', 'default="X_E"')}<bpmn:endEvent id="E"/>${flow('S', 'B')}${flow('B', 'X')}${flow('X', 'E')}${flow('X', 'J', 'terug')}`,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'J']);
    play.complete('B', { terug: false });
    expect(play.open).to.deep.equal(['Na']);
  });

  it('goes on when an interrupting boundary event leads the token it waits for another way', async () => {
    const play = await Play.of(`${fan('A', 'B')}${timer('T', 'B')}${user('Anders')}${flow('T', 'Anders')}`);
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'J']);
    play.fire();
    expect(play.open).to.deep.equal(['Anders', 'Na']);
  });

  it('goes on when a sub-process with the token in it is cancelled', async () => {
    const play = await Play.of(
      `${fan('A')}<bpmn:subProcess id="Sub"><bpmn:startEvent id="I"/>${user('B')}${flow('I', 'B')}</bpmn:subProcess>${timer('T', 'Sub')}${flow('S', 'Sub')}${flow('Sub', 'J')}`,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['Sub', 'B', 'J']);
    play.fire();
    expect(play.open).to.deep.equal(['Na']);
  });

  it('waits for a token that a boundary event may bring, also when the event has happened already', async () => {
    const play = await Play.of(`${fan('A', 'B')}${timer('T', 'B', false)}${flow('T', 'J')}`);
    play.fire();
    expect(play.open).to.deep.equal(['A', 'B', 'J']);
    play.complete('B');
    expect(play.open).to.deep.equal(['A', 'J']);
    play.complete('A');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('T_J')).to.deep.equal(['taken']);
  });

  it('waits for a token that only a boundary event may bring, also one on an activity that is yet to begin', async () => {
    const elements = `${fan('A')}${user('B')}${timer('T', 'B', false)}<bpmn:endEvent id="E"/>${flow('B', 'E')}${flow('T', 'J')}`;
    const play = await Play.of(`${elements}${flow('S', 'B')}`);
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'J']);
    play.complete('B');
    expect(play.open).to.deep.equal(['Na']);
    const later = await Play.of(`${elements}${user('C')}${flow('S', 'C')}${flow('C', 'B')}`);
    later.complete('A');
    expect(later.open).to.deep.equal(['C', 'J']);
    later.complete('C').fire();
    expect(later.open).to.deep.equal(['B', 'Na']);
  });

  it('waits for a token on its way by flows, though a boundary event could lead it where one waits already', async () => {
    const play = await Play.of(
      `${start}${user('A', 'C', 'B', 'M', 'Na')}${or('J')}${timer('T', 'B')}${flow('S', 'A')}${flow('S', 'C')}${flow('C', 'B')}
      ${flow('A', 'M')}${flow('T', 'M')}${flow('M', 'J')}${flow('B', 'J')}${flow('J', 'Na')}`,
    );
    play.complete('A').complete('M');
    expect(play.open).to.deep.equal(['C', 'J']);
    play.complete('C').complete('B');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('waits for a token that could come where one waits only through itself', async () => {
    const play = await Play.of(`${fan('A', 'B')}${xor('X', 'default="X_E"')}<bpmn:endEvent id="E"/>
      ${flow('Na', 'X')}${flow('X', 'A', 'opnieuw')}${flow('X', 'E')}`);
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'J']);
    play.complete('B');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('waits for an activity that began without incoming flow', async () => {
    const play = await Play.of(`${user('A', 'B', 'Na')}${or('J')}${flow('A', 'J')}${flow('B', 'J')}${flow('J', 'Na')}`);
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'J']);
    play.complete('B');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('does not wait for an event that may also lead where a token waits already', async () => {
    const catching = (id: string, days: number) =>
      `<bpmn:intermediateCatchEvent id="${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>P${String(days)}D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
    const play = await Play.of(
      `${start}${user('A', 'M', 'Na')}${or('J')}<bpmn:eventBasedGateway id="E"/>${catching('W1', 1)}${catching('W2', 2)}
      ${flow('S', 'A')}${flow('S', 'E')}${flow('A', 'M')}${flow('M', 'J')}${flow('E', 'W1')}${flow('E', 'W2')}${flow('W1', 'J')}${flow('W2', 'M')}${flow('J', 'Na')}`,
    );
    play.complete('A').complete('M');
    expect(play.open).to.deep.equal(['E', 'Na']);
  });

  it('waits for a token in a loop before it until that comes out', async () => {
    const play = await Play.of(
      `${fan('A')}${user('B')}${xor('X', 'default="X_J"')}${flow('S', 'B')}${flow('B', 'X')}${flow('X', 'B', 'opnieuw')}${flow('X', 'J')}`,
    );
    play.complete('A').complete('B', { opnieuw: true });
    expect(play.open).to.deep.equal(['J', 'B']);
    play.complete('B', { opnieuw: false });
    expect(play.open).to.deep.equal(['Na']);
  });

  it('does not wait for what can only come through itself, as at the head of a loop', async () => {
    const play = await Play.of(
      `${start}${or('J')}${user('A', 'Na')}${xor('X', 'default="X_Na"')}${flow('S', 'J')}${flow('J', 'A')}${flow('A', 'X')}${flow('X', 'J', 'opnieuw')}${flow('X', 'Na')}`,
    );
    expect(play.open).to.deep.equal(['A']);
    play.complete('A', { opnieuw: true });
    expect(play.open).to.deep.equal(['A']);
    play.complete('A', { opnieuw: false });
    expect(play.open).to.deep.equal(['Na']);
  });

  it('does not wait for a token that may also come where one waits already', async () => {
    const play = await Play.of(
      `${start}${user('A', 'B', 'Y', 'Na')}${xor('X', 'default="X_J"')}${or('J')}
      ${flow('S', 'A')}${flow('S', 'B')}${flow('A', 'X')}${flow('B', 'X')}${flow('X', 'J')}${flow('X', 'Y', 'om')}${flow('Y', 'J')}${flow('J', 'Na')}`,
      { om: false },
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'Na']);
    play.complete('B', { om: true }).complete('Y');
    expect(play.open).to.deep.equal(['Na', 'Na']);
  });

  it('takes one of two tokens on a flow, and keeps the other for the next round', async () => {
    const play = await Play.of(
      `${start}${user('A', 'B', 'M', 'C', 'Na')}${or('J')}${flow('S', 'A')}${flow('S', 'B')}${flow('S', 'C')}${flow('A', 'M')}${flow('B', 'M')}${flow('M', 'J')}${flow('C', 'J')}${flow('J', 'Na')}`,
    );
    play.complete('A').complete('B').complete('M').complete('M');
    expect(play.state?.instances[play.instance('J')]?.arrived).to.deep.equal({ M_J: 2 });
    play.complete('C');
    expect(play.open).to.deep.equal(['Na', 'Na']);
    expect(play.happened('J')).to.deep.equal(['entered', 'completed', 'entered', 'completed']);
  });

  it('waits for a token that a parallel gateway holds, or an event-based one', async () => {
    const play = await Play.of(
      `${fan('A')}${user('B', 'C')}<bpmn:parallelGateway id="PG"/><bpmn:eventBasedGateway id="E"/>
      <bpmn:intermediateCatchEvent id="W1"><bpmn:messageEventDefinition messageRef="M1"/></bpmn:intermediateCatchEvent>
      <bpmn:intermediateCatchEvent id="W2"><bpmn:messageEventDefinition messageRef="M2"/></bpmn:intermediateCatchEvent>
      ${flow('S', 'B')}${flow('S', 'C')}${flow('B', 'PG')}${flow('C', 'PG')}${flow('PG', 'E')}${flow('E', 'W1')}${flow('E', 'W2')}${flow('W1', 'J')}`,
      {},
      '<bpmn:message id="M1" name="een"/><bpmn:message id="M2" name="twee"/>',
    );
    play.complete('A').complete('B');
    expect(play.open).to.deep.equal(['C', 'J', 'PG']);
    play.complete('C');
    expect(play.open).to.deep.equal(['J', 'E']);
    play.message('twee');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('looks at its own scope only: each inner instance has a join of its own, and work outside holds none', async () => {
    const play = await Play.of(
      `${start}${user('Buiten')}<bpmn:subProcess id="Sub"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
      <bpmn:startEvent id="I"/>${user('A', 'B', 'Na')}${or('J')}${flow('I', 'A')}${flow('I', 'B')}${flow('A', 'J')}${flow('B', 'J')}${flow('J', 'Na')}</bpmn:subProcess>${flow('S', 'Sub')}${flow('S', 'Buiten')}`,
    );
    play.complete('A').complete('B');
    expect(play.instances('Na')).to.have.length(1);
    expect(play.instances('J')).to.deep.equal([]);
    play.complete('A');
    expect(play.instances('Na')).to.have.length(1);
    play.complete('B');
    expect(play.instances('Na')).to.have.length(2);
  });

  it('is not held by an event sub-process that runs beside it, and is cancelled by one that takes over', async () => {
    const sub = (interrupting: boolean) =>
      `${fan('A', 'B')}<bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="I" isInterrupting="${String(interrupting)}"><bpmn:messageEventDefinition messageRef="M"/></bpmn:startEvent>${user('D')}${flow('I', 'D')}</bpmn:subProcess>`;
    const roots = '<bpmn:message id="M" name="terugval"/>';
    const beside = (await Play.of(sub(false), {}, roots)).message('terugval').complete('A').complete('B');
    expect(beside.open).to.deep.equal(['Sub', 'D', 'Na']);
    const over = (await Play.of(sub(true), {}, roots)).complete('A').message('terugval');
    expect(over.open).to.deep.equal(['Sub', 'D']);
    expect(over.happened('J')).to.deep.equal(['entered', 'cancelled']);
  });
});
