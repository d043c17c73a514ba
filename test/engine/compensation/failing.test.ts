import { expect } from 'chai';
import { migrate } from '../../../engine/migration/migrate.ts';
import { step } from '../../../engine/step.ts';
import { drawing, flow, modelOf, Play } from '../drawing.ts';
import { begin, chain, gedaan, thrown, undone, user } from './elements.ts';

/** A handler that waits for a person. */
const undoneByHand = (activity: string) =>
  `<bpmn:boundaryEvent id="C_${activity}" attachedToRef="${activity}"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
  <bpmn:userTask id="Undo_${activity}" isForCompensation="true"/><bpmn:association id="As_${activity}" sourceRef="C_${activity}" targetRef="Undo_${activity}"/>`;

const sub = (inside: string, id = 'Sub', element = 'subProcess') =>
  `<bpmn:${element} id="${id}"><bpmn:startEvent id="I_${id}"/>${inside}</bpmn:${element}>`;

/** An error boundary event with a task behind it. */
const onError = (activity: string) =>
  `<bpmn:boundaryEvent id="Fout" attachedToRef="${activity}"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>${user('Daarna')}${flow('Fout', 'Daarna')}`;

/** An event sub-process that catches every error, with a task in it. */
const errorHandler = `<bpmn:subProcess id="Vangt" triggeredByEvent="true"><bpmn:startEvent id="V"><bpmn:errorEventDefinition/></bpmn:startEvent>${user('Herstel')}${flow('V', 'Herstel')}</bpmn:subProcess>`;

const twoTasks = `${user('A') + user('B')}${undone('A')}${chain('I_Sub', 'A', 'B')}`;

function fails(play: Play, element: string): Play {
  return play.happen({
    ...{ type: 'fail', at: play.at, instance: play.instance(element), code: 'stuk' },
    variables: { oorzaak: 'x' },
  });
}

