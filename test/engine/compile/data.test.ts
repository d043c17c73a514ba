import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, escape, flow, modelOf, Play } from '../drawing.ts';

const io = (inputs: readonly string[], outputs: readonly string[] = []) =>
  `<bpmn:ioSpecification>${inputs.map((id) => `<bpmn:dataInput id="${id}"/>`).join('')}${outputs.map((id) => `<bpmn:dataOutput id="${id}"/>`).join('')}<bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>`;
const link = (kind: 'Input' | 'Output', from: string, to: string, body = '') =>
  `<bpmn:data${kind}Association>${from === '' ? '' : `<bpmn:sourceRef>${from}</bpmn:sourceRef>`}<bpmn:targetRef>${to}</bpmn:targetRef>${body}</bpmn:data${kind}Association>`;
const assign = (from: string, to: string) =>
  `<bpmn:assignment><bpmn:from>${escape(from)}</bpmn:from><bpmn:to>${to}</bpmn:to></bpmn:assignment>`;
const plan = '<bpmn:dataObject id="Plan_1" name="plan"/>';
const task = (body: string) => `${plan}<bpmn:task id="T">${body}</bpmn:task><bpmn:userTask id="Na"/>${flow('T', 'Na')}`;
const written = async (...assignments: string[]) =>
  (await Play.of(task(io([], ['uit']) + link('Output', 'uit', 'Plan_1', assignments.join(''))))).variables;
const problemsOf = async (elements: string) =>
  (await compile(drawing(elements), { decisions: [] })).problems.map(
    ({ element, message }) => `${String(element)}: ${message}`,
  );

describe('data in a drawing', () => {
  it('is written by an assignment as a whole or in part, by its name or its id', async () => {
    for (const to of ['plan', 'Plan_1', '= plan', '=Plan_1'])
      expect(await written(assign('1', to))).to.deep.equal({ plan: 1 });
    for (const to of ['plan.eén', 'Plan_1.eén', '= plan.eén'])
      expect(await written(assign('1', to))).to.deep.equal({ plan: { eén: 1 } });
    const both = await written(assign('1', 'plan.a.b'), assign('2', 'plan._c2'));
    expect(both).to.deep.equal({ plan: { a: { b: 1 }, _c2: 2 } });
  });

  it('is not written by an assignment to something else, or to what is no name', async () => {
    for (const to of ['ander', 'ander.plan', 'plan-b', 'plan.', '.plan', 'x plan', 'plan b.c', ''])
      expect(
        await problemsOf(task(io([], ['uit']) + link('Output', 'uit', 'Plan_1', assign('1', to)))),
        to,
      ).to.deep.equal([`T: De toewijzing schrijft \`${to}\`, en dat is niet het doel van de data-associatie.`]);
  });

  it('comes from one source where nothing says how several become one', async () => {
    const two = link('Input', 'Plan_1</bpmn:sourceRef><bpmn:sourceRef>los', 'in');
    expect(await problemsOf(`<bpmn:dataObject id="los"/>${task(io(['in']) + two)}`)).to.deep.equal([
      'T: Niet te zien hoe plan en los samen in worden.',
    ]);
    const said = two.replace('</bpmn:targetRef>', '</bpmn:targetRef><bpmn:transformation>1</bpmn:transformation>');
    expect(await problemsOf(`<bpmn:dataObject id="los"/>${task(io(['in']) + said)}`)).to.deep.equal([]);
  });

  it('is read as what it is for each node: its own names, what goes in and what goes out', async () => {
    const { nodes } = await modelOf(
      drawing(
        task(
          io(['in'], ['uit']) +
            link('Input', 'Plan_1', 'in') +
            link('Output', 'uit', 'Plan_1', assign('uit', 'plan.x')),
        ),
      ),
    );
    const value = (name: string) => ({ text: name, program: ['name', name] });
    expect(nodes['T']?.data).to.deep.equal({
      variables: ['in', 'uit'],
      inputs: [{ target: 'in', path: [], value: value('plan') }],
      outputs: [{ target: 'plan', path: ['x'], value: value('uit') }],
    });
    expect(nodes['Na']).not.to.have.property('data');
  });

  it('is a data object where a reference stands for one, and itself where it stands for none', async () => {
    const reference =
      '<bpmn:dataObjectReference id="R1" name="Het plan" dataObjectRef="Plan_1"/><bpmn:dataObjectReference id="R2" name="Los"/>';
    const read = async (from: string) => {
      const { nodes } = await modelOf(drawing(reference + task(io(['in']) + link('Input', from, 'in'))));
      return nodes['T']?.data?.inputs.map(({ value }) => value.text);
    };
    expect(await read('R1')).to.deep.equal(['plan']);
    expect(await read('R2')).to.deep.equal(['Los']);
  });

  it('is only shown by a line to a data store, or to one end', async () => {
    const shown = `<bpmn:dataStoreReference id="Kast"/>${task(io(['in'], ['uit']) + link('Input', 'Kast', 'in') + link('Output', 'uit', 'Kast') + link('Output', '', 'Plan_1'))}`;
    expect((await modelOf(drawing(shown))).nodes['T']?.data).to.deep.equal({
      variables: ['in', 'uit'],
      inputs: [],
      outputs: [],
    });
  });

  it('is declared by a multi-instance for what each instance brings', async () => {
    const loop = `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:loopDataOutputRef>Plan_1</bpmn:loopDataOutputRef><bpmn:outputDataItem id="deel"/></bpmn:multiInstanceLoopCharacteristics>`;
    const { nodes } = await modelOf(
      drawing(`${plan}<bpmn:userTask id="T"><bpmn:property id="P1" name="teller"/>${loop}</bpmn:userTask>`),
    );
    expect(nodes['T']).to.deep.include({ variables: ['teller', 'deel'] });
    expect(nodes['T']?.loop).to.deep.include({
      outputCollection: 'plan',
      sequential: false,
      collection: null,
      item: null,
    });
    expect(nodes['T']?.loop?.outputItem?.text).to.equal('deel');
  });
});
