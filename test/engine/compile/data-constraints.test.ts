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

  it('refuse a collection that is none by its type also where a task takes or brings it, but not where it is referred to', async () => {
    const task = (kind: 'Input' | 'Output', type: string) =>
      `<bpmn:task id="T"><bpmn:ioSpecification><bpmn:data${kind} id="veel" isCollection="true" itemSubjectRef="${type}"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification></bpmn:task>`;
    for (const kind of ['Input', 'Output'] as const) {
      expect(await rulesBrokenBy(task(kind, 'Tekst'))).to.deep.equal(['veel BPMN 2.0.2 §10.4.1']);
      expect(await rulesBrokenBy(task(kind, 'Lijst'))).to.deep.equal([]);
    }
    const referred =
      '<bpmn:dataObject id="D" isCollection="true" itemSubjectRef="Lijst"/><bpmn:dataObjectReference id="R" dataObjectRef="D" itemSubjectRef="Lijst"/><bpmn:task id="T"/>';
    expect(await rulesBrokenBy(referred)).to.deep.equal([]);
  });

  it('compare the types of a copy where both are known: of a data object, or of what refers to it', async () => {
    const into = (from: string, type: string, body = '') =>
      `<bpmn:task id="T">${io('in').replace('id="in"', `id="in" ${type}`)}${link('Input', from, 'in', body)}</bpmn:task>`;
    const number = 'itemSubjectRef="Getal"';
    const drawn = `<bpmn:dataObject id="Een" itemSubjectRef="Tekst"/><bpmn:dataObject id="Los"/>
      <bpmn:dataObjectReference id="R_Een" dataObjectRef="Een"/><bpmn:dataObjectReference id="R_Los" dataObjectRef="Los" itemSubjectRef="Tekst"/><bpmn:dataObjectReference id="R" itemSubjectRef="Tekst"/>`;
    for (const from of ['Een', 'R_Een', 'R_Los', 'R']) {
      expect(await rulesBrokenBy(drawn + into(from, number)), from).to.deep.equal([`${from}_in BPMN 2.0.2 §10.4.2`]);
      for (const type of ['', 'itemSubjectRef="Tekst"'])
        expect(await rulesBrokenBy(drawn + into(from, type)), from + type).to.deep.equal([]);
    }
    for (const type of ['', number]) expect(await rulesBrokenBy(drawn + into('Los', type))).to.deep.equal([]);
    const assigned = '<bpmn:assignment><bpmn:from>1</bpmn:from><bpmn:to>in</bpmn:to></bpmn:assignment>';
    expect(await rulesBrokenBy(drawn + into('Een', number, assigned))).to.deep.equal([]);
    const second = '<bpmn:sourceRef>Los</bpmn:sourceRef><bpmn:targetRef>';
    const several = into('Een', number).replace('<bpmn:targetRef>', second);
    expect(await rulesBrokenBy(drawn + several)).to.deep.equal(['T BPMN 2.0.2 §10.4.2']);
    const noEnd = into('Een', number).replace('<bpmn:targetRef>in</bpmn:targetRef>', '');
    expect(await rulesBrokenBy(drawn + noEnd)).to.deep.equal([]);
  });
});
