import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import type { Problem } from '../../../engine/problem.ts';
import { drawing, flow } from '../drawing.ts';

const problemsOf = async (xml: string): Promise<readonly Problem[]> => (await compile(xml, { decisions: [] })).problems;
const told = ({ element, type, line, rule, message }: Problem) => ({ element, type, line, rule, message });

describe('a file with something that is no BPMN', () => {
  it('is refused at an element that the standard does not know', async () => {
    const problems = await problemsOf(drawing('<bpmn:task id="A"/>\n<bpmn:nooit id="B"/>'));
    expect(problems.map(told)).to.deep.equal([
      {
        element: null,
        type: 'bpmn:nooit',
        line: 6,
        rule: 'BPMN 2.0.2 §15',
        message: 'Het element <bpmn:nooit> bestaat niet in BPMN 2.0.2.',
      },
    ]);
  });

  it('is refused at an id that stands there twice, and at an attribute that means nothing', async () => {
    expect((await problemsOf(drawing('<bpmn:task id="A"/>\n<bpmn:task id="A"/>'))).map(told)).to.deep.equal([
      {
        element: null,
        type: 'bpmn:task',
        line: 6,
        rule: 'XML',
        message: 'De id A komt twee keer voor; elke id is uniek in het bestand.',
      },
    ]);
    expect((await problemsOf(drawing('<bpmn:task id="A" kleur="rood"/>'))).map(told)).to.deep.equal([
      { element: null, type: 'kleur', line: null, rule: 'XML', message: 'Het kenmerk kleur is onbekend.' },
    ]);
  });

  it('is refused where it breaks off, with the line and what the reader says of it', async () => {
    const [problem, ...others] = await problemsOf(drawing('<bpmn:task id="A">'));
    expect(problem).to.include({ element: null, name: null, type: null, line: 6, rule: 'XML' });
    expect(problem?.message).to.equal(
      'Het bestand is geen leesbare BPMN: unparsable content </bpmn:process> detected; closing tag mismatch.',
    );
    expect(others).to.deep.equal([]);
    const [other] = await problemsOf('<a/>');
    expect(other).to.include({ type: 'bpmn:Definitions', line: null });
  });
});

describe('what is wrong in a file', () => {
  it('is told with the element, its name and its kind, at the line of what is around it where it has no id', async () => {
    const [problem] = await problemsOf(drawing('<bpmn:task id="A"/>\n<bpmn:callActivity id="B" name="Melding"/>'));
    expect(problem).to.include({ element: 'B', name: 'Melding', type: 'bpmn:CallActivity', line: 6 });
    const [nameless] = await problemsOf(
      drawing(
        '<bpmn:task id="A"/>\n<bpmn:task id="T"><bpmn:dataInputAssociation><bpmn:targetRef>Weg</bpmn:targetRef></bpmn:dataInputAssociation></bpmn:task>',
      ),
    );
    expect(nameless).to.include({ element: null, name: null, type: 'bpmn:DataInputAssociation', line: 6 });
  });

  it('comes in the order of the file, what has no line first', async () => {
    const problems = await problemsOf(
      drawing(`<bpmn:callActivity id="B"/>\n<bpmn:scriptTask id="A"/>\n<bpmn:task id="C" kleur="rood"/>`),
    );
    expect(problems.map(({ element, line }) => [element, line])).to.deep.equal([
      [null, null],
      ['B', 5],
      ['A', 6],
    ]);
  });

  it('is told once for an element that stands twice where the standard has room for one', async () => {
    const [problem, ...others] = await problemsOf(
      drawing(
        `<bpmn:exclusiveGateway id="G" default="G_B"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('G', 'B')}\n${flow('G', 'A', 'n = 1').replace('</bpmn:sequenceFlow>', '<bpmn:conditionExpression>n = 2</bpmn:conditionExpression></bpmn:sequenceFlow>')}`,
      ),
    );
    expect(problem && told(problem)).to.deep.equal({
      element: 'G_A',
      type: 'bpmn:SequenceFlow',
      line: 6,
      rule: 'BPMN 2.0.2 §15',
      message: 'conditionExpression staat hier twee keer, en de standaard laat er één toe.',
    });
    expect(others).to.deep.equal([]);
  });
});
