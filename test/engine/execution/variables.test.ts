import { expect } from 'chai';
import { flow, Play } from '../drawing.ts';

const roots = '<bpmn:message id="M" name="bericht"/>';
const object = (name: string) => `<bpmn:dataObject id="O_${name}" name="${name}"/>`;

describe('variables of an inner scope', () => {
  it('hide those of the same name around it in what a message takes along', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:subProcess id="Sub">${object('plan')}<bpmn:startEvent id="I"/><bpmn:userTask id="A"/><bpmn:sendTask id="X" messageRef="M"/>${flow('I', 'A')}${flow('A', 'X')}</bpmn:subProcess>${flow('S', 'Sub')}`,
      { plan: 'buiten', casus: 1 },
      roots,
    );
    play.complete('A', { plan: 'binnen' });
    expect(play.commands.find(({ type }) => type === 'sendMessage')).to.deep.include({
      variables: { plan: 'binnen', casus: 1 },
    });
    expect(play.state?.output).to.deep.equal({ plan: 'buiten', casus: 1 });
  });

  it('are a task’s own where it declares a property', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="S"/><bpmn:userTask id="A"><bpmn:property id="Pr" name="kladje"/></bpmn:userTask><bpmn:userTask id="Na"/>${flow('S', 'A')}${flow('A', 'Na')}`,
    );
    play.complete('A', { kladje: 'x', besluit: 'ja' });
    expect(play.variables).to.deep.equal({ besluit: 'ja' });
  });
});
