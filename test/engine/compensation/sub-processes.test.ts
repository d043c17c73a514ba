import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';
import { begin, chain, ended, gedaan, thrown, undone, user } from './elements.ts';

describe('compensation of sub-processes', () => {
  const sub = (inside: string, id = 'Sub') =>
    `<bpmn:subProcess id="${id}"><bpmn:startEvent id="I_${id}"/>${inside}</bpmn:subProcess>`;

  it('undoes what completed inside, each thing in its turn among what completed outside', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${undone('A')}${sub(`${user('B') + user('C')}${undone('B')}${undone('C')}${chain('I_Sub', 'B', 'C')}`)}${user('D')}${undone('D')}${ended()}${chain('S', 'A', 'Sub', 'D', 'E')}`,
      begin,
    );
    play.complete('A').complete('B').complete('C').complete('D');
    expect(gedaan(play)).to.deep.equal(['D', 'C', 'B', 'A']);
    expect(play.happened('Sub')).to.deep.equal(['entered', 'completed', 'compensated']);
  });

  it('gives the handlers inside the variables of the sub-process as they were when it completed', async () => {
    const inside = `<bpmn:dataObject id="D" name="bedrag"/>${user('B')}${undone('B', 'bedrag')}${chain('I_Sub', 'B')}`;
    const again = `<bpmn:exclusiveGateway id="G" default="G_Sub"/>${flow('G', 'E', 'klaar')}${flow('G', 'Sub')}`;
    const play = await Play.of(`<bpmn:startEvent id="S"/>${sub(inside)}${again}${ended()}${chain('S', 'Sub', 'G')}`, {
      gedaan: [],
      klaar: false,
    });
    play.complete('B', { bedrag: 10 }).complete('B', { bedrag: 20, klaar: true });
    expect(gedaan(play)).to.deep.equal([20, 10]);
    expect(play.state?.output).not.to.have.property('bedrag');
  });

  it('undoes the sub-process as a whole where it has a handler of its own, and only then', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${sub(`${user('B')}${undone('B')}${chain('I_Sub', 'B')}`)}${undone('Sub')}${ended('activityRef="Sub"')}${chain('S', 'Sub', 'E')}`,
      begin,
    );
    play.complete('B');
    expect(gedaan(play)).to.deep.equal(['Sub']);
  });

  it('leaves it to a compensation event sub-process how the inside is undone', async () => {
    const own = `<bpmn:dataObject id="D" name="bedrag"/>${user('B')}${undone('B')}${chain('I_Sub', 'B')}
      <bpmn:subProcess id="Terug" triggeredByEvent="true" isForCompensation="true"><bpmn:startEvent id="T"><bpmn:compensateEventDefinition/></bpmn:startEvent>
      <bpmn:scriptTask id="Eerst" regietafel:resultaat="gedaan"><bpmn:script>append(gedaan, bedrag)</bpmn:script></bpmn:scriptTask>${thrown()}${user('Daarna')}${chain('T', 'Eerst', 'X', 'Daarna')}</bpmn:subProcess>`;
    const play = await Play.of(`<bpmn:startEvent id="S"/>${sub(own)}${ended()}${chain('S', 'Sub', 'E')}`, begin);
    expect(play.happened('Terug')).to.deep.equal([]);
    play.complete('B', { bedrag: 10 });
    expect(gedaan(play)).to.deep.equal([10, 'B']);
    expect(play.open).to.include('Daarna');
    play.complete('Daarna');
    expect(play.state?.status).to.equal('completed');
  });

  it('is thrown by an event sub-process for the scope around it', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A') + user('B')}${undone('A')}${chain('S', 'A', 'B')}
      <bpmn:subProcess id="Fout" triggeredByEvent="true"><bpmn:startEvent id="F"><bpmn:errorEventDefinition/></bpmn:startEvent>${ended('activityRef="A"')}${chain('F', 'E')}</bpmn:subProcess>`,
      begin,
    );
    play.complete('A').happen({ type: 'fail', at: play.at, instance: play.instance('B'), code: 'stuk', variables: {} });
    expect(gedaan(play)).to.deep.equal(['A']);
    expect(play.state?.status).to.equal('completed');
  });

  it('undoes nothing of a sub-process that is still active, and nothing outside its own scope', async () => {
    const active = await Play.of(
      `<bpmn:startEvent id="S"/>${sub(`${user('B') + user('C')}${undone('B')}${chain('I_Sub', 'B', 'C')}`)}${user('A') + user('Na')}${thrown()}${flow('S', 'Sub')}${chain('S', 'A', 'X', 'Na')}`,
      begin,
    );
    active.complete('B').complete('A');
    expect(gedaan(active)).to.deep.equal([]);
    const own = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${undone('A')}${sub(`${user('B')}${undone('B')}${thrown()}${chain('I_Sub', 'B', 'X')}`)}${user('Na')}${chain('S', 'A', 'Sub', 'Na')}`,
      begin,
    );
    own.complete('A').complete('B');
    expect(gedaan(own)).to.deep.equal(['B']);
  });

  it('is not undone where nothing in it can be, and has no line in the trace', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A')}${undone('A')}${sub(`${user('B')}${chain('I_Sub', 'B')}`)}${ended()}${chain('S', 'A', 'Sub', 'E')}`,
      begin,
    );
    play.complete('A').complete('B');
    expect(gedaan(play)).to.deep.equal(['A']);
    expect(play.happened('Sub')).to.deep.equal(['entered', 'completed']);
  });

  it('is undone by its compensation event sub-process, also where nothing in it has a handler', async () => {
    const own = `${user('B')}${chain('I_Sub', 'B')}<bpmn:subProcess id="Terug" triggeredByEvent="true" isForCompensation="true"><bpmn:startEvent id="T"><bpmn:compensateEventDefinition/></bpmn:startEvent>${user('Herstel')}${chain('T', 'Herstel')}</bpmn:subProcess>`;
    const play = await Play.of(`<bpmn:startEvent id="S"/>${sub(own)}${ended()}${chain('S', 'Sub', 'E')}`);
    play.complete('B');
    expect(play.open).to.deep.equal(['E', 'Sub', 'Terug', 'Herstel']);
    play.complete('Herstel');
    expect(play.happened('Sub')).to.deep.equal(['entered', 'completed', 'compensated']);
    expect(play.state?.status).to.equal('completed');
  });
});

