import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, modelOf, Play } from '../drawing.ts';

const user = (...ids: string[]) => ids.map((id) => `<bpmn:userTask id="${id}"/>`).join('');
const start = '<bpmn:startEvent id="S"/>';

describe('a process as it is drawn', () => {
  it('names an element that has no id after where it stands', async () => {
    const play = await Play.of(
      `<bpmn:userTask/><bpmn:subProcess><bpmn:task id="A"/><bpmn:subProcess id="In"><bpmn:userTask/></bpmn:subProcess></bpmn:subProcess>`,
    );
    const { nodes } = play.model;
    expect(Object.values(nodes).map(({ id, scope }) => [id, scope])).to.deep.equal([
      ['P_UserTask_1', null],
      ['P_SubProcess_2', null],
      ['A', 'P_SubProcess_2'],
      ['In', 'P_SubProcess_2'],
      ['In_UserTask_1', 'In'],
    ]);
    play.complete('P_UserTask_1').complete('In_UserTask_1');
    expect(play.state?.status).to.equal('completed');
  });

  it('is called by its id where it has no name, and keeps the names of what it has', async () => {
    const named = await modelOf(drawing('<bpmn:task id="A" name="Doen"/>'));
    expect([named.id, named.name, named.nodes['A']?.name]).to.deep.equal(['P', 'Proef', 'Doen']);
    const nameless = await modelOf(drawing('<bpmn:task id="A"/>').replace(' name="Proef"', ''));
    expect([nameless.name, nameless.nodes['A']?.name]).to.deep.equal(['P', null]);
    const flows = (await modelOf(drawing(`${user('A', 'B')}${flow('A', 'B', undefined, 'name="Door"')}`))).flows;
    expect(flows).to.deep.equal({
      A_B: { id: 'A_B', name: 'Door', source: 'A', target: 'B', condition: null },
    });
  });

  it('declares each of its names once: data objects, properties, what comes in and what goes out', async () => {
    const { variables } = await modelOf(
      drawing(
        `<bpmn:ioSpecification><bpmn:dataInput id="in" name="plan"/><bpmn:dataOutput id="advies"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>
        <bpmn:property id="eigen" name="teller"/><bpmn:property id="leeg" name="__targetRef_placeholder"/>
        <bpmn:dataObject id="plan"/><bpmn:dataObject id="O" name="besluit"/>${user('A')}`,
      ),
    );
    expect(variables).to.have.members(['plan', 'besluit', 'teller', 'advies']);
  });

  it('lists the events at the boundary of each activity, in the order of the file', async () => {
    const at = (id: string, activity: string) =>
      `<bpmn:boundaryEvent id="${id}" attachedToRef="${activity}"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
    const { nodes } = await modelOf(
      drawing(
        `${start}${user('A', 'B')}${at('T2', 'A')}${at('T1', 'A')}${at('T3', 'B')}${flow('S', 'A')}${flow('A', 'B')}`,
      ),
    );
    expect(nodes['A']?.boundaryEvents).to.deep.equal(['T2', 'T1']);
    expect(nodes['B']?.boundaryEvents).to.deep.equal(['T3']);
    expect([nodes['T1']?.attachedTo, nodes['T3']?.attachedTo, nodes['A']?.attachedTo]).to.deep.equal(['A', 'B', null]);
  });
});

describe('lanes', () => {
  const lane = (name: string, nodes: readonly string[], inner = '') =>
    `<bpmn:lane id="L_${name}" ${name === '' ? '' : `name="${name}"`}>${nodes.map((id) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('')}${inner}</bpmn:lane>`;
  const roleOf = async (elements: string, id: string) => (await modelOf(drawing(elements))).nodes[id]?.task?.role;

  it('give the role of a task: the innermost lane, from whichever set', async () => {
    const inner = `<bpmn:childLaneSet id="Set2">${lane('regisseur', ['B'])}</bpmn:childLaneSet>`;
    const lanes = `<bpmn:laneSet id="Set1">${lane('huis', ['A', 'B'], inner)}${lane('', ['C'])}</bpmn:laneSet><bpmn:laneSet id="Set3">${lane('partner', ['D'])}</bpmn:laneSet>`;
    const roles = await Promise.all(
      ['A', 'B', 'C', 'D', 'E'].map((id) => roleOf(lanes + user('A', 'B', 'C', 'D', 'E'), id)),
    );
    expect(roles).to.deep.equal(['huis', 'regisseur', null, 'partner', null]);
  });

  it('hold what is in a sub-process that stands in them, unless the task says another role', async () => {
    const lanes = `<bpmn:laneSet id="Set1">${lane('huis', ['Sub'])}</bpmn:laneSet>`;
    const sub = `${lanes}<bpmn:subProcess id="Sub"><bpmn:subProcess id="In">${user('A')}<bpmn:userTask id="B" regietafel:rol="partner"/></bpmn:subProcess></bpmn:subProcess>${user('Los')}`;
    expect(await roleOf(sub, 'A')).to.equal('huis');
    expect(await roleOf(sub, 'B')).to.equal('partner');
    expect(await roleOf(sub, 'Los')).to.equal(null);
  });
});

describe('an association from a compensation event', () => {
  const activity = `<bpmn:userTask id="A"/><bpmn:boundaryEvent id="C" attachedToRef="A"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>`;
  const undo = '<bpmn:userTask id="Undo" isForCompensation="true"/>';
  const association = (from: string, to: string) => `<bpmn:association id="As" sourceRef="${from}" targetRef="${to}"/>`;

  it('says what undoes the activity, in its sub-process or with the collaboration', async () => {
    const inside = `<bpmn:subProcess id="Sub">${activity}${undo}${association('C', 'Undo')}</bpmn:subProcess>`;
    expect((await modelOf(drawing(inside))).nodes['C']?.handler).to.equal('Undo');
    const roots = `<bpmn:collaboration id="Co"><bpmn:participant id="Wij" processRef="P"/>${association('C', 'Undo')}</bpmn:collaboration>`;
    expect((await modelOf(drawing(activity + undo, roots))).nodes['C']?.handler).to.equal('Undo');
  });

  it('says nothing from elsewhere, or to an activity that is not for compensation', async () => {
    for (const elements of [
      `${activity}${undo}${association('A', 'Undo')}`,
      `${activity}<bpmn:userTask id="Undo"/>${association('C', 'Undo')}`,
    ]) {
      const { problems } = await compile(drawing(elements), { decisions: [] });
      expect(problems.map(({ element, message }) => `${String(element)} ${message}`)).to.include(
        'C Niet te zien welke activiteit compenseert.',
      );
    }
  });
});
