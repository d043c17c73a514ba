import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow, Play } from '../drawing.ts';

const problemsOf = async (xml: string) => (await compile(xml, { decisions: [] })).problems;

describe('a BPMN file as it is read', () => {
  it('has ids in every letter that XML knows', async () => {
    const play = await Play.of(
      `<bpmn:startEvent id="Begin"/><bpmn:userTask id="Eén_u00e9_taak" name="Eén, coördinator" regietafel:uitkomst="één"/>
      <bpmn:exclusiveGateway id="Überschrift" default="Überschrift_Ja"/><bpmn:task id="Ja"/><bpmn:task id="Één"/>
      ${flow('Begin', 'Eén_u00e9_taak')}${flow('Eén_u00e9_taak', 'Überschrift')}${flow('Überschrift', 'Ja')}
      ${flow('Überschrift', 'Één', 'één = "naïef"')}`,
    );
    expect(play.open).to.deep.equal(['Eén_u00e9_taak']);
    expect(play.model.nodes['Eén_u00e9_taak']).to.include({ name: 'Eén, coördinator' });
    expect(play.model.nodes['Eén_u00e9_taak']?.task?.outcomes.map(({ value }) => value)).to.deep.equal([
      'Überschrift_Ja',
      'naïef',
    ]);
    play.complete('Eén_u00e9_taak', { één: 'naïef' });
    expect(play.happened('Één')).to.deep.equal(['entered', 'completed']);
    expect(play.state?.status).to.equal('completed');
  });

  it('names what is wrong with such an id as the drawing has it', async () => {
    const problems = await problemsOf(drawing(`<bpmn:task id="Één"/>${flow('Één', 'Weg')}`));
    expect(problems.map(({ element, line }) => [element, line])).to.deep.equal([
      ['Één_Weg', 5],
      ['Één_Weg', 5],
    ]);
    const [broken] = await problemsOf('<één id="é"><b></één>');
    expect(broken?.message).to.include('één').and.not.include('_u');
  });

  it('may say that it was in another encoding, as long as no letter was lost', async () => {
    const xml = drawing('<bpmn:task id="A" name="coördinator"/>').replace('UTF-8', 'WINDOWS-1252');
    expect(await problemsOf(xml)).to.deep.equal([]);
    const [problem] = await problemsOf(xml.replace('ö', '\uFFFD'));
    expect(problem?.message).to.include('UTF-8');
  });

  it('has such ids also between single quotes, outside the plane of common letters, and in its namespace', async () => {
    const xml = drawing(
      `<bpmn:startEvent id='Één'/><bpmn:receiveTask id="\u{10400}" messageRef="eigen:Brief"/>${flow('Één', '\u{10400}')}`,
      '<bpmn:message id="Brief" name="brief één"/>',
    )
      .replace('urn:test', 'urn:één')
      .replace('id="Bestand"', 'id="Bestand" xmlns:eigen="urn:één"');
    const { models, problems } = await compile(xml, { decisions: [] });
    expect(problems).to.deep.equal([]);
    expect(Object.keys(models[0]?.nodes ?? {})).to.deep.equal(['Één', '\u{10400}']);
    expect(models[0]?.nodes['\u{10400}']?.event).to.deep.equal({ kind: 'message', name: 'brief één' });
    const single = drawing(`<bpmn:task id='Één'/>`);
    expect(Object.keys((await compile(single, { decisions: [] })).models[0]?.nodes ?? {})).to.deep.equal(['Één']);
  });

  it('names an id that stands there twice, and what is not there, as the drawing has it', async () => {
    const messages = async (elements: string) => (await problemsOf(drawing(elements))).map(({ message }) => message);
    expect(await messages('<bpmn:task id="Één"/><bpmn:task id="Één"/>')).to.deep.equal([
      'De id Één komt twee keer voor; elke id is uniek in het bestand.',
    ]);
    expect(await messages('<bpmn:receiveTask id="Één" messageRef="Wég"/>')).to.deep.equal([
      'Er wordt verwezen naar Wég, maar dat bestaat niet.',
    ]);
  });

  it('is told of what stands in it twice, also while another file is being read', async () => {
    const condition = '<bpmn:conditionExpression>n = 1</bpmn:conditionExpression>';
    const drawn = (id: string, twice: boolean) =>
      drawing(
        `<bpmn:task id="${id}" default="Door"/><bpmn:task id="B"/><bpmn:sequenceFlow id="Door" sourceRef="${id}" targetRef="B"/>
        <bpmn:sequenceFlow id="F" sourceRef="${id}" targetRef="B">${condition}${twice ? condition : ''}</bpmn:sequenceFlow>`,
      );
    const files = [drawn('A', false), drawn('A', true), drawn('Één', true), drawn('A', false)];
    const problems = await Promise.all(files.map(problemsOf));
    const twice = ['conditionExpression staat hier twee keer, en de standaard laat er één toe.'];
    expect(problems.map((list) => list.map(({ message }) => message))).to.deep.equal([[], twice, twice, []]);
  });
});
