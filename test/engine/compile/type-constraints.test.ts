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

  it('are of one structure, or the same type where that says nothing of its structure', async () => {
    const named = (one: string, other: string) => {
      const types = `<bpmn:itemDefinition id="Leeg"/><bpmn:itemDefinition id="Ook_leeg"/><bpmn:message id="Brief" name="b" itemRef="${one}"/>`;
      return compile(drawing(task('sendTask', 'messageRef="Brief"', data('Input', other)), roots + types), {
        decisions: [],
      });
    };
    expect((await named('Leeg', 'Leeg')).problems).to.deep.equal([]);
    for (const [one, other] of [
      ['Leeg', 'Ook_leeg'],
      ['Tekst', 'Leeg'],
      ['Leeg', 'Tekst'],
    ] as const)
      expect((await named(one, other)).problems.map(({ element }) => element)).to.deep.equal(['T']);
    const untyped = data('Input', 'Tekst').replace('itemSubjectRef="Tekst"', '');
    expect(await rulesBrokenBy(task('sendTask', 'messageRef="M"', untyped))).to.deep.equal(wrong);
  });

  it('are for what an event catches or throws those of its error, escalation or signal too', async () => {
    const types =
      '<bpmn:error id="Fout" errorCode="stuk" structureRef="Tekst"/><bpmn:escalation id="Esc" escalationCode="hoger" structureRef="Tekst"/>';
    const event = async (type: string, definition: string, given: string) => {
      const xml = `<bpmn:userTask id="A"/><bpmn:${type} id="T" ${type === 'boundaryEvent' ? 'attachedToRef="A"' : ''}>${given}${definition}</bpmn:${type}>`;
      const { problems } = await compile(drawing(xml, roots + types), { decisions: [] });
      return problems.map(({ element, rule }) => `${String(element)} ${rule}`);
    };
    for (const definition of [
      '<bpmn:errorEventDefinition errorRef="Fout"/>',
      '<bpmn:escalationEventDefinition escalationRef="Esc"/>',
      '<bpmn:signalEventDefinition signalRef="Sein"/>',
      '<bpmn:messageEventDefinition messageRef="M"/>',
    ])
      for (const [type, kind] of [
        ['boundaryEvent', 'Output'],
        ['endEvent', 'Input'],
      ] as const) {
        expect(await event(type, definition, data(kind, 'Ook'))).to.deep.equal([]);
        expect(await event(type, definition, data(kind, 'Ook') + data(kind, 'Getal'))).to.deep.equal([]);
        expect(await event(type, definition, data(kind, 'Getal'))).to.deep.equal(['T BPMN 2.0.2 §10.4.1']);
      }
    const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
    expect(await event('boundaryEvent', timer, data('Output', 'Getal'))).to.deep.equal([]);
    const two = '<bpmn:signalEventDefinition signalRef="Sein"/><bpmn:messageEventDefinition messageRef="Brief"/>';
    const other = '<bpmn:message id="Brief" name="b" itemRef="Getal"/>';
    const both = `<bpmn:endEvent id="T">${data('Input', 'Ook')}${data('Input', 'Tekst')}${two}</bpmn:endEvent>`;
    const { problems } = await compile(drawing(`<bpmn:task id="A"/>${both}`, roots + other), { decisions: [] });
    expect(problems.map(({ element }) => element)).to.include('T');
  });

  it('are for what each instance brings those of one item, where both are known', async () => {
    const loop = (all: string, item: string) =>
      task(
        'task',
        '',
        `<bpmn:dataOutput id="alles" ${all}/>`,
        `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:loopDataOutputRef>alles</bpmn:loopDataOutputRef><bpmn:outputDataItem id="een" ${item}/></bpmn:multiInstanceLoopCharacteristics>`,
      );
    const [list, text, number] = ['Lijst" isCollection="true', 'Tekst', 'Getal'].map(
      (type) => `itemSubjectRef="${type}"`,
    );
    expect(await rulesBrokenBy(loop(list ?? '', number ?? ''))).to.deep.equal(['T BPMN 2.0.2 §10.3.8']);
    for (const [all, item] of [
      [list, text],
      [list, ''],
      ['', text],
      ['', ''],
    ])
      expect(await rulesBrokenBy(loop(all ?? '', item ?? ''))).to.deep.equal([]);
  });

  it('are for a call by a prefixed name those of the process, and say nothing of what is no process', async () => {
    const call = (called: string, body: string, io = '') =>
      `${task('callActivity', `calledElement="${called}"`, io)}</bpmn:process><bpmn:process id="Q" isExecutable="true">${body}<bpmn:task id="U"/>`;
    const refused = ['T BPMN 2.0.2 §10.3.6'];
    const inputs = data('Input', 'Tekst') + data('Input', 'Getal');
    const own = (io: string) =>
      `<bpmn:ioSpecification>${io.replaceAll('Input_', 'Q_')}<bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>`;
    for (const name of ['Q', 'eigen:Q']) {
      expect(await rulesBrokenBy(call(name, own(inputs), inputs))).to.deep.equal([]);
      expect(await rulesBrokenBy(call(name, own(data('Input', 'Tekst') + data('Input', 'Ook')), inputs))).to.deep.equal(
        refused,
      );
      expect(await rulesBrokenBy(call(name, '', data('Input', 'Tekst')))).to.deep.equal(refused);
    }
    for (const name of ['Elders', 'M'])
      expect(await rulesBrokenBy(call(name, '', data('Input', 'Tekst')))).to.deep.equal([]);
  });
});
