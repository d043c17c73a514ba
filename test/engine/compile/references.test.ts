import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, Play } from '../drawing.ts';

const rulesOf = async (xml: string) =>
  (await compile(xml, { decisions: [] })).problems.map(({ element, message }) => `${String(element)}: ${message}`);

/** The file of `drawing`, whose target namespace has a prefix too. */
const withPrefix = (xml: string) =>
  xml.replace('id="Bestand"', 'id="Bestand" xmlns:eigen="urn:test" xmlns:elders="urn:elders"');

describe('what a drawing refers to', () => {
  it('is found by its qualified name in the target namespace of the file', async () => {
    const xml = withPrefix(
      drawing(
        `<bpmn:startEvent id="S"/><bpmn:receiveTask id="A" messageRef="eigen:M"/><bpmn:task id="B"/>
        <bpmn:boundaryEvent id="F" attachedToRef="A"><bpmn:errorEventDefinition errorRef="eigen:E"/></bpmn:boundaryEvent>
        ${flow('S', 'A')}${flow('A', 'B')}${flow('F', 'B')}`,
        '<bpmn:message id="M" name="antwoord"/><bpmn:error id="E" errorCode="stuk"/>',
      ),
    );
    const [model] = (await compile(xml, { decisions: [] })).models;
    expect(model?.nodes['F']?.event).to.deep.equal({ kind: 'error', code: 'stuk' });
    if (model === undefined) throw new Error('refused');
    const play = new Play(model).start().message('antwoord');
    expect(play.happened('B')).to.deep.equal(['entered', 'completed']);
  });

  it('is refused where it is not there, or in another namespace', async () => {
    const xml = withPrefix(
      drawing(
        '<bpmn:receiveTask id="A" messageRef="eigen:Weg"/><bpmn:receiveTask id="B" messageRef="elders:M"/>',
        '<bpmn:message id="M" name="m"/>',
      ),
    );
    expect(await rulesOf(xml)).to.include.members([
      'A: Er wordt verwezen naar eigen:Weg, maar dat bestaat niet.',
      'B: Er wordt verwezen naar elders:M, maar dat bestaat niet.',
    ]);
  });

  it('is refused where it is something else than the standard asks there', async () => {
    const xml = drawing(
      `<bpmn:startEvent id="S"/><bpmn:receiveTask id="A" messageRef="Sein"/>${flow('S', 'A')}`,
      '<bpmn:signal id="Sein" name="sein"/><bpmn:collaboration id="C"><bpmn:participant id="Deelnemer" processRef="Sein"/></bpmn:collaboration>',
    );
    expect(await rulesOf(xml)).to.deep.equal([
      'Deelnemer: processRef verwijst naar Sein, en dat is een bpmn:Signal.',
      'A: messageRef verwijst naar Sein, en dat is een bpmn:Signal.',
    ]);
  });

  it('may be a type of data that stands in no BPMN file, or anything in the diagram', async () => {
    const xml = drawing(
      `<bpmn:startEvent id="S"/><bpmn:dataObject id="D" itemSubjectRef="xsd:string"/><bpmn:task id="A"/>${flow('S', 'A')}`,
      '<bpmn:signal id="Sein" name="sein" structureRef="String"/>',
    ).replace(
      '</bpmn:definitions>',
      `<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="Plaat"><bpmndi:BPMNPlane id="Vlak"
        bpmnElement="P"><bpmndi:BPMNShape id="Vorm" bpmnElement="Weggehaald"/></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`,
    );
    expect(await rulesOf(xml)).to.deep.equal([]);
  });

  it('is found by a prefix that is declared nearer by, and only in the target namespace', async () => {
    const receive = (prefix: string, attributes: string) =>
      `<bpmn:receiveTask id="A" messageRef="${prefix}:M" ${attributes}/><bpmn:subProcess id="Sub" xmlns:hier="urn:test"><bpmn:receiveTask id="B" messageRef="hier:M"/></bpmn:subProcess>`;
    const read = (prefix: string, attributes = '') =>
      drawing(receive(prefix, attributes), '<bpmn:message id="M" name="antwoord"/>');
    expect(await rulesOf(read('zelf', 'xmlns:zelf="urn:test"'))).to.deep.equal([]);
    expect(await rulesOf(read('zelf', 'xmlns:zelf="urn:anders"'))).to.deep.equal([
      'A: Er wordt verwezen naar zelf:M, maar dat bestaat niet.',
    ]);
    expect(await rulesOf(read('hier'))).to.deep.equal(['A: Er wordt verwezen naar hier:M, maar dat bestaat niet.']);
    expect(await rulesOf(read('zelf:zelf', 'xmlns:zelf="urn:test"'))).to.deep.equal([
      'A: Er wordt verwezen naar zelf:zelf:M, maar dat bestaat niet.',
    ]);
  });

  it('is found by its qualified name wherever the standard has room for more than one', async () => {
    const xml = withPrefix(
      drawing(
        `<bpmn:userTask id="T"/><bpmn:boundaryEvent id="W" attachedToRef="T"><bpmn:eventDefinitionRef>eigen:D1</bpmn:eventDefinitionRef><bpmn:eventDefinitionRef>eigen:D2</bpmn:eventDefinitionRef></bpmn:boundaryEvent>`,
        '<bpmn:message id="M" name="m"/><bpmn:signal id="Sein" name="sein"/><bpmn:messageEventDefinition id="D1" messageRef="M"/><bpmn:signalEventDefinition id="D2" signalRef="Sein"/>',
      ),
    );
    const { models, problems } = await compile(xml, { decisions: [] });
    expect(problems).to.deep.equal([]);
    expect(models[0]?.nodes['W']?.event).to.deep.equal({
      kind: 'multiple',
      parallel: false,
      definitions: [
        { kind: 'message', name: 'm' },
        { kind: 'signal', name: 'sein' },
      ],
    });
  });

  it('is told with the kind of thing that it has to be', async () => {
    const xml = drawing(
      '<bpmn:task id="A"/><bpmn:boundaryEvent id="W" attachedToRef="A"><bpmn:signalEventDefinition id="D" signalRef="M"/></bpmn:boundaryEvent>',
      '<bpmn:message id="M" name="m"/>',
    );
    const { problems } = await compile(xml, { decisions: [] });
    expect(problems[0]).to.include({
      element: 'D',
      rule: 'BPMN 2.0.2 §15',
      message: 'signalRef verwijst naar M, en dat is een bpmn:Message.',
      remedy: 'Verwijs naar een bpmn:Signal.',
    });
  });

  it('may be an activity at the end of a message flow, but no gateway', async () => {
    const flowTo = (to: string) =>
      drawing(
        `<bpmn:subProcess id="Sub"><bpmn:task id="T"/></bpmn:subProcess><bpmn:exclusiveGateway id="G"/>${flow('Sub', 'G')}`,
        `<bpmn:collaboration id="C"><bpmn:participant id="Partner"/><bpmn:messageFlow id="F" sourceRef="Partner" targetRef="${to}"/></bpmn:collaboration>`,
      );
    for (const to of ['Sub', 'T']) expect(await rulesOf(flowTo(to))).to.deep.equal([]);
    expect(await rulesOf(flowTo('G'))).to.deep.equal([
      'F: targetRef verwijst naar G, en dat is een bpmn:ExclusiveGateway.',
    ]);
  });
});
