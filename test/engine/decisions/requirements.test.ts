import { expect } from 'chai';
import { decide } from '../../../engine/decisions/decide.ts';
import { withRequired } from '../../../engine/decisions/with-required.ts';
import { scopeOf, type Variables } from '../feel/feel.ts';
import { decisionsOf, definitions, escape, problemsOf } from './dmn.ts';

const input = (id: string, name: string, typeRef = '') =>
  `<inputData id="${id}" name="${name}"><variable name="${name}" ${typeRef === '' ? '' : `typeRef="${typeRef}"`}/></inputData>`;
const needs = (...ids: readonly string[]) =>
  ids.map((id) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`).join('');
const reads = (...ids: readonly string[]) =>
  ids.map((id) => `<informationRequirement><requiredInput href="#${id}"/></informationRequirement>`).join('');
const literal = (feel: string) => `<literalExpression><text>${escape(feel)}</text></literalExpression>`;
const decision = (id: string, name: string, required: string, logic: string) =>
  `<decision id="${id}" name="${name}">${required}${logic}</decision>`;
const table = (column: string, cell: string, outcome: string) =>
  `<decisionTable><input><inputExpression><text>${column}</text></inputExpression></input><output name="uit"/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>`
    .replace(
      '<rule>',
      `<rule><inputEntry><text>${escape(cell)}</text></inputEntry><outputEntry><text>${escape(outcome)}</text></outputEntry></rule><rule>`,
    )
    .replace('<decisionTable>', '<decisionTable hitPolicy="FIRST">') + '</decisionTable>';

async function deciding(xml: string, id: string, variables: Variables) {
  return decide(id, await decisionsOf(definitions(xml)), scopeOf(variables));
}

describe('decisions that build on decisions', () => {
  const graph =
    input('i', 'Aantal meldingen', 'number') +
    decision('zwaarte', 'Zwaarte', reads('i'), table('Aantal meldingen', '> 2', '"hoog"')) +
    decision('dubbel', 'Dubbele zwaarte', needs('zwaarte'), literal('[Zwaarte, Zwaarte]')) +
    decision(
      'advies',
      'Advies',
      needs('dubbel', 'zwaarte') + reads('i'),
      literal('{z: Zwaarte, n: count(Dubbele zwaarte), m: Aantal meldingen}'),
    );

  it('are decided in order, each once, and the trace names each with its rules', async () => {
    expect(await deciding(graph, 'advies', { 'Aantal meldingen': 3 })).to.deep.equal({
      value: { z: 'hoog', n: 2, m: 3 },
      decided: [
        { id: 'zwaarte', rules: [1] },
        { id: 'dubbel', rules: [] },
        { id: 'advies', rules: [] },
      ],
    });
  });

  it('leave alone what the asked decision does not need', async () => {
    expect((await deciding(graph, 'zwaarte', { 'Aantal meldingen': 1 })).decided).to.deep.equal([
      { id: 'zwaarte', rules: [2] },
    ]);
    const decisions = Object.values(await decisionsOf(definitions(graph)));
    expect(Object.keys(withRequired(['dubbel'], decisions))).to.deep.equal(['dubbel', 'zwaarte']);
  });

  it('may not go round in a circle', async () => {
    const circle =
      decision('a', 'A', needs('b'), literal('1')) +
      decision('b', 'B', needs('c'), literal('1')) +
      decision('c', 'C', needs('a'), literal('1'));
    const problems = await problemsOf(definitions(circle));
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'De beslissing bouwt via andere op zichzelf: A → B → C → A.',
    ]);
    expect(problems[0]).to.deep.include({ element: 'a', line: 2, rule: 'DMN 1.5 §6.3.11' });
  });

  it('name what they use, or the file is refused with the name that was meant', async () => {
    const wrong = input('i', 'Leeftijd') + decision('d', 'D', reads('i'), literal('Leeftyd > 18'));
    const [problem] = await problemsOf(definitions(wrong));
    expect(problem).to.deep.include({
      element: 'd',
      line: 2,
      message: '`Leeftyd > 18` klopt niet. De variabele `Leeftyd` bestaat hier niet. Bedoel je `Leeftijd`?',
      remedy: 'Noem een invoer of beslissing waarvan een pijl naar deze beslissing gaat (informationRequirement).',
    });
    const open = await deciding(decision('d', 'D', '', literal('leeftijd > 18')), 'd', { leeftijd: 20 });
    expect(open.value, 'without inputs the process brings the names').to.equal(true);
  });
});

describe('business knowledge models', () => {
  const model = (name: string, parameters: readonly string[], logic: string, knowledge = '') =>
    `<businessKnowledgeModel id="${name}" name="${name}">${knowledge}<encapsulatedLogic>${parameters
      .map((parameter) => `<formalParameter name="${parameter}" typeRef="number"/>`)
      .join('')}${logic}</encapsulatedLogic></businessKnowledgeModel>`.replace(/ $/, '');
  const knows = (id: string) => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
  const weging = model('weging', ['eerste', 'tweede'], literal('eerste * 2 + tweede'));

  it('are called as functions, by place and by name', async () => {
    const xml = weging + decision('d', 'D', knows('weging'), literal('weging(1, 2) + weging(tweede: n, eerste: 1)'));
    expect((await deciding(xml, 'd', { n: 10 })).value).to.equal(16);
  });

  it('are called from the cells of a table, and may be a table that is traced', async () => {
    const xml =
      model('schaal', ['punten'], table('punten', '> 5', '"zwaar"')) +
      decision('d', 'D', knows('schaal'), table('schaal(n)', '"zwaar"', 'schaal(1)'));
    expect(await deciding(xml, 'd', { n: 9 })).to.deep.equal({
      value: 0,
      decided: [
        { id: 'schaal', rules: [1] },
        { id: 'schaal', rules: [2] },
        { id: 'd', rules: [1] },
      ],
    });
  });

  it('call each other', async () => {
    const xml =
      weging +
      model('dubbel', ['n'], literal('2 * weging(n, 0)'), knows('weging')) +
      decision('d', 'D', knows('dubbel'), literal('dubbel(3)'));
    expect((await deciding(xml, 'd', {})).value).to.equal(12);
  });

  it('are called with arguments that fit', async () => {
    const messages = async (feel: string) =>
      (await problemsOf(definitions(weging + decision('d', 'D', knows('weging'), literal(feel))))).map(
        (p) => p.message,
      );
    expect(await messages('weging(1)')).to.deep.equal([
      '`weging(1)` klopt niet. De functie `weging` krijgt 1 parameters in plaats van 2 (eerste, tweede).',
    ]);
    expect(await messages('wegin(1, 2)')).to.deep.equal([
      '`wegin(1, 2)` klopt niet. De functie `wegin` bestaat niet of wordt niet uitgevoerd. Bedoel je `weging`?',
    ]);
    const xml = weging + decision('d', 'D', knows('weging'), literal('weging("a", 2)'));
    let thrown: unknown;
    await deciding(xml, 'd', {}).catch((error: unknown) => (thrown = error));
    expect(String(thrown)).to.equal(
      'DecisionError: Beslissing weging: de parameter eerste moet een getal zijn, maar is een tekst',
    );
  });

  it('may not have the name of a function of FEEL', async () => {
    const [problem] = await problemsOf(definitions(model('count', ['n'], literal('n'))));
    expect(problem?.message).to.equal('Het kennismodel heeft dezelfde naam als de functie count van FEEL.');
  });

  it('see their own parameters only', async () => {
    const [problem] = await problemsOf(definitions(model('f', ['n'], literal('n + soort'))));
    expect(problem?.message).to.equal('`n + soort` klopt niet. De variabele `soort` bestaat hier niet.');
  });
});

describe('decision services', () => {
  const xml =
    decision('basis', 'Basis', '', literal('n + 1')) +
    decision('een', 'Een', needs('basis'), literal('Basis * 2')) +
    decision('twee', 'Twee', needs('basis'), literal('Basis * 3'));
  const service = (content: string) => `<decisionService id="dienst" name="Dienst">${content}</decisionService>`;
  const output = (id: string) => `<outputDecision href="#${id}"/>`;

  it('give one output plainly and several by name', async () => {
    expect((await deciding(xml + service(output('een')), 'dienst', { n: 1 })).value).to.equal(4);
    expect((await deciding(xml + service(output('een') + output('twee')), 'dienst', { n: 1 })).value).to.deep.equal({
      Een: 4,
      Twee: 6,
    });
  });

  it('are given the outcome of their input decisions', async () => {
    const given = service(`${output('een')}<inputDecision href="#basis"/>`);
    const { value, decided } = await deciding(xml + given, 'dienst', { Basis: 10 });
    expect(value).to.equal(20);
    expect(decided.map(({ id }) => id)).to.deep.equal(['een', 'dienst']);
  });

  const called =
    input('i', 'Bedrag', 'number') +
    decision('basis', 'Basis', '', literal('1000')) +
    decision('som', 'Som', needs('basis') + reads('i'), literal('[Bedrag, Basis]')) +
    service(`${output('som')}<inputDecision href="#basis"/><inputData href="#i"/>`);
  const calls = (feel: string) =>
    called +
    decision(
      'roept',
      'Roept',
      '<knowledgeRequirement><requiredKnowledge href="n#dienst"/></knowledgeRequirement>',
      literal(feel),
    );

  it('are called as functions, input data first, and decide anew each time', async () => {
    const { value, decided } = await deciding(calls('[Dienst(1, 2), Dienst(Basis: 4, Bedrag: 3)]'), 'roept', {});
    expect(value).to.deep.equal([
      [1, 2],
      [3, 4],
    ]);
    expect(decided.map(({ id }) => id)).to.deep.equal(['som', 'dienst', 'som', 'dienst', 'roept']);
    expect((await deciding(calls('Dienst([1], 2)'), 'roept', { Bedrag: 9 })).value).to.deep.equal([1, 2]);
  });

  it('are called with arguments that fit, and never call themselves', async () => {
    expect((await problemsOf(definitions(calls('Dienst(1)')))).map(({ message }) => message)).to.deep.equal([
      '`Dienst(1)` klopt niet. De functie `Dienst` krijgt 1 parameters in plaats van 2 (Bedrag, Basis).',
    ]);
    const wrong = await deciding(calls('Dienst("1", 2)'), 'roept', {}).catch(String);
    expect(wrong).to.equal('DecisionError: Beslissing som: de invoer Bedrag moet een getal zijn, maar is een tekst');
    const circle = calls('Dienst(1, 2)').replace(output('som'), output('roept'));
    expect((await problemsOf(definitions(circle)))[0]?.message).to.match(/bouwt via andere op zichzelf/);
  });

  it('give what the type of their variable says', async () => {
    const type = '<itemDefinition name="tDienst"><functionItem outputTypeRef="string"/></itemDefinition>';
    const typed = called.replace('name="Dienst">', 'name="Dienst"><variable name="Dienst" typeRef="tDienst"/>');
    const wrong = await deciding(type + typed, 'dienst', { Bedrag: 1, Basis: 2 }).catch(String);
    expect(wrong).to.equal('DecisionError: Beslissing dienst: de uitkomst moet een tekst zijn, maar is een lijst');
  });
});
