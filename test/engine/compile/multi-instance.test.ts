import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import type { FlowNode } from '../../../engine/process-model.ts';
import { drawing, modelOf } from '../drawing.ts';

const roots = `<bpmn:message id="M" name="bericht"/><bpmn:signal id="Sein" name="sein"/>
  <bpmn:messageEventDefinition id="Bericht" messageRef="M"/><bpmn:signalEventDefinition id="Signaal" signalRef="Sein"/><bpmn:terminateEventDefinition id="Stop"/>`;
const loop = (attributes: string, body = '<bpmn:loopCardinality>2</bpmn:loopCardinality>') =>
  `<bpmn:userTask id="T"><bpmn:multiInstanceLoopCharacteristics ${attributes}>${body}</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`;
const complex = (condition: string, event: string) =>
  `<bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:complexBehaviorDefinition>${condition}${event}</bpmn:complexBehaviorDefinition>`;
const condition = '<bpmn:condition>n = 1</bpmn:condition>';
const event = (definitions: string) => `<bpmn:event>${definitions}</bpmn:event>`;

async function loopOf(elements: string): Promise<FlowNode['loop'] | undefined> {
  return (await modelOf(drawing(elements, roots))).nodes['T']?.loop;
}

async function problemsOf(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements, roots), { decisions: [] });
  return problems.map(({ element, rule, message }) => `${String(element)} ${rule} ${message}`);
}

describe('a repeated activity as it is read', () => {
  it('says how often, over what, in which order, what comes out and when it is enough', async () => {
    const whole = await loopOf(
      loop(
        'isSequential="true" regietafel:verzameling="partners" regietafel:element="partner" regietafel:resultaten="uit" regietafel:resultaat="antwoord"',
        '<bpmn:loopCardinality>3</bpmn:loopCardinality><bpmn:completionCondition>genoeg</bpmn:completionCondition>',
      ),
    );
    expect(whole).to.include({ sequential: true, item: 'partner', outputCollection: 'uit' });
    expect(whole?.collection?.text).to.equal('partners');
    expect(whole?.cardinality?.text).to.equal('3');
    expect(whole?.outputItem?.text).to.equal('antwoord');
    expect(whole?.completionCondition?.text).to.equal('genoeg');
    expect(whole).not.to.have.property('throws');
    expect(await loopOf(loop(''))).to.include({
      sequential: false,
      item: null,
      collection: null,
      outputCollection: null,
      outputItem: null,
      completionCondition: null,
    });
  });

  it('prefers what a house says to what the standard writes', async () => {
    const both = await loopOf(
      `<bpmn:dataObject id="lijst"/><bpmn:dataObject id="uit"/>${loop(
        'regietafel:verzameling="andere" regietafel:element="een" regietafel:resultaten="alles" regietafel:resultaat="dit"',
        '<bpmn:loopDataInputRef>lijst</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>uit</bpmn:loopDataOutputRef><bpmn:inputDataItem id="x"/><bpmn:outputDataItem id="y"/>',
      )}`,
    );
    expect(both).to.include({ item: 'een', outputCollection: 'alles' });
    expect([both?.collection?.text, both?.outputItem?.text]).to.deep.equal(['andere', 'dit']);
  });

  it('throws at each instance, at the first, or where a condition holds: by an event of its own or a shared one', async () => {
    const thrown = async (attributes: string, body?: string) =>
      (await loopOf(loop(attributes, body)))?.throws?.map(({ when, event: { kind } }) => [
        typeof when === 'string' ? when : when.text,
        kind,
      ]);
    expect(await thrown('behavior="None" noneBehaviorEventRef="Bericht"')).to.deep.equal([['each', 'message']]);
    expect(await thrown('behavior="One" oneBehaviorEventRef="Signaal"')).to.deep.equal([['first', 'signal']]);
    const own = '<bpmn:messageEventDefinition messageRef="M"/>';
    const shared = '<bpmn:eventDefinitionRef>Signaal</bpmn:eventDefinitionRef>';
    expect(await thrown('behavior="Complex"', complex(condition, event(own + shared)))).to.deep.equal([
      ['n = 1', 'message'],
      ['n = 1', 'signal'],
    ]);
  });

  it('is refused where part of what it throws is missing, or cannot be thrown', async () => {
    const missing =
      'T BPMN 2.0.2 §10.3.8 Niet te zien welke gebeurtenis deze meervoudige uitvoering gooit, en wanneer.';
    const own = event('<bpmn:messageEventDefinition messageRef="M"/>');
    for (const body of [complex('', own), complex(condition, ''), complex(condition, event(''))])
      expect(await problemsOf(loop('behavior="Complex"', body))).to.deep.equal([missing]);
    const stop = complex(condition, event('<bpmn:eventDefinitionRef>Stop</bpmn:eventDefinitionRef>'));
    for (const elements of [
      loop('behavior="Complex"', stop),
      loop('behavior="None" noneBehaviorEventRef="Stop"'),
      loop('behavior="One" oneBehaviorEventRef="Stop"'),
    ])
      expect(await problemsOf(elements)).to.deep.equal([
        'T BPMN 2.0.2 §10.5 Een terminate-gebeurtenis kan hier niet staan.',
      ]);
    expect(await problemsOf(loop('behavior="One"'))).to.deep.equal([
      'T BPMN 2.0.2 §10.3.8 Niet te zien welke gebeurtenis deze meervoudige uitvoering gooit.',
    ]);
  });

  it('is refused where nothing says how often', async () => {
    expect(await problemsOf(loop('', ''))).to.deep.equal([
      'T BPMN 2.0.2 §13.3.7 Niet te zien hoe vaak deze activiteit wordt uitgevoerd.',
    ]);
  });

  it('may be a loop, with its condition, its maximum and where it looks', async () => {
    const repeatOf = async (attributes: string, body = '') => {
      const task = `<bpmn:userTask id="T"><bpmn:standardLoopCharacteristics ${attributes}>${body}</bpmn:standardLoopCharacteristics></bpmn:userTask>`;
      return (await modelOf(drawing(task))).nodes['T']?.repeat;
    };
    const until = '<bpmn:loopCondition>n = 1</bpmn:loopCondition>';
    const both = await repeatOf('testBefore="true" loopMaximum="0"', until);
    expect(both).to.include({ testBefore: true, maximum: 0 });
    expect(both?.condition?.text).to.equal('n = 1');
    expect(await repeatOf('', until)).to.include({ testBefore: false, maximum: null });
    expect(await repeatOf('loopMaximum="1"')).to.deep.equal({ testBefore: false, maximum: 1, condition: null });
  });
});
