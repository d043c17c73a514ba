import { expect } from 'chai';
import { enabledActivities } from '../../../engine/activities/ad-hoc-sub-process.ts';
import { compile } from '../../../engine/compile.ts';
import type { EngineError } from '../../../engine/errors.ts';
import type { ProcessState } from '../../../engine/process-state.ts';
import { drawing, escape, flow, Play } from '../drawing.ts';

const user = (id: string, body = '') => `<bpmn:userTask id="${id}">${body}</bpmn:userTask>`;
const until = (feel: string) => `<bpmn:completionCondition>${escape(feel)}</bpmn:completionCondition>`;
/** An ad-hoc sub-process `H` with a task behind it. */
const adHoc = (attributes: string, inside: string) =>
  `<bpmn:startEvent id="S"/><bpmn:adHocSubProcess id="H" ${attributes}>${inside}</bpmn:adHocSubProcess>${user('Na')}${flow('S', 'H')}${flow('H', 'Na')}`;
const three = user('A') + user('B') + user('C');
const enable = (play: Play, element: string) =>
  play.happen({ type: 'enable', at: play.at, instance: play.instance('H'), element });

describe('a parallel ad-hoc sub-process', () => {
  it('starts everything without incoming flow at once, follows its flows, and is complete when all is done', async () => {
    const play = await Play.of(adHoc('', three + flow('A', 'C')));
    expect(play.trace.find(({ element }) => element === 'H')).to.include({ type: 'adHocSubProcess' });
    expect(play.open).to.deep.equal(['H', 'A', 'B']);
    play.complete('B').complete('A');
    expect(play.open).to.deep.equal(['H', 'C']);
    play.complete('C');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('H')).to.deep.equal(['entered', 'completed']);
  });

  it('looks at its completion condition when an activity completes, and cancels what remains', async () => {
    const play = await Play.of(adHoc('', until('genoeg') + three + flow('A', 'C')), { genoeg: false });
    play.complete('B');
    expect(play.open).to.deep.equal(['H', 'A']);
    const enough = await Play.of(adHoc('', until('genoeg') + three), {});
    enough.complete('A').complete('B', { genoeg: true });
    expect(enough.open).to.deep.equal(['Na']);
    expect(enough.happened('C')).to.deep.equal(['entered', 'cancelled']);
    expect(enough.commands.filter(({ type }) => type === 'closeTask')).to.have.length(1);
  });

  it('starts nothing that was still to come when an activity that completes at once makes its condition hold', async () => {
    const play = await Play.of(
      adHoc('cancelRemainingInstances="false"', `${until('true')}<bpmn:task id="A"/>${user('B')}`),
    );
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('B')).to.deep.equal([]);
  });

  it('waits for what remains where the drawing says not to cancel it, and starts nothing more', async () => {
    const play = await Play.of(
      adHoc('cancelRemainingInstances="false"', until('genoeg') + three + user('D') + flow('A', 'D') + flow('B', 'D')),
      { genoeg: false },
    );
    play.complete('A', { genoeg: true });
    expect(play.open).to.deep.equal(['H', 'B', 'C']);
    expect(() => enable(play, 'A')).to.throw('A is not enabled');
    play.complete('B', { genoeg: false }).complete('C');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('D')).to.deep.equal([]);
  });

  it('ends a token that waits at a gateway inside, also where it waits for activities', async () => {
    const join = `<bpmn:parallelGateway id="J"/>${flow('A', 'J')}${flow('B', 'J')}`;
    const play = await Play.of(adHoc('cancelRemainingInstances="false"', until('genoeg') + three + join), {});
    play.complete('A');
    expect(play.open).to.deep.equal(['H', 'B', 'C', 'J']);
    play.complete('C', { genoeg: true });
    expect(play.open).to.deep.equal(['H', 'B']);
    play.complete('B');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('stays open when all is done and its condition does not hold, until somebody starts something again', async () => {
    const play = await Play.of(adHoc('', until('genoeg') + user('A')), { genoeg: false });
    play.complete('A');
    expect(play.open).to.deep.equal(['H']);
    enable(play, 'A').complete('A', { genoeg: true });
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('A')).to.deep.equal(['entered', 'completed', 'entered', 'completed']);
  });

  it('lets a person start an activity beside itself, and nothing that stands behind a flow or is not there', async () => {
    const play = await Play.of(adHoc('', three + flow('A', 'C')));
    expect(enable(play, 'B').instances('B')).to.have.length(2);
    for (const element of ['C', 'Na', 'X']) expect(() => enable(play, element)).to.throw(`${element} is not enabled`);
    expect(() => play.happen({ type: 'enable', at: play.at, instance: play.instance('A'), element: 'A' })).to.throw();
  });

  it('tells what a person may start now, in the order of the drawing, and nothing once the process has ended', async () => {
    const play = await Play.of(adHoc('', three + flow('A', 'C')));
    const enabled = (state: ProcessState) =>
      enabledActivities(play.model, state).map(({ instance, node }) => `${node.id} in ${instance}`);
    const open = play.state!;
    expect(enabled(open)).to.deep.equal(['A in 1', 'B in 1']);
    expect(enabled({ ...open, status: 'terminated' })).to.deep.equal([]);
    play.complete('A').complete('B').complete('C');
    expect(enabled(play.state!)).to.deep.equal([]);
  });

  it('lets nobody start an event, what stands in an ordinary sub-process, or anything in it as a whole where it is repeated', async () => {
    const code = (play: Play, instance: string, element: string) => {
      try {
        play.happen({ type: 'enable', at: play.at, instance, element });
        return 'enabled';
      } catch (error) {
        return (error as EngineError).code;
      }
    };
    const waits = `<bpmn:intermediateCatchEvent id="W"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
    const withEvent = await Play.of(adHoc('', user('A') + waits));
    expect(code(withEvent, '1', 'W')).to.equal('NotEnabled');
    expect(code(withEvent, '1', 'A')).to.equal('enabled');
    const ordinary = await Play.of(`<bpmn:subProcess id="H">${user('A')}</bpmn:subProcess>`);
    expect(code(ordinary, '1', 'A')).to.equal('NotEnabled');
    const twice =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
    const repeated = await Play.of(adHoc('', twice + user('A')));
    expect(code(repeated, '1', 'A')).to.equal('NotEnabled');
    expect(code(repeated, '2', 'A')).to.equal('enabled');
  });

  it('starts nothing more, and asks no condition, once an event sub-process has taken it over', async () => {
    const stop = `<bpmn:subProcess id="Stop" triggeredByEvent="true"><bpmn:startEvent id="St"><bpmn:messageEventDefinition messageRef="M"/></bpmn:startEvent>${user('B')}${user('C')}${flow('St', 'B')}${flow('B', 'C')}</bpmn:subProcess>`;
    const play = await Play.of(adHoc('', until('true') + user('A') + stop), {}, '<bpmn:message id="M" name="stop"/>');
    play.message('stop');
    expect(play.open).to.deep.equal(['H', 'Stop', 'B']);
    expect(() => enable(play, 'A')).to.throw('A is not enabled');
    play.complete('B').complete('C');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('is complete with a multi-instance in it only when all of its instances are', async () => {
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
    const play = await Play.of(adHoc('', until('true') + user('A', loop)));
    play.complete('A');
    expect(play.open).to.include('H');
    play.complete('A');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('is interrupted by its boundary event', async () => {
    const play = await Play.of(
      adHoc('', three) +
        `<bpmn:boundaryEvent id="T" attachedToRef="H"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${flow('T', 'Na')}`,
    );
    play.fire();
    expect(play.open).to.deep.equal(['Na']);
  });
});

describe('a sequential ad-hoc sub-process', () => {
  it('does one activity after another, in the order of the drawing, with what follows from each', async () => {
    const play = await Play.of(adHoc('ordering="Sequential"', three + user('A2') + flow('A', 'A2')));
    const order = ['A', 'A2', 'B', 'C'];
    for (const id of order) {
      expect(play.open).to.deep.equal(['H', id]);
      play.complete(id);
    }
    expect(play.open).to.deep.equal(['Na']);
  });

  it('starts nothing more once its condition holds', async () => {
    const play = await Play.of(adHoc('ordering="Sequential"', until('genoeg') + three), { genoeg: false });
    play.complete('A').complete('B', { genoeg: true });
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('C')).to.deep.equal([]);
  });

  it('lets a person start an activity only when nothing runs', async () => {
    const play = await Play.of(adHoc('ordering="Sequential"', until('genoeg') + user('A')), { genoeg: false });
    expect(() => enable(play, 'A')).to.throw('A is not enabled');
    play.complete('A');
    expect(enable(play, 'A').open).to.deep.equal(['H', 'A']);
  });
});

describe('an ad-hoc sub-process that cannot be', () => {
  const refused: readonly [string, string, string][] = [
    ['a start event', '<bpmn:startEvent id="I"/><bpmn:task id="A"/>', 'geen start- of eindgebeurtenis'],
    ['an end event', '<bpmn:endEvent id="E"/><bpmn:task id="A"/>', 'geen start- of eindgebeurtenis'],
    ['nothing in it', '', 'minstens één activiteit'],
  ];
  for (const [what, inside, words] of refused) {
    it(`is refused with ${what}`, async () => {
      const { problems } = await compile(drawing(adHoc('', inside)), { decisions: [] });
      expect(problems.map(({ message }) => message).join('\n')).to.include(words);
    });
  }

  it('is refused with a condition that is no FEEL', async () => {
    const { problems } = await compile(drawing(adHoc('', until('a = = b') + user('A'))), { decisions: [] });
    expect(problems.map(({ element }) => element)).to.include('H');
  });
});
