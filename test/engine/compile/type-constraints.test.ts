import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing } from '../drawing.ts';

const roots = `<bpmn:itemDefinition id="Tekst" structureRef="tekst"/><bpmn:itemDefinition id="Ook" structureRef="tekst"/><bpmn:itemDefinition id="Getal" structureRef="getal"/>
  <bpmn:itemDefinition id="Lijst" structureRef="tekst" isCollection="true"/><bpmn:message id="M" name="brief" itemRef="Tekst"/><bpmn:message id="Los" name="los"/><bpmn:signal id="Sein" name="sein" structureRef="Tekst"/>
  <bpmn:interface id="I" name="dienst"><bpmn:operation id="O" name="doe"><bpmn:inMessageRef>M</bpmn:inMessageRef><bpmn:outMessageRef>M</bpmn:outMessageRef></bpmn:operation></bpmn:interface>`;
const data = (kind: 'Input' | 'Output', type: string, collection = '') =>
  `<bpmn:data${kind} id="${kind}_${type}" itemSubjectRef="${type}" ${collection}/>`;
const task = (type: string, attributes: string, io: string, rest = '') =>
  `<bpmn:${type} id="T" ${attributes}><bpmn:ioSpecification>${io}<bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>${rest}</bpmn:${type}>`;

async function rulesBrokenBy(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, roots), { decisions: [] });
  return problems.map(({ element, rule }) => `${String(element)} ${rule}`);
}

describe('types of data', () => {
  const wrong = ['T BPMN 2.0.2 §10.3.3'];

  it('are those of the message that a task sends or receives, in one piece', async () => {
    for (const [type, kind, attributes] of [
      ['sendTask', 'Input', 'messageRef="M"'],
      ['receiveTask', 'Output', 'messageRef="M"'],
      ['serviceTask', 'Input', 'operationRef="O"'],
      ['serviceTask', 'Output', 'operationRef="O"'],
    ] as const) {
      expect(await rulesBrokenBy(task(type, attributes, data(kind, 'Ook')))).to.deep.equal([]);
      expect(await rulesBrokenBy(task(type, attributes, ''))).to.deep.equal([]);
      expect(await rulesBrokenBy(task(type, attributes, data(kind, 'Getal')))).to.deep.equal(wrong);
      expect(await rulesBrokenBy(task(type, attributes, data(kind, 'Tekst') + data(kind, 'Ook')))).to.deep.equal(wrong);
    }
    expect(await rulesBrokenBy(task('sendTask', 'messageRef="Los"', data('Input', 'Getal')))).to.deep.equal([]);
  });

  it('are for one instance of a multi-instance those of one item', async () => {
    const many = (item: string) =>
      task(
        'task',
        '',
        data('Input', 'Lijst', 'isCollection="true"'),
        `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>Input_Lijst</bpmn:loopDataInputRef><bpmn:inputDataItem id="een" itemSubjectRef="${item}"/></bpmn:multiInstanceLoopCharacteristics>`,
      );
    expect(await rulesBrokenBy(many('Tekst'))).to.deep.equal([]);
    for (const item of ['Getal', 'Lijst'])
      expect(await rulesBrokenBy(many(item))).to.deep.equal(['T BPMN 2.0.2 §10.3.8']);
  });

  it('are for an event those of each thing that it carries', async () => {
    const end = (given: string, more = '') =>
      `<bpmn:endEvent id="T">${given}<bpmn:messageEventDefinition messageRef="M"/>${more}</bpmn:endEvent>`;
    expect(await rulesBrokenBy(end(''))).to.deep.equal([]);
    expect(await rulesBrokenBy(end(data('Input', 'Ook')))).to.deep.equal([]);
    const wrong = ['T BPMN 2.0.2 §10.4.1'];
    expect(await rulesBrokenBy(end(data('Input', 'Getal')))).to.deep.equal(wrong);
    const signal = '<bpmn:signalEventDefinition signalRef="Sein"/>';
    expect(await rulesBrokenBy(end(data('Input', 'Ook'), signal))).to.deep.equal(wrong);
    expect(await rulesBrokenBy(end(data('Input', 'Ook') + data('Input', 'Tekst'), signal))).to.deep.equal([]);
  });

  it('are for a call those of what it calls, one by one', async () => {
    const call = (io: string) =>
      `${task('callActivity', 'calledElement="Q"', io)}</bpmn:process><bpmn:process id="Q" isExecutable="true"><bpmn:ioSpecification><bpmn:dataInput id="in" itemSubjectRef="Ook"/><bpmn:dataOutput id="uit"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification><bpmn:task id="U"/>`;
    const out = '<bpmn:dataOutput id="antwoord"/>';
    expect(await rulesBrokenBy(call(data('Input', 'Tekst') + out))).to.deep.equal([]);
    for (const io of [
      data('Input', 'Tekst'),
      data('Input', 'Getal') + out,
      data('Input', 'Tekst') + data('Input', 'Ook') + out,
    ])
      expect(await rulesBrokenBy(call(io))).to.deep.equal(['T BPMN 2.0.2 §10.3.6']);
  });
});
