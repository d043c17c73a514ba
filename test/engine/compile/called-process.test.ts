import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing, modelOf } from '../drawing.ts';

const call = (attributes: string) => `<bpmn:callActivity id="C" ${attributes}/>`;
const message = '<bpmn:messageEventDefinition messageRef="M"/>';
const start = (id: string, definition = '') => `<bpmn:startEvent id="${id}">${definition}</bpmn:startEvent>`;
const roots =
  '<bpmn:message id="M" name="bericht"/><bpmn:timerEventDefinition id="Gedeeld"><bpmn:timeDate>2030-01-01</bpmn:timeDate></bpmn:timerEventDefinition><bpmn:globalUserTask id="Globaal"/>';
const beside = (body: string) => `</bpmn:process><bpmn:process id="Q" isExecutable="false">${body}<bpmn:task id="T"/>`;

async function calledBy(attributes: string): Promise<unknown> {
  return (await modelOf(drawing(call(attributes)))).nodes['C']?.called;
}

async function messagesOf(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, roots), { decisions: [] });
  return problems.map(({ element, message: text }) => `${String(element)}: ${text}`);
}

describe('a called process', () => {
  it('is found by its id, whatever prefix says in which file it stands', async () => {
    for (const name of ['Q', 'andere:Q', 'een:twee:Q'])
      expect(await calledBy(`calledElement="${name}"`)).to.deep.equal({ process: 'Q', input: null, output: null });
  });

  it('does not give its name to the call, where it stands in the same file', async () => {
    const xml = drawing(call('calledElement="Q"') + beside(start('S1'))).replace('id="Q"', 'id="Q" name="Ander"');
    expect((await modelOf(xml)).nodes['C']).to.include({ name: null, type: 'callActivity' });
  });

  it('gets and gives everything, or the names that are said, or nothing', async () => {
    expect(await calledBy('calledElement="Q" regietafel:invoer="a, b ,,c" regietafel:uitvoer="uit"')).to.deep.equal({
      process: 'Q',
      input: ['a', 'b', 'c'],
      output: ['uit'],
    });
    expect(await calledBy('calledElement="Q" regietafel:invoer=""')).to.deep.include({ input: [], output: null });
  });

  it('can begin by a call: not where it waits for an event each time', async () => {
    const refused = ['C: Het proces Q begint alleen met een gebeurtenis, en kan zo niet worden aangeroepen.'];
    const called = call('calledElement="Q"');
    const shared = '<bpmn:eventDefinitionRef>Gedeeld</bpmn:eventDefinitionRef>';
    for (const body of [start('S1', message), start('S1', shared), start('S1', message) + start('S2', shared)])
      expect(await messagesOf(called + beside(body))).to.deep.equal(refused);
    for (const body of ['', start('S1'), start('S1', message) + start('S2')])
      expect(await messagesOf(called + beside(body))).to.deep.equal([]);
  });

  it('is none of what goes by names in a call of a global task: that sees the variables of the call', async () => {
    for (const name of ['invoer', 'uitvoer'])
      expect(await messagesOf(call(`calledElement="Globaal" regietafel:${name}="a"`))).to.deep.equal([
        `C: regietafel:${name} betekent hier niets: een globale taak ziet de variabelen van de aanroep.`,
      ]);
    for (const name of ['Globaal', 'eigen:Globaal'])
      expect(await messagesOf(call(`calledElement="${name}"`))).to.deep.equal([]);
  });
});
