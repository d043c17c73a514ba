import { expect } from 'chai';
import type { Outcome } from '../../../engine/process-model.ts';
import { drawing, flow, modelOf } from '../drawing.ts';

const task = (attributes = 'regietafel:uitkomst="route"') => `<bpmn:userTask id="T" ${attributes}/>`;
const gateway = (attributes = '') => `<bpmn:exclusiveGateway id="G" ${attributes}/>`;
const ends = '<bpmn:task id="A"/><bpmn:task id="B"/><bpmn:task id="C"/>';

async function outcomesOf(elements: string): Promise<readonly Outcome[] | undefined> {
  return (await modelOf(drawing(elements))).nodes['T']?.task?.outcomes;
}

describe('the outcomes of a task', () => {
  it('are the flows that its variable chooses, out of the gateway that follows it', async () => {
    const chosen = `${flow('T', 'G')}${flow('G', 'A', 'route = "a"', 'name="Naar A"')}${flow('G', 'B', 'anders = "b"')}${flow('G', 'C')}`;
    const a = { value: 'a', label: 'Naar A', flow: 'G_A' };
    expect(await outcomesOf(task() + gateway('default="G_C"') + ends + chosen)).to.deep.equal([
      a,
      { value: 'G_C', label: 'G_C', flow: 'G_C' },
    ]);
    const named = chosen.replace('targetRef="C"', 'targetRef="C" regietafel:uitkomst="c"');
    expect(await outcomesOf(task() + gateway('default="G_C"') + ends + named)).to.deep.equal([
      a,
      { value: 'c', label: 'c', flow: 'G_C' },
    ]);
  });

  it('are the flows out of the task where it has several, or where something else follows', async () => {
    const several = `${flow('T', 'G')}${flow('T', 'A', 'route = "a"')}${flow('G', 'B', 'route = "b"')}${flow('G', 'C')}`;
    const byItself = task('default="T_G" regietafel:uitkomst="route"');
    expect(await outcomesOf(byItself + gateway('default="G_C"') + ends + several)).to.deep.equal([
      { value: 'T_G', label: 'T_G', flow: 'T_G' },
      { value: 'a', label: 'a', flow: 'T_A' },
    ]);
    const inclusive = gateway('default="G_C"').replace('exclusive', 'inclusive');
    const behind = `${flow('T', 'G')}${flow('G', 'A', 'route = "a"')}${flow('G', 'C')}`;
    expect(await outcomesOf(task() + inclusive + ends + behind)).to.deep.equal([]);
    expect(await outcomesOf(task())).to.deep.equal([]);
  });

  it('are none where no variable is named', async () => {
    const chosen = `${flow('T', 'G')}${flow('G', 'A', 'route = "a"')}${flow('G', 'C')}`;
    expect(await outcomesOf(task('') + gateway('default="G_C"') + ends + chosen)).to.deep.equal([]);
  });
});

describe('a task', () => {
  it('is read with all that a house says of it', async () => {
    const { nodes } = await modelOf(
      drawing(
        `<bpmn:startEvent id="S"/><bpmn:userTask id="T" regietafel:rol="regisseur" regietafel:organisatie="partner" regietafel:formulier="plan"/>
        <bpmn:boundaryEvent id="H" attachedToRef="T" cancelActivity="false" regietafel:herinnering="true"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:serviceTask id="D" regietafel:dienst="post"/><bpmn:scriptTask id="R" scriptFormat="text/FEEL"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>
        <bpmn:scriptTask id="R2" regietafel:resultaat="som"><bpmn:script>2</bpmn:script></bpmn:scriptTask>
        ${flow('S', 'T')}${flow('T', 'D')}${flow('D', 'R')}${flow('R', 'R2')}`,
      ),
    );
    expect(nodes['T']?.task).to.deep.include({ role: 'regisseur', form: 'plan', outcomeVariable: null, outcomes: [] });
    expect(nodes['T']?.task?.organisation?.text).to.equal('partner');
    expect(nodes['H']).to.include({ reminder: true, interrupting: false, attachedTo: 'T', task: null });
    expect(nodes['D']).to.include({
      service: 'post',
      reminder: false,
      interrupting: true,
      script: null,
      decision: null,
    });
    expect(nodes['R']?.script).to.deep.include({ result: 'R' });
    expect(nodes['R2']?.script).to.deep.include({ result: 'som' });
    expect(nodes['R2']?.script?.expression.text).to.equal('2');
    for (const part of [
      'instantiate',
      'parallel',
      'forCompensation',
      'adHoc',
      'handler',
      'variables',
      'data',
      'repeat',
    ])
      expect(nodes['T']).not.to.have.property(part);
  });
});
