import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, flow } from '../drawing.ts';

const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const elements = `<bpmn:startEvent id="Begin">${message}</bpmn:startEvent><bpmn:subProcess id="Sub"><bpmn:task id="Binnen"/></bpmn:subProcess>
  <bpmn:intermediateThrowEvent id="Stuurt">${message}</bpmn:intermediateThrowEvent>
  <bpmn:boundaryEvent id="Rand" attachedToRef="Sub">${message}</bpmn:boundaryEvent><bpmn:endEvent id="Einde"/><bpmn:endEvent id="Bericht">${message}</bpmn:endEvent>
  ${flow('Begin', 'Sub')}${flow('Sub', 'Stuurt')}${flow('Stuurt', 'Bericht')}${flow('Rand', 'Einde')}`;

/** The rules that message flows break, each drawn as `[from, to]`. */
async function rulesBrokenBy(...flows: readonly [string, string][]): Promise<string[]> {
  const drawn = flows.map(
    ([from, to]) => `<bpmn:messageFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`,
  );
  const roots = `<bpmn:message id="M" name="bericht"/><bpmn:collaboration id="C"><bpmn:participant id="Wij" processRef="P"/><bpmn:participant id="Partner"/>${drawn.join('')}</bpmn:collaboration>`;
  const { problems } = await compile(drawing(elements, roots), { decisions: [] });
  return problems.map(({ element, rule }) => `${String(element)} ${rule}`);
}

describe('a message flow', () => {
  it('goes from one participant to another, and to or from what sends and receives', async () => {
    const right = ['Begin', 'Sub', 'Rand', 'Wij'].map((to): [string, string] => ['Partner', to]);
    expect(
      await rulesBrokenBy(...right, ['Stuurt', 'Partner'], ['Bericht', 'Partner'], ['Sub', 'Partner']),
    ).to.deep.equal([]);
  });

  it('has two ends, and what it names has to be there', async () => {
    const message = async (ends: string) => {
      const roots = `<bpmn:collaboration id="C"><bpmn:participant id="Wij" processRef="P"/><bpmn:participant id="Partner"/><bpmn:messageFlow id="F" ${ends}/></bpmn:collaboration>`;
      const { problems } = await compile(drawing('<bpmn:task id="T"/>', roots), { decisions: [] });
      return problems.map((problem) => [problem.element, problem.message]);
    };
    const nowhere = [['F', 'De berichtenstroom begint of eindigt nergens.']];
    for (const ends of ['', 'sourceRef="Partner"', 'targetRef="Wij"'])
      expect(await message(ends), ends).to.deep.equal(nowhere);
    expect(await message('sourceRef="Partner" targetRef="Weg"')).to.deep.equal([
      ['F', 'Er wordt verwezen naar Weg, maar dat bestaat niet.'],
    ]);
  });

  it('is refused within one participant', async () => {
    expect(await rulesBrokenBy(['Stuurt', 'Sub'], ['Wij', 'Binnen'])).to.deep.equal([
      'Stuurt_Sub BPMN 2.0.2 §9.4',
      'Wij_Binnen BPMN 2.0.2 §9.4',
    ]);
  });

  it('is refused from what receives, from what sends nothing, and to what sends', async () => {
    expect(await rulesBrokenBy(['Begin', 'Partner'], ['Rand', 'Partner'], ['Einde', 'Partner'])).to.deep.equal([
      'Begin_Partner BPMN 2.0.2 §10.5',
      'Rand_Partner BPMN 2.0.2 §10.5',
      'Einde_Partner BPMN 2.0.2 §10.5',
    ]);
    expect(await rulesBrokenBy(['Partner', 'Bericht'], ['Partner', 'Stuurt'])).to.deep.equal([
      'Partner_Bericht BPMN 2.0.2 §10.5',
      'Partner_Stuurt BPMN 2.0.2 §10.5',
    ]);
  });

  it('is refused from an event that waits, and from one that throws something else, by the name that it has', async () => {
    const shared = '<bpmn:messageEventDefinition id="Gedeeld" messageRef="M"/>';
    const more = `<bpmn:intermediateCatchEvent id="Wacht" name="Antwoord binnen">${message}</bpmn:intermediateCatchEvent>
      <bpmn:intermediateThrowEvent id="Sein"><bpmn:signalEventDefinition signalRef="Signaal"/></bpmn:intermediateThrowEvent>
      <bpmn:intermediateThrowEvent id="Deelt"><bpmn:eventDefinitionRef>Gedeeld</bpmn:eventDefinitionRef></bpmn:intermediateThrowEvent>${flow('Begin', 'Wacht')}${flow('Wacht', 'Sein')}${flow('Sein', 'Deelt')}`;
    const messages = async (attributes: string) => {
      const roots = `${shared}<bpmn:message id="M" name="bericht"/><bpmn:signal id="Signaal" name="sein"/><bpmn:collaboration id="C"><bpmn:participant id="Wij" processRef="P"/><bpmn:participant id="Partner"/><bpmn:conversation id="Gesprek"/><bpmn:messageFlow id="F" ${attributes}/></bpmn:collaboration>`;
      const { problems } = await compile(drawing(elements + more, roots), { decisions: [] });
      return problems.map(({ message: text }) => text);
    };
    expect(await messages('sourceRef="Wacht" targetRef="Partner"')).to.deep.equal([
      'Van Antwoord binnen gaat geen bericht uit.',
    ]);
    expect(await messages('sourceRef="Sein" targetRef="Partner"')).to.deep.equal(['Van Sein gaat geen bericht uit.']);
    for (const fine of ['sourceRef="Deelt" targetRef="Partner"', 'sourceRef="Gesprek" targetRef="Sub"'])
      expect(await messages(fine)).to.deep.equal([]);
  });
});
