import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, modelOf } from '../drawing.ts';

const who = (expression: string, role = 'humanPerformer') =>
  `<bpmn:${role}><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${expression}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:${role}>`;
const resource = '<bpmn:humanPerformer><bpmn:resourceRef>R</bpmn:resourceRef></bpmn:humanPerformer>';
const user = (inside: string) => `<bpmn:userTask id="T">${inside}</bpmn:userTask>`;
const roots = (performers = '') =>
  `<bpmn:resource id="R" name="regisseur"/><bpmn:globalUserTask id="G">${performers}</bpmn:globalUserTask>`;

async function performerOf(elements: string, performers = ''): Promise<string | undefined> {
  return (await modelOf(drawing(elements, roots(performers)))).nodes['T']?.task?.performer?.text;
}

describe('the human performer of a user task', () => {
  it('is the expression of its assignment', async () => {
    expect(await performerOf(user(who('wie')))).to.equal('wie');
    expect(await performerOf(user(who('iedereen', 'potentialOwner') + who('wie')))).to.equal('wie');
  });

  it('is nobody where the drawing says who could, or names a resource', async () => {
    const model = await modelOf(drawing(user(resource + who('iedereen', 'potentialOwner')), roots()));
    expect(model.nodes['T']?.task).to.not.have.property('performer');
  });

  it('is what the call of a global task says, else what the global task says', async () => {
    const call = (inside: string) => `<bpmn:callActivity id="T" calledElement="G">${inside}</bpmn:callActivity>`;
    expect(await performerOf(call(''), who('wie'))).to.equal('wie');
    expect(await performerOf(call(who('ander')), who('wie'))).to.equal('ander');
  });

  it('is refused where there are two, and where it is no FEEL', async () => {
    const refused = async (inside: string) => {
      const { problems } = await compile(drawing(user(inside)), { decisions: [] });
      return problems.map(({ element, rule }) => [element, rule]);
    };
    expect(await refused(who('wie') + who('ander'))).to.deep.equal([['T', 'BPMN 2.0.2 §10.3.4']]);
    expect(await refused(who('${wie}'))).to.deep.equal([['T', 'DMN 1.5 §10.3']]);
  });
});
