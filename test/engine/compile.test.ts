import { expect } from 'chai';
import { compile } from '../../engine/compile.ts';
import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import type { Problem } from '../../engine/problem.ts';
import { definitions } from './decisions/dmn.ts';
import { drawing, flow, modelOf } from './drawing.ts';

async function problemsOf(xml: string): Promise<readonly Problem[]> {
  const { models, problems } = await compile(xml, { decisions: [] });
  if (problems.length > 0) expect(models, 'a file with problems gives no model').to.deep.equal([]);
  return problems;
}

const wait = (id: string) =>
  `<bpmn:intermediateCatchEvent id="${id}" name="${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

describe('compile', () => {
  it('gives every problem at once, with element and line', async () => {
    const xml = drawing(`<bpmn:startEvent id="S"/>
<bpmn:choreographyTask id="Ingewikkeld" name="Wie gaat erover?"/>
<bpmn:userTask id="A"/>
<bpmn:fooTask id="Foo"/>
<bpmn:boundaryEvent id="Rand" attachedToRef="A"/>
${flow('S', 'A')}
${flow('A', 'Nergens')}`);
    const problems = await problemsOf(xml);
    expect(problems.map(({ element, line }) => `${String(element)}:${String(line)}`)).to.deep.equal([
      'Ingewikkeld:6',
      'null:8',
      'Rand:9',
      'A_Nergens:11',
      'A_Nergens:11',
    ]);
    expect(problems[0]).to.include({ name: 'Wie gaat erover?', type: 'bpmn:ChoreographyTask' });
    expect(problems[3]?.message).to.include('Nergens');
    expect(problems[1]?.message).to.include('fooTask');
    for (const problem of problems) expect(problem.remedy).not.to.equal('');
  });

  it('refuses an activity that takes or gives several tokens, and an error that would not interrupt', async () => {
    const problems = await problemsOf(
      drawing(
        `<bpmn:userTask id="A" startQuantity="2"/><bpmn:userTask id="B" completionQuantity="3"/>
        <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Fout" isInterrupting="false"><bpmn:errorEventDefinition errorRef="Err"/></bpmn:startEvent></bpmn:subProcess>`,
        '<bpmn:error id="Err" errorCode="stuk"/>',
      ),
    );
    expect(problems.map(({ element, rule }) => [element, rule])).to.deep.equal([
      ['A', 'Regietafel'],
      ['B', 'Regietafel'],
      ['Fout', 'BPMN 2.0.2 §10.5.2'],
    ]);
  });

  it('refuses the one id under which JavaScript keeps nothing, and no other', async () => {
    const drawn = (id: string) => drawing(`<bpmn:startEvent id="S"/><bpmn:task id="${id}"/>${flow('S', id)}`);
    const [problem, ...others] = await problemsOf(drawn('__proto__'));
    expect([problem?.element, problem?.line, others]).to.deep.equal(['__proto__', 5, []]);
    for (const id of ['constructor', 'toString', 'hasOwnProperty'])
      expect(await problemsOf(drawn(id))).to.deep.equal([]);
  });

  it('says what breaks off a file that is no XML', async () => {
    const [problem] = await problemsOf('<a><b></a>');
    expect(problem?.message).to.include('geen leesbare BPMN');
  });

  it('refuses an attribute of ours where it means nothing, and one that does not exist', async () => {
    const problems = await problemsOf(
      drawing('<bpmn:task id="A" regietafel:formulier="x"/><bpmn:userTask id="B" regietafel:formulir="x"/>'),
    );
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'Het kenmerk regietafel:formulir is onbekend.',
      'regietafel:formulier betekent hier niets.',
    ]);
  });

  it('refuses an expression that is no FEEL', async () => {
    const [problem] = await problemsOf(
      drawing(
        `<bpmn:startEvent id="S"/><bpmn:exclusiveGateway id="G" default="G_B"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('S', 'G')}${flow('G', 'A', 'n = = 1')}${flow('G', 'B')}`,
      ),
    );
    expect(problem).to.include({ element: 'G_A' });
    expect(problem?.message).to.include('n = = 1');
  });

  const broken: readonly [string, string, string][] = [
    [
      'a start event with an incoming flow',
      `<bpmn:startEvent id="S"/><bpmn:task id="A"/>${flow('A', 'S')}`,
      'startgebeurtenis',
    ],
    [
      'an end event with an outgoing flow',
      `<bpmn:endEvent id="E"/><bpmn:task id="A"/>${flow('E', 'A')}`,
      'eindgebeurtenis',
    ],
    [
      'a flow across the border of a sub-process',
      `<bpmn:task id="A"/><bpmn:subProcess id="P1"><bpmn:task id="B"/></bpmn:subProcess>${flow('A', 'B')}`,
      'rand van een deelproces',
    ],
    [
      'a task behind an event-based gateway',
      `<bpmn:eventBasedGateway id="G"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('G', 'A')}${flow('G', 'B')}`,
      'geen wachtende gebeurtenis',
    ],
    [
      'a decision flow without condition',
      `<bpmn:exclusiveGateway id="G"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('G', 'A', 'true')}${flow('G', 'B')}`,
      'geen voorwaarde',
    ],
    ['a catch event that waits for nothing', '<bpmn:intermediateCatchEvent id="W"/>', 'wacht ergens op'],
    [
      'an event sub-process that begins with nothing',
      '<bpmn:subProcess id="P1" triggeredByEvent="true"><bpmn:startEvent id="S"/></bpmn:subProcess>',
      'precies één gebeurtenis',
    ],
    ['a call to nothing', '<bpmn:callActivity id="C"/>', 'welk proces'],
    ['a decision that is not there', '<bpmn:businessRuleTask id="B" regietafel:beslissing="weg"/>', 'beslistabel weg'],
    [
      'a timer without a time',
      '<bpmn:intermediateCatchEvent id="W"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>',
      'precies één van',
    ],
    ['an empty process', '', 'leeg'],
    [
      'a cancel end event outside a transaction',
      '<bpmn:endEvent id="E"><bpmn:cancelEventDefinition/></bpmn:endEvent>',
      'alleen in een transactie',
    ],
    [
      'a script in another language',
      '<bpmn:scriptTask id="T" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask>',
      'javascript',
    ],
    [
      'an expression in another language',
      `<bpmn:exclusiveGateway id="G" default="G_B"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('G', 'B')}
      <bpmn:sequenceFlow id="G_A" sourceRef="G" targetRef="A"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" language="application/xquery">1</bpmn:conditionExpression></bpmn:sequenceFlow>`,
      'De uitdrukking staat in application/xquery',
    ],
    ['an empty script', '<bpmn:scriptTask id="T"/>', 'Het script is leeg'],
    [
      'a boundary event on a gateway',
      '<bpmn:task id="A"/><bpmn:exclusiveGateway id="G"/><bpmn:boundaryEvent id="B" attachedToRef="G"><bpmn:cancelEventDefinition/></bpmn:boundaryEvent>',
      'zit aan een activiteit',
    ],
    [
      'an event-based gateway with one event behind it',
      `<bpmn:startEvent id="S"/><bpmn:eventBasedGateway id="G"/>${wait('W')}${flow('S', 'G')}${flow('G', 'W')}`,
      'minstens twee gebeurtenissen',
    ],
    [
      'an event that is not only behind its event-based gateway',
      `<bpmn:startEvent id="S"/><bpmn:task id="A"/><bpmn:eventBasedGateway id="G"/>${wait('W')}${wait('V')}${flow('S', 'G')}${flow('G', 'W')}${flow('G', 'V')}${flow('S', 'A')}${flow('A', 'W')}`,
      'W heeft meer dan één inkomende pijl',
    ],
    [
      'a sub-process that begins with an event',
      '<bpmn:subProcess id="P1"><bpmn:startEvent id="S"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent></bpmn:subProcess>',
      'begint zonder gebeurtenis',
    ],
    [
      'an ad-hoc sub-process that an event starts',
      '<bpmn:adHocSubProcess id="A" triggeredByEvent="true"><bpmn:task id="T"/></bpmn:adHocSubProcess>',
      'begint niet met een gebeurtenis',
    ],
    [
      'an event definition that says nothing',
      '<bpmn:intermediateCatchEvent id="W"><bpmn:eventDefinition/></bpmn:intermediateCatchEvent>',
      'bpmn:EventDefinition wordt nog niet uitgevoerd',
    ],
    [
      'a message event that names no message',
      '<bpmn:intermediateCatchEvent id="W"><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>',
      'welk bericht of signaal',
    ],
    [
      'an end event that throws an error without code',
      '<bpmn:endEvent id="E"><bpmn:errorEventDefinition/></bpmn:endEvent>',
      'met welke code',
    ],
    [
      'an escalation without code',
      '<bpmn:intermediateThrowEvent id="E"><bpmn:escalationEventDefinition/></bpmn:intermediateThrowEvent>',
      'met welke code',
    ],
    [
      'a link without a name',
      '<bpmn:task id="T"/><bpmn:intermediateThrowEvent id="L"><bpmn:linkEventDefinition/></bpmn:intermediateThrowEvent>',
      'Een koppeling heeft een naam',
    ],
    [
      'an empty timer',
      '<bpmn:intermediateCatchEvent id="W"><bpmn:timerEventDefinition><bpmn:timeDate/></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
      'De termijn is leeg',
    ],
    [
      'a multi-instance that does not say how often',
      '<bpmn:task id="T"><bpmn:multiInstanceLoopCharacteristics/></bpmn:task>',
      'hoe vaak deze activiteit',
    ],
    [
      'a public process, which nobody executes',
      '<bpmn:task id="T"/></bpmn:process><bpmn:process id="Q" processType="Public" isExecutable="true"><bpmn:task id="U"/>',
      'publiek proces',
    ],
    [
      'messages by a key of their own',
      '<bpmn:task id="T"/><bpmn:correlationSubscription id="K"/>',
      'correlationSubscription wordt niet uitgevoerd',
    ],
    [
      'two loops of one activity',
      '<bpmn:task id="T"><bpmn:standardLoopCharacteristics loopMaximum="2"/><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>',
      'loopCharacteristics staat hier twee keer',
    ],
    [
      'a condition that is a number',
      '<bpmn:task id="T"><bpmn:standardLoopCharacteristics><bpmn:loopCondition>23</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>',
      'nooit waar of onwaar',
    ],
    [
      'a call to a process that waits for something to begin',
      '<bpmn:callActivity id="C" calledElement="Q"/></bpmn:process><bpmn:process id="Q" isExecutable="false"><bpmn:startEvent id="B"><bpmn:timerEventDefinition><bpmn:timeDate>2030-01-01</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>',
      'kan zo niet worden aangeroepen',
    ],
    ['a business rule that names no decision', '<bpmn:businessRuleTask id="B"/>', 'welke beslistabel'],
  ];
  for (const [what, elements, words] of broken) {
    it(`refuses ${what}`, async () => {
      const problems = await problemsOf(drawing(elements));
      expect(problems.map(({ message }) => message).join('\n')).to.include(words);
    });
  }

  it('goes by the id of a message, signal or receive task that has no name of a message', async () => {
    const model = await modelOf(
      drawing(
        `<bpmn:receiveTask id="R"/><bpmn:intermediateCatchEvent id="W"><bpmn:signalEventDefinition signalRef="Sein"/></bpmn:intermediateCatchEvent>
        <bpmn:sendTask id="T" messageRef="Bericht"/>${flow('R', 'W')}`,
        '<bpmn:signal id="Sein"/><bpmn:message id="Bericht"/>',
      ),
    );
    expect(Object.values(model.nodes).map(({ event }) => event)).to.deep.equal([
      { kind: 'message', name: 'R' },
      { kind: 'signal', name: 'Sein' },
      { kind: 'message', name: 'Bericht' },
    ]);
  });

  it('takes the language of an expression from the file, where that names another than the schema does by itself', async () => {
    const written = (language: string, own = '') =>
      problemsOf(
        drawing(
          `<bpmn:startEvent id="S"/><bpmn:task id="T" default="T_B"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('S', 'T')}${flow('T', 'B')}
          <bpmn:sequenceFlow id="T_A" sourceRef="T" targetRef="A"><bpmn:conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="bpmn:tFormalExpression" ${own}>n = 1</bpmn:conditionExpression></bpmn:sequenceFlow>`,
        ).replace('id="Bestand"', `id="Bestand" expressionLanguage="${language}"`),
      );
    expect(await written('http://www.w3.org/1999/XPath')).to.deep.equal([]);
    expect(await written('https://www.omg.org/spec/DMN/20191111/FEEL/')).to.deep.equal([]);
    expect(await written('http://groovy.codehaus.org/', 'language="FEEL"')).to.deep.equal([]);
    const [groovy] = await written('http://groovy.codehaus.org/');
    expect(groovy).to.include({ element: 'T_A', message: 'De uitdrukking staat in http://groovy.codehaus.org/.' });
    const [xpath] = await written('FEEL', 'language="http://www.w3.org/1999/XPath"');
    expect(xpath?.message).to.include('XPath');
  });

  it('says once what is wrong with an event or a condition', async () => {
    const events = drawing(
      `<bpmn:startEvent id="S"/><bpmn:task id="T"/><bpmn:intermediateCatchEvent id="W"><bpmn:signalEventDefinition/></bpmn:intermediateCatchEvent>
      <bpmn:boundaryEvent id="B" attachedToRef="T"><bpmn:messageEventDefinition/></bpmn:boundaryEvent>${flow('S', 'T')}${flow('T', 'W')}`,
    );
    expect((await problemsOf(events)).map(({ element }) => element)).to.deep.equal(['W', 'B']);
    const conditions = drawing(
      `<bpmn:startEvent id="S"/><bpmn:exclusiveGateway id="G"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('S', 'G')}${flow('G', 'A', 'n = = 1')}${flow('G', 'B', 'n = 1')}`,
    );
    expect((await problemsOf(conditions)).map(({ element }) => element)).to.deep.equal(['G_A']);
  });

  it('gives the same version for the same meaning, another for another', async () => {
    const one = await modelOf(drawing('<bpmn:task id="A"/>'));
    const moved = await modelOf(drawing('\n\n<!-- elders --><bpmn:task   id="A"/>'));
    const other = await modelOf(drawing('<bpmn:task id="A" name="Anders"/>'));
    expect(one.version)
      .to.equal(moved.version)
      .and.to.match(/^[0-9a-f]{64}$/);
    expect(one.version).not.to.equal(other.version);
  });

  it('reads what a person needs to do a task: role, organisation, form and the buttons', async () => {
    const model = await modelOf(
      drawing(`<bpmn:laneSet id="L"><bpmn:lane id="L1" name="informatiecoördinator"><bpmn:flowNodeRef>T</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
      <bpmn:startEvent id="S"/><bpmn:userTask id="T" regietafel:formulier="screening" regietafel:uitkomst="route" regietafel:organisatie="partner"/>
      <bpmn:exclusiveGateway id="G" default="Naar_Lokaal"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('S', 'T')}${flow('T', 'G')}
      <bpmn:sequenceFlow id="Naar_Triage" name="Naar triage" sourceRef="G" targetRef="A"><bpmn:conditionExpression>route = "triage"</bpmn:conditionExpression></bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="Naar_Lokaal" name="Lokaal" sourceRef="G" targetRef="B" regietafel:uitkomst="lokaal"/>`),
    );
    expect(model.nodes['T']?.task).to.deep.include({
      role: 'informatiecoördinator',
      form: 'screening',
      outcomeVariable: 'route',
      outcomes: [
        { value: 'triage', label: 'Naar triage', flow: 'Naar_Triage' },
        { value: 'lokaal', label: 'Lokaal', flow: 'Naar_Lokaal' },
      ],
    });
    expect(model.nodes['T']?.task?.organisation?.text).to.equal('partner');
  });

  it('refuses a file in which no process is executable', async () => {
    const [problem] = await problemsOf(drawing('<bpmn:task id="A"/>').replace('"true"', '"false"'));
    expect(problem).to.include({ rule: 'BPMN 2.0.2 §10.8', element: 'Bestand' });
  });

  it('refuses a business rule that names a knowledge model: that decides nothing by itself', async () => {
    const { decisions } = await compileDecisions(
      definitions(
        '<businessKnowledgeModel id="dubbel" name="dubbel"><encapsulatedLogic><formalParameter name="n"/><literalExpression><text>n * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>',
      ),
    );
    const xml = drawing('<bpmn:businessRuleTask id="B" regietafel:beslissing="dubbel"/>');
    const { problems } = await compile(xml, { decisions });
    expect(problems.map(({ element, rule }) => [element, rule])).to.deep.equal([['B', 'DMN 1.5 §6.3.9']]);
  });

  it('compiles a process that says it is executable by saying nothing, and leaves out one that is not', async () => {
    const xml = drawing('<bpmn:task id="A"/>').replace(
      '</bpmn:definitions>',
      '<bpmn:process id="Q" isExecutable="false"/></bpmn:definitions>',
    );
    const { models } = await compile(xml.replace(' isExecutable="true"', ''), { decisions: [] });
    expect(models.map(({ id }) => id)).to.deep.equal(['P']);
  });
});