/** BPMN 10.7.3: without an error event sub-process, an error undoes what completed in the sub-process that it leaves. */
describe('a sub-process that an error leaves', () => {
  it('is undone before its boundary event goes on', async () => {
    const play = await Play.of(`<bpmn:startEvent id="S"/>${sub(twoTasks)}${onError('Sub')}${chain('S', 'Sub')}`, begin);
    fails(play.complete('A'), 'B');
    expect(gedaan(play)).to.deep.equal(['A']);
    expect(play.happened('A')).to.deep.equal(['entered', 'completed', 'compensated']);
    expect(play.happened('Sub')).to.deep.equal(['entered', 'cancelled']);
    expect(play.open).to.deep.equal(['Daarna']);
    expect(play.variables).to.include({ oorzaak: 'x' });
    const order = play.trace.map(({ element, change }) => `${element} ${change}`);
    expect(order.indexOf('A compensated')).to.be.lessThan(order.indexOf('Fout entered'));
    play.complete('Daarna');
    expect(play.state?.status).to.equal('completed');
  });

  it('waits for who undoes it, hears nothing meanwhile, and then goes on', async () => {
    const timer = `<bpmn:boundaryEvent id="Termijn" attachedToRef="Sub"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${flow('Termijn', 'Daarna')}`;
    const message = `<bpmn:boundaryEvent id="Bericht" attachedToRef="Sub"><bpmn:messageEventDefinition messageRef="M"/></bpmn:boundaryEvent>${flow('Bericht', 'Daarna')}`;
    const inside = `${user('A') + user('B') + user('Ernaast')}${undoneByHand('A')}${chain('I_Sub', 'A', 'B')}${flow('I_Sub', 'Ernaast')}`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${sub(inside)}${onError('Sub')}${timer}${message}${chain('S', 'Sub')}`,
      {},
      '<bpmn:message id="M" name="stop"/>',
    );
    fails(play.complete('A'), 'B');
    expect(play.open).to.deep.equal(['Sub', 'C_A', 'Undo_A']);
    expect(play.state?.timers).to.deep.equal({});
    play.message('stop');
    expect(play.open).to.deep.equal(['Sub', 'C_A', 'Undo_A']);
    play.complete('Undo_A');
    expect(play.open).to.deep.equal(['Daarna']);
    expect(play.variables).to.include({ oorzaak: 'x' });
  });

  it('leaves what stands beside it alone, and starts nothing inside any more', async () => {
    const inside = `${user('A') + user('B')}${undoneByHand('A')}${chain('I_Sub', 'A', 'B')}
      <bpmn:subProcess id="Bij" triggeredByEvent="true"><bpmn:startEvent id="BS" isInterrupting="false"><bpmn:messageEventDefinition messageRef="M"/></bpmn:startEvent>${user('Meer')}${flow('BS', 'Meer')}</bpmn:subProcess>`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${sub(inside)}${user('Ernaast')}${onError('Sub')}${chain('S', 'Sub')}${flow('S', 'Ernaast')}`,
      {},
      '<bpmn:message id="M" name="meer"/>',
    );
    fails(play.complete('A'), 'B').message('meer');
    expect(play.open).to.have.members(['Sub', 'Ernaast', 'C_A', 'Undo_A']);
    play.complete('Undo_A');
    expect(play.open).to.have.members(['Ernaast', 'Daarna']);
  });

  it('is not undone as a whole: it has not completed', async () => {
    const inner = `${sub(`${user('B') + user('C')}${undone('B')}${chain('I_Binnen', 'B', 'C')}`, 'Binnen')}${undone('Binnen')}`;
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${sub(`${inner}${chain('I_Sub', 'Binnen')}`)}${onError('Sub')}${chain('S', 'Sub')}`,
      begin,
    );
    fails(play.complete('B'), 'C');
    expect(gedaan(play)).to.deep.equal(['B']);
  });

  it('leaves it to an event sub-process that catches the error, and not to one for another error', async () => {
    const own = await Play.of(`<bpmn:startEvent id="S"/>${sub(twoTasks + errorHandler)}${chain('S', 'Sub')}`, begin);
    fails(own.complete('A'), 'B');
    expect(gedaan(own)).to.deep.equal([]);
    expect(own.open).to.include('Herstel');
    const other = errorHandler.replace('<bpmn:errorEventDefinition/>', '<bpmn:errorEventDefinition errorRef="Ander"/>');
    const left = await Play.of(
      `<bpmn:startEvent id="S"/>${sub(twoTasks + other)}${onError('Sub')}${chain('S', 'Sub')}`,
      begin,
      '<bpmn:error id="Ander" errorCode="ander"/>',
    );
    fails(left.complete('A'), 'B');
    expect(gedaan(left)).to.deep.equal(['A']);
    expect(left.open).to.deep.equal(['Daarna']);
  });

  it('is undone before an event sub-process around it takes over: that undoes the rest only if it says so', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('Eerst') + user('Ernaast')}${undone('Eerst')}${sub(`${user('A') + user('B')}${undoneByHand('A')}${chain('I_Sub', 'A', 'B')}`)}${errorHandler}${chain('S', 'Eerst', 'Sub')}${flow('Eerst', 'Ernaast')}`,
      begin,
    );
    fails(play.complete('Eerst').complete('A'), 'B');
    expect(play.open).to.deep.equal(['Sub', 'C_A', 'Undo_A']);
    expect(play.happened('Ernaast')).to.deep.equal(['entered', 'cancelled']);
    play.complete('Undo_A');
    expect(play.open).to.deep.equal(['Vangt', 'Herstel']);
    expect(gedaan(play)).to.deep.equal([]);
    play.complete('Herstel');
    expect(play.state?.status).to.equal('completed');
  });

  it('undoes what completed in all sub-processes that the error leaves, also where nobody catches it', async () => {
    const inner = sub(`${user('B') + user('C')}${undone('B')}${chain('I_Binnen', 'B', 'C')}`, 'Binnen');
    const outer = sub(`${user('A')}${undone('A')}${inner}${chain('I_Sub', 'A', 'Binnen')}`);
    const play = await Play.of(`<bpmn:startEvent id="S"/>${outer}${chain('S', 'Sub')}`, begin);
    fails(play.complete('A').complete('B'), 'C');
    expect(gedaan(play)).to.deep.equal(['B', 'A']);
    expect(play.state?.status).to.equal('failed');
  });

  it('undoes each instance of a multi-instance by itself', async () => {
    const each = `<bpmn:subProcess id="Sub"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics><bpmn:startEvent id="I_Sub"/>${twoTasks}</bpmn:subProcess>`;
    const play = await Play.of(`<bpmn:startEvent id="S"/>${each}${onError('Sub')}${chain('S', 'Sub')}`, begin);
    fails(play.complete('A').complete('A'), 'B');
    expect(gedaan(play)).to.deep.equal(['A', 'A']);
    expect(play.open).to.deep.equal(['Daarna']);
  });

  it('undoes nothing of a transaction, which an error leaves as it is, but what failed inside it', async () => {
    const inner = sub(`${user('B') + user('C')}${undone('B')}${chain('I_Binnen', 'B', 'C')}`, 'Binnen');
    const transaction = sub(`${user('A')}${undone('A')}${inner}${chain('I_Sub', 'A', 'Binnen')}`, 'Sub', 'transaction');
    const play = await Play.of(`<bpmn:startEvent id="S"/>${transaction}${onError('Sub')}${chain('S', 'Sub')}`, begin);
    fails(play.complete('A').complete('B'), 'C');
    expect(gedaan(play)).to.deep.equal(['B']);
    expect(play.open).to.deep.equal(['Daarna']);
  });

  it('undoes what a compensation that was under way had still to undo, once', async () => {
    const inside = `${user('A') + user('B')}${undone('A')}${undoneByHand('B')}${thrown()}${chain('I_Sub', 'A', 'B', 'X')}`;
    const play = await Play.of(`<bpmn:startEvent id="S"/>${sub(inside)}${onError('Sub')}${chain('S', 'Sub')}`, begin);
    fails(play.complete('A').complete('B'), 'Undo_B');
    expect(gedaan(play)).to.deep.equal(['A']);
    expect(play.open).to.deep.equal(['Daarna']);
  });

  it('goes on where a handler fails while it is undone', async () => {
    const inside = `${user('A') + user('B') + user('C')}${undone('A')}${undoneByHand('B')}${chain('I_Sub', 'A', 'B', 'C')}`;
    const play = await Play.of(`<bpmn:startEvent id="S"/>${sub(inside)}${onError('Sub')}${chain('S', 'Sub')}`, begin);
    fails(fails(play.complete('A').complete('B'), 'C'), 'Undo_B');
    expect(gedaan(play)).to.deep.equal(['A']);
    expect(play.open).to.deep.equal(['Daarna']);
  });

  it('undoes nothing at an escalation or a deadline', async () => {
    const deadline = `<bpmn:boundaryEvent id="Termijn" attachedToRef="Sub"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${user('Daarna')}${flow('Termijn', 'Daarna')}`;
    const play = await Play.of(`<bpmn:startEvent id="S"/>${sub(twoTasks)}${deadline}${chain('S', 'Sub')}`, begin);
    play.complete('A').fire();
    expect(gedaan(play)).to.deep.equal([]);
    expect(play.open).to.deep.equal(['Daarna']);
  });

  it('undoes nothing in a casus that runs by a model from before this was so', async () => {
    const model = await modelOf(
      drawing(`<bpmn:startEvent id="S"/>${sub(twoTasks)}${onError('Sub')}${chain('S', 'Sub')}`),
    );
    const { undoneByError: _, ...before } = model.nodes['Sub'] ?? expect.fail('no sub-process');
    const play = new Play({ ...model, nodes: { ...model.nodes, Sub: before } }).start(begin);
    fails(play.complete('A'), 'B');
    expect(gedaan(play)).to.deep.equal([]);
    expect(play.open).to.deep.equal(['Daarna']);
  });

  it('can follow a new drawing meanwhile, where what catches the error stands in it', async () => {
    const inside = `${user('A') + user('B')}${undoneByHand('A')}${chain('I_Sub', 'A', 'B')}`;
    const deadline = `<bpmn:boundaryEvent id="Termijn" attachedToRef="Sub"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${flow('Termijn', 'Daarna')}`;
    const elements = `<bpmn:startEvent id="S"/>${sub(inside)}${onError('Sub')}${deadline}${chain('S', 'Sub')}`;
    const play = await Play.of(elements);
    fails(play.complete('A'), 'B');
    const state = play.state ?? expect.fail('no state');
    const renamed = await modelOf(drawing(elements.replaceAll('"Fout"', '"Mis"').replaceAll('Fout_', 'Mis_')));
    const follow = (mapping: Record<string, string>) =>
      migrate(play.model, renamed, state, { at: play.at, mapping, renewTimers: true });
    expect(follow({}).problems.map(({ element, rule }) => `${element} ${rule}`)).to.deep.equal([
      'Sub migratie-werking',
    ]);
    const { problems, result } = follow({ Fout: 'Mis' });
    expect(problems).to.deep.equal([]);
    const moved = result?.state ?? expect.fail('not moved');
    expect(moved.timers).to.deep.equal({});
    const undoing = Object.values(moved.instances).find(({ element }) => element === 'Undo_A')?.id ?? '';
    const next = step(renamed, moved, { type: 'complete', at: play.at, instance: undoing, variables: {} });
    expect(Object.values(next.state.instances).map(({ element }) => element)).to.deep.equal(['P', 'Daarna']);
  });
});