describe('compensation of what was active in a cancelled transaction', () => {
  const cancel = '<bpmn:cancelEventDefinition/>';
  const around = (inside: string) =>
    `<bpmn:startEvent id="S"/><bpmn:transaction id="T"><bpmn:startEvent id="Begin"/>${inside}${user('Kies')}<bpmn:endEvent id="Af">${cancel}</bpmn:endEvent>${chain('Begin', 'Kies', 'Af')}${flow('Begin', 'Sub')}</bpmn:transaction><bpmn:boundaryEvent id="Weg" attachedToRef="T">${cancel}</bpmn:boundaryEvent>${user('Na')}${flow('S', 'T')}${flow('Weg', 'Na')}`;
  const steps = `<bpmn:startEvent id="I_Sub"/>${user('A') + user('B')}${undone('A')}${chain('I_Sub', 'A', 'B')}`;

  it('is that of what completed inside, not of the whole: that has not completed', async () => {
    const terug = `<bpmn:subProcess id="Terug" triggeredByEvent="true" isForCompensation="true"><bpmn:startEvent id="C"><bpmn:compensateEventDefinition/></bpmn:startEvent>${user('Herstel')}${chain('C', 'Herstel')}</bpmn:subProcess>`;
    for (const own of [
      `<bpmn:subProcess id="Sub">${steps}</bpmn:subProcess>${undone('Sub')}`,
      `<bpmn:subProcess id="Sub">${steps}${terug}</bpmn:subProcess>`,
    ]) {
      const play = await Play.of(around(own), begin);
      play.complete('A').complete('Kies');
      expect(gedaan(play)).to.deep.equal(['A']);
      expect(play.open).to.deep.equal(['Na']);
    }
  });

  it('is nothing, and has no line, where nothing completed inside', async () => {
    const play = await Play.of(around(`<bpmn:subProcess id="Sub">${steps}</bpmn:subProcess>`), begin);
    play.complete('Kies');
    expect(gedaan(play)).to.deep.equal([]);
    expect(play.happened('Sub')).to.deep.equal(['entered', 'cancelled']);
  });
});
