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
});
