import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, Play } from '../drawing.ts';

const types = `<bpmn:itemDefinition id="Tekst" structureRef="tekst"/><bpmn:itemDefinition id="Getal" structureRef="getal"/><bpmn:itemDefinition id="Lijst" structureRef="tekst" isCollection="true"/>`;
const io = (input = '', output = '') =>
  `<bpmn:ioSpecification>${input === '' ? '' : `<bpmn:dataInput id="${input}"/>`}${output === '' ? '' : `<bpmn:dataOutput id="${output}"/>`}<bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>`;
const link = (kind: 'Input' | 'Output', from: string, to: string, body = '') =>
  `<bpmn:data${kind}Association id="${from}_${to}"><bpmn:sourceRef>${from}</bpmn:sourceRef><bpmn:targetRef>${to}</bpmn:targetRef>${body}</bpmn:data${kind}Association>`;

async function rulesBrokenBy(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, types), { decisions: [] });
  return problems.map(({ element, rule }) => `${String(element)} ${rule}`);
}

describe('constraints on data', () => {
  it('refuse data inputs and outputs of a sub-process, unless it iterates over them', async () => {
    const sub = (body: string) => `<bpmn:subProcess id="Sub">${io('in')}${body}<bpmn:task id="T"/></bpmn:subProcess>`;
    expect(await rulesBrokenBy(sub(''))).to.deep.equal(['Sub BPMN 2.0.2 §10.4.1']);
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>in</bpmn:loopDataInputRef></bpmn:multiInstanceLoopCharacteristics>';
    expect(await rulesBrokenBy(sub(loop))).to.deep.equal([]);
  });

  it('refuse to write what comes into a process, and to read what goes out of it', async () => {
    const task = (body: string) => `${io('binnen', 'buiten')}<bpmn:task id="T">${io('in', 'uit')}${body}</bpmn:task>`;
    expect(await rulesBrokenBy(task(link('Input', 'binnen', 'in') + link('Output', 'uit', 'buiten')))).to.deep.equal(
      [],
    );
    expect(await rulesBrokenBy(task(link('Output', 'uit', 'binnen')))).to.deep.equal(['uit_binnen BPMN 2.0.2 §10.4.1']);
    expect(await rulesBrokenBy(task(link('Input', 'buiten', 'in')))).to.deep.equal(['buiten_in BPMN 2.0.2 §10.4.1']);
  });

  it('refuse a collection that is none by its type, and a copy to another type', async () => {
    const objects = `<bpmn:dataObject id="Een" itemSubjectRef="Tekst"/><bpmn:dataObject id="Veel" isCollection="true" itemSubjectRef="Lijst"/><bpmn:dataObject id="Los" isCollection="true"/>`;
    expect(await rulesBrokenBy(`${objects}<bpmn:task id="T"/>`)).to.deep.equal([]);
    expect(
      await rulesBrokenBy(`<bpmn:dataObject id="Een" isCollection="true" itemSubjectRef="Tekst"/><bpmn:task id="T"/>`),
    ).to.deep.equal(['Een BPMN 2.0.2 §10.4.1']);
    const copy = (body = '') =>
      `<bpmn:dataObject id="Een" itemSubjectRef="Tekst"/><bpmn:task id="T">${io('in').replace('id="in"', 'id="in" itemSubjectRef="Getal"')}${link('Input', 'Een', 'in', body)}</bpmn:task>`;
    expect(await rulesBrokenBy(copy())).to.deep.equal(['Een_in BPMN 2.0.2 §10.4.2']);
    expect(await rulesBrokenBy(copy('<bpmn:transformation>1</bpmn:transformation>'))).to.deep.equal([]);
    expect(await rulesBrokenBy(copy('<bpmn:transformation/>'))).to.deep.equal(['T BPMN 2.0.2 §10.4.2']);
  });

  it('let an association transform first, and then assign parts', async () => {
    const both =
      '<bpmn:transformation>{a: 1, b: 2}</bpmn:transformation><bpmn:assignment><bpmn:from>3</bpmn:from><bpmn:to>plan.b</bpmn:to></bpmn:assignment>';
    const play = await Play.of(
      `<bpmn:dataObject id="plan"/><bpmn:task id="T">${io('', 'uit')}${link('Output', 'uit', 'plan', both)}</bpmn:task><bpmn:userTask id="Na"/><bpmn:sequenceFlow id="F" sourceRef="T" targetRef="Na"/>`,
    );
    expect(play.variables).to.deep.equal({ plan: { a: 1, b: 3 } });
  });
});
