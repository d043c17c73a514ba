import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { EngineError } from '../../../engine/errors.ts';
import { drawing, flow, Play } from '../drawing.ts';

const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const complex = (id: string, condition: string, attributes = '') =>
  `<bpmn:complexGateway id="${id}" ${attributes}>${condition === '' ? '' : `<bpmn:activationCondition>${condition}</bpmn:activationCondition>`}</bpmn:complexGateway>`;
/** Three tasks at once, all to the gateway `J`. */
const three = `<bpmn:startEvent id="S"/>${user('A', 'B', 'C')}${['A', 'B', 'C'].map((id) => flow('S', id) + flow(id, 'J')).join('')}`;

describe('the complex gateway', () => {
  it('goes on with the second of three, and takes the third without another token', async () => {
    const play = await Play.of(`${three}${complex('J', 'activationCount >= 2')}${user('Na')}${flow('J', 'Na')}`);
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'C', 'J']);
    play.complete('C');
    expect(play.open).to.deep.equal(['B', 'J', 'Na']);
    expect(play.state?.instances[play.instance('J')]?.consumed).to.deep.equal(['A_J', 'C_J']);
    play.complete('Na');
    expect(play.state?.status).to.equal('running');
    play.complete('B');
    expect(play.state?.status).to.equal('completed');
    expect(play.happened('J')).to.deep.equal(['entered', 'completed']);
    expect(play.happened('J_Na')).to.deep.equal(['taken']);
  });

  it('asks for the tokens of a certain flow by its id', async () => {
    const play = await Play.of(
      `${three}${complex('J', 'B_J > 0 and activationCount > 1')}${user('Na')}${flow('J', 'Na')}`,
    );
    play.complete('A').complete('C');
    expect(play.instances('Na')).to.deep.equal([]);
    play.complete('B');
    expect(play.open).to.deep.equal(['Na']);
  });

  it('does not wait at its reset for a token that can no longer come, and starts again afterwards', async () => {
    const play = await Play.of(
      `${three}${complex('J', 'activationCount >= 1')}${user('Na')}${flow('J', 'Na')}<bpmn:boundaryEvent id="T" attachedToRef="C"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${user('Weg')}${flow('T', 'Weg')}${flow('Weg', 'A')}`,
    );
    play.complete('A').complete('B');
    expect(play.open).to.deep.equal(['C', 'J', 'Na']);
    play.fire();
    expect(play.open).to.deep.equal(['Na', 'Weg']);
    play.complete('Weg').complete('A');
    expect(play.open).to.deep.equal(['Na', 'Na']);
    expect(play.happened('J')).to.deep.equal(['entered', 'completed', 'entered', 'completed']);
  });

  it('tells its conditions in which of its two phases it is', async () => {
    const play = await Play.of(
      `${three}${complex('J', 'activationCount = 1', 'default="J_Rest"')}${user('Eerste', 'Laatste', 'Rest')}
      ${flow('J', 'Eerste', 'waitingForStart')}${flow('J', 'Laatste', 'not(waitingForStart)')}${flow('J', 'Rest')}`,
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['B', 'C', 'J', 'Eerste']);
    play.complete('B').complete('C');
    expect(play.open).to.deep.equal(['Eerste', 'Laatste']);
  });

  it('goes on at its reset where nothing else is open', async () => {
    const play = await Play.of(
      `${three}${complex('J', 'activationCount = 1', 'default="J_Rest"')}${user('Rest', 'Laatste')}${flow('J', 'Rest')}${flow('J', 'Laatste', 'not(waitingForStart)')}`,
    );
    play.complete('A').complete('Rest').complete('B').complete('C');
    expect(play.open).to.deep.equal(['Laatste']);
    play.complete('Laatste');
    expect(play.state?.status).to.equal('completed');
  });

  it('keeps a second token on a flow that it took one from, and starts again with it after its reset', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${user('A', 'B', 'M', 'C', 'Na')}${complex('J', 'activationCount >= 1')}${flow('S', 'A')}${flow('S', 'B')}${flow('S', 'C')}
      ${flow('A', 'M')}${flow('B', 'M')}${flow('M', 'J')}${flow('C', 'J')}${flow('J', 'Na')}`,
    );
    play.complete('A').complete('B').complete('M').complete('M');
    expect(play.instances('Na')).to.have.length(1);
    play.complete('C');
    expect(play.instances('Na')).to.have.length(2);
    expect(play.instances('J')).to.deep.equal([]);
    expect(play.happened('J')).to.deep.equal(['entered', 'completed', 'entered', 'completed']);
  });

  it('asks its conditions in its own scope, at its start and at its reset', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S0"/><bpmn:subProcess id="Sub">${three}<bpmn:dataObject id="D" name="genoeg"/><bpmn:dataObjectReference id="DR" dataObjectRef="D"/>
      <bpmn:scriptTask id="Zet" regietafel:resultaat="genoeg"><bpmn:script>2</bpmn:script></bpmn:scriptTask>
      ${complex('J', 'activationCount >= genoeg', 'default="J_Rest"')}${user('Eerste', 'Rest', 'Laatste')}
      ${flow('J', 'Eerste', 'genoeg = 2 and waitingForStart')}${flow('J', 'Rest')}${flow('J', 'Laatste', 'genoeg = 2 and not(waitingForStart)')}${flow('S', 'Zet')}</bpmn:subProcess>${flow('S0', 'Sub')}`,
      { genoeg: 1 },
    );
    play.complete('A');
    expect(play.open).to.deep.equal(['Sub', 'B', 'C', 'J']);
    play.complete('B');
    expect(play.open).to.deep.equal(['Sub', 'C', 'J', 'Eerste']);
    play.complete('C');
    expect(play.open).to.deep.equal(['Sub', 'Eerste', 'Laatste']);
  });

  it('takes the default where no condition holds at its start, and refuses the step without one', async () => {
    const conditions = `${user('X', 'Y')}${flow('J', 'X', 'false')}`;
    const play = await Play.of(
      `${three}${complex('J', 'activationCount = 3', 'default="J_Y"')}${conditions}${flow('J', 'Y')}`,
    );
    play.complete('A').complete('B').complete('C');
    expect(play.open).to.deep.equal(['Y']);
    const stuck = await Play.of(
      `${three}${complex('J', 'activationCount = 1')}${conditions}${flow('J', 'Y', 'false')}`,
    );
    expect(() => stuck.complete('A'))
      .to.throw(EngineError, 'No condition behind J holds')
      .with.property('code', 'NoFlow');
  });

  it('splits by its conditions without a condition to activate, and is refused where flows meet without one', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/>${complex('G', '')}${user('A', 'B', 'C')}${flow('S', 'G')}${flow('G', 'A', 'true')}${flow('G', 'B', 'true')}${flow('G', 'C', 'false')}`,
    );
    expect(play.open).to.deep.equal(['A', 'B']);
    expect(play.happened('G')).to.deep.equal(['entered', 'completed']);
    const { problems } = await compile(drawing(`${three}${complex('J', '')}`), { decisions: [] });
    expect(problems.map(({ element, rule }) => `${String(element)} ${rule}`)).to.deep.equal(['J BPMN 2.0.2 §13.4.5']);
  });
});
