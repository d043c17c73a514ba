import { expect } from 'chai';
import { Play } from '../drawing.ts';
import { begin, chain, ended, gedaan, undone, user } from './elements.ts';

describe('compensation of a multi-instance', () => {
  const each = (attributes = '') =>
    `<bpmn:multiInstanceLoopCharacteristics ${attributes} regietafel:verzameling="wie" regietafel:element="partner"/>`;
  const wie = { gedaan: [], wie: ['politie', 'cjg', 'om'] };

  it('undoes each instance, the last one first, with its own item', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('M', each())}${undone('M', 'partner')}${ended('activityRef="M"')}${chain('S', 'M', 'E')}`,
      wie,
    );
    const [first, second, third] = play.instances('M');
    for (const instance of [second, first, third])
      play.happen({ type: 'complete', at: play.at, instance: instance ?? '', variables: {} });
    expect(gedaan(play)).to.deep.equal(['om', 'politie', 'cjg']);
  });

  it('gives each handler the data that came into all of the instances', async () => {
    const io =
      '<bpmn:ioSpecification><bpmn:dataInput id="in_bron" name="bron"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification><bpmn:dataInputAssociation><bpmn:sourceRef>plan</bpmn:sourceRef><bpmn:targetRef>in_bron</bpmn:targetRef></bpmn:dataInputAssociation>';
    const play = await Play.of(
      `<bpmn:dataObject id="plan" name="plan"/><bpmn:startEvent id="S"/>${user('M', io + each())}${undone('M', 'bron + " " + partner')}${ended('activityRef="M"')}${chain('S', 'M', 'E')}`,
      { ...wie, plan: 'p1' },
    );
    play.complete('M').complete('M').complete('M', { plan: 'p2' });
    expect(gedaan(play)).to.deep.equal(['p1 om', 'p1 cjg', 'p1 politie']);
    const lines = play.trace.filter(({ change }) => change === 'compensated').map(({ instance }) => instance);
    expect(lines, 'a line for each instance, none for the whole').to.deep.equal(['4', '3', '2']);
  });

  it('undoes what completed before it after all of its instances', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${undone('A')}${user('M', each())}${undone('M', 'partner')}${ended()}${chain('S', 'A', 'M', 'E')}`,
      wie,
    );
    play.complete('A').complete('M').complete('M').complete('M');
    expect(gedaan(play)).to.deep.equal(['om', 'cjg', 'politie', 'A']);
  });

  it('undoes what completed inside each instance of a sub-process', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="M">${each('isSequential="true"')}<bpmn:startEvent id="I"/>${user('A') + user('B')}${undone('A', 'partner + " A"')}${undone('B', 'partner + " B"')}${chain('I', 'A', 'B')}</bpmn:subProcess>${ended()}${chain('S', 'M', 'E')}`,
      { gedaan: [], wie: ['politie', 'cjg'] },
    );
    play.complete('A').complete('B').complete('A').complete('B');
    expect(gedaan(play)).to.deep.equal(['cjg B', 'cjg A', 'politie B', 'politie A']);
  });
});

describe('compensation of a loop', () => {
  it('undoes each round, the last one first', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('L', '<bpmn:standardLoopCharacteristics loopMaximum="3"/>')}${undone('L', 'loopCounter')}${ended()}${chain('S', 'L', 'E')}`,
      begin,
    );
    play.complete('L').complete('L').complete('L');
    expect(gedaan(play)).to.deep.equal([3, 2, 1]);
  });
});
