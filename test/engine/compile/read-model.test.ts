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
});
