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

  it('refuses an activity that waits for several tokens where no flow brings any, and an error that would not interrupt', async () => {
    const problems = await problemsOf(
      drawing(
        `<bpmn:userTask id="A" startQuantity="2"/><bpmn:userTask id="B" completionQuantity="3"/>
        <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:startEvent id="Fout" isInterrupting="false"><bpmn:errorEventDefinition errorRef="Err"/></bpmn:startEvent></bpmn:subProcess>`,
        '<bpmn:error id="Err" errorCode="stuk"/>',
      ),
    );
    expect(problems.map(({ element, rule }) => [element, rule])).to.deep.equal([
      ['A', 'BPMN 2.0.2 §10.3'],
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
    expect(problem).to.include({ rule: 'BPMN 2.0.2 §10.2', element: 'Bestand' });
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
