import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, Play } from '../drawing.ts';

const loop = (attributes: string, condition = '') =>
  `<bpmn:standardLoopCharacteristics ${attributes}>${condition === '' ? '' : `<bpmn:loopCondition>${condition}</bpmn:loopCondition>`}</bpmn:standardLoopCharacteristics>`;
const user = (id: string, body = '') => `<bpmn:userTask id="${id}">${body}</bpmn:userTask>`;
const around = `<bpmn:startEvent id="S"/>${user('Na')}${flow('S', 'M')}${flow('M', 'Na')}`;

describe('an activity that loops', () => {
  it('goes round while the condition holds, tested after each round', async () => {
    const play = await Play.of(user('M', loop('', 'nog')) + around, { nog: false });
    expect(play.instances('M')).to.have.length(1);
    play.complete('M', { nog: true });
    expect(play.instances('M')).to.have.length(1);
    play.complete('M', { nog: false });
    expect(play.open).to.deep.equal(['Na']);
    expect(play.variables).to.deep.equal({ nog: false });
  });

  it('does nothing where it tests before and the condition does not hold', async () => {
    const before = (nog: boolean) =>
      Play.of(user('M', loop('testBefore="true"', 'nog')) + around, { nog }).then(({ open }) => open);
    expect(await before(false)).to.deep.equal(['Na']);
    expect(await before(true)).to.deep.equal(['M', 'M']);
  });

  it('counts no round yet where it tests before the first, and is entered and completed as a whole', async () => {
    const play = await Play.of(user('M', loop('testBefore="true"', 'loopCounter &lt; 1')) + around);
    expect(play.open).to.deep.equal(['M', 'M']);
    play.complete('M');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('M')).to.deep.equal(['entered', 'entered', 'completed', 'completed']);
  });

  it('stops at the maximum, whatever the condition says, and counts rounds for whoever asks', async () => {
    const script = `<bpmn:scriptTask id="M" regietafel:resultaat="som">${loop('loopMaximum="3"', 'true')}<bpmn:script>som + loopCounter</bpmn:script></bpmn:scriptTask>`;
    expect((await Play.of(script + around, { som: 0 })).variables).to.deep.equal({ som: 6 });
    const counting = script.replace(loop('loopMaximum="3"', 'true'), loop('', 'loopCounter &lt; 4'));
    expect((await Play.of(counting + around, { som: 0 })).variables).to.deep.equal({ som: 10 });
    const never = script.replace(loop('loopMaximum="3"', 'true'), loop('testBefore="true" loopMaximum="0"'));
    expect((await Play.of(never + around, { som: 0 })).variables).to.deep.equal({ som: 0 });
  });

  it('repeats a sub-process, each round from its start', async () => {
    const sub = `<bpmn:subProcess id="M">${loop('loopMaximum="2"')}<bpmn:startEvent id="I"/>${user('A')}${flow('I', 'A')}</bpmn:subProcess>`;
    const play = await Play.of(sub + around);
    play.complete('A');
    expect(play.instances('A')).to.have.length(1);
    play.complete('A');
    expect(play.open).to.deep.equal(['Na']);
    expect(play.happened('A')).to.deep.equal(['entered', 'completed', 'entered', 'completed']);
  });

  it('waits for a message each round', async () => {
    const receive = `<bpmn:receiveTask id="M" messageRef="B">${loop('loopMaximum="2"')}</bpmn:receiveTask>`;
    const play = await Play.of(receive + around, {}, '<bpmn:message id="B" name="bericht"/>');
    play.message('bericht');
    expect(play.instances('M')).to.have.length(1);
    play.message('bericht');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('has one deadline for all rounds, and no round after an interrupting boundary event', async () => {
    const play = await Play.of(
      `${user('M', loop('', 'true'))}${around}<bpmn:boundaryEvent id="T" attachedToRef="M"><bpmn:timerEventDefinition><bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${user('Laat')}${flow('T', 'Laat')}`,
    );
    play.complete('M').complete('M');
    expect(Object.keys(play.state?.timers ?? {})).to.deep.equal(['1:T']);
    expect(play.state?.instances[play.instance('M')]?.deadline).to.equal('2026-11-25T08:00:00.000Z');
    play.fire();
    expect(play.open).to.deep.equal(['Laat']);
    expect(play.commands.at(-2)).to.include({ type: 'closeTask', element: 'M' });
  });

  it('throws the error of a round at the boundary of the loop', async () => {
    const play = await Play.of(
      `<bpmn:serviceTask id="M">${loop('', 'true')}</bpmn:serviceTask>${around}<bpmn:boundaryEvent id="F" attachedToRef="M"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>${user('Vang')}${flow('F', 'Vang')}`,
    );
    play.complete('M');
    play.happen({ type: 'fail', at: play.at, instance: play.instance('M'), code: 'stuk', variables: {} });
    expect(play.open).to.deep.equal(['Vang']);
  });

  it('is refused without condition and maximum, as the standard calls it underspecified', async () => {
    const { problems } = await compile(drawing(user('M', loop('')) + around), { decisions: [] });
    expect(problems.map(({ element, rule }) => `${String(element)} ${rule}`)).to.deep.equal(['M BPMN 2.0.2 §10.3.8']);
  });

  it('is refused where it may not go round as often as it has to', async () => {
    for (const attributes of ['loopMaximum="-1" testBefore="true"', 'loopMaximum="0"']) {
      const { problems } = await compile(drawing(user('M', loop(attributes, 'true')) + around), { decisions: [] });
      expect(problems.map(({ element, rule }) => `${String(element)} ${rule}`)).to.deep.equal(['M BPMN 2.0.2 §10.3.8']);
    }
  });
});
