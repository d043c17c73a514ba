import { expect } from 'chai';
import { compileDecisions } from '../../../engine/decisions/compile-decisions.ts';
import { definitions, dmn, problemsOf } from './dmn.ts';

const ONE = [{ in: ['-'], out: ['1'] }];
const messages = async (xml: string) => (await problemsOf(xml)).map(({ message }) => message);

describe('compiling DMN', () => {
  it('reads several decisions from one file, also with a drawing of the requirements', async () => {
    const table = (id: string) =>
      `<decision id="${id}" name="${id}"><informationRequirement id="r${id}"><requiredInput href="#i"/></informationRequirement><decisionTable><input><inputExpression><text>x</text></inputExpression></input><output/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>`;
    const { decisions, problems } = await compileDecisions(
      definitions(`${table('een')}${table('twee')}<inputData id="i" name="x"/>`),
    );
    expect(problems).to.deep.equal([]);
    expect(decisions.map(({ id }) => id)).to.deep.equal(['een', 'twee']);
  });

  it('tells every problem at once, with element, line and remedy, and gives no decision', async () => {
    const problems = await problemsOf(
      dmn({
        rules: [
          { in: ['hoog risico'], out: ['"a'] },
          { in: ['-'], out: ['1'] },
          { in: ['> '], out: ['-'] },
        ],
      }),
    );
    expect(problems.map(({ line, message }) => `${String(line)}: ${message}`)).to.deep.equal([
      '4: `hoog risico` klopt niet. `hoog risico` is geen naam: een naam is één woord, en tussen twee namen hoort iets.',
      '4: `"a` klopt niet. Een aanhalingsteken (") wordt niet gesloten.',
      '6: `>` klopt niet. De uitdrukking is niet af: er ontbreekt iets na `>`.',
      '6: `-` klopt niet. De uitdrukking is niet af: er ontbreekt iets na `-`.',
    ]);
    expect(problems[0]).to.deep.include({
      name: 'Risico van de melding',
      type: 'dmn:UnaryTests',
      rule: 'DMN 1.5 §10.3',
    });
    expect(problems.every(({ remedy }) => remedy !== '')).to.equal(true);
  });

  it('tells problems in the order of the file', async () => {
    const xml = definitions(
      '<decision id="a"/>\n<import name="x" namespace="y" importType="z"/>\n<decision id="b"/>',
      'expressionLanguage="juel"',
    );
    expect((await problemsOf(xml)).map(({ line, message }) => `${String(line)}: ${message}`)).to.deep.equal([
      '1: Een ander bestand inlezen (import) wordt niet uitgevoerd.',
      '1: De uitdrukking staat in juel.',
      '2: De beslissing heeft geen beslistabel.',
      '4: De beslissing heeft geen beslistabel.',
    ]);
  });

  it('gives every kind of decision its id, its name and what it needs', async () => {
    const xml = definitions(`
      <inputData id="i" name="n"><variable name="n" typeRef="number"/></inputData>
      <inputData id="o" name="o"/>
      <businessKnowledgeModel id="k" name="Dubbel"><encapsulatedLogic><formalParameter name="n"/><literalExpression><text>n * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
      <decision id="d" name="Som"><informationRequirement><requiredInput href="#i"/></informationRequirement><informationRequirement><requiredInput href="#o"/></informationRequirement><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement><literalExpression><text>Dubbel(n)</text></literalExpression></decision>
      <decisionService id="s" name="Dienst"><outputDecision href="#d"/></decisionService>
      <knowledgeSource id="w" name="Wet"/>`);
    const { decisions, problems } = await compileDecisions(xml);
    expect(problems).to.deep.equal([]);
    expect(
      decisions.map(({ id, name, requirements, ...rest }) => [id, name, 'kind' in rest ? rest.kind : '', requirements]),
    ).to.deep.equal([
      ['k', 'Dubbel', 'knowledge', undefined],
      [
        'd',
        'Som',
        'decision',
        {
          inputs: [{ name: 'n', type: { kind: 'number', allowed: null } }],
          decisions: [{ id: 'k', name: 'Dubbel' }],
        },
      ],
      ['s', 'Dienst', 'service', { inputs: [], decisions: [{ id: 'd', name: 'Som' }] }],
    ]);
    expect(decisions[2]).not.to.have.any.keys('given', 'inputs', 'type');
  });

  it('refuses by name the decision logic that is not there or not executed', async () => {
    const logic: Record<string, readonly string[]> = {
      '': ['De beslissing heeft geen beslistabel.'],
      '<literalExpression/>': ['De uitdrukking is leeg.'],
      '<literalExpression><importedValues name="x" importType="y"/></literalExpression>': [
        'Ingelezen waarden worden niet uitgevoerd.',
      ],
      '<invocation/>': ['De aanroep noemt geen functie.'],
      '<functionDefinition/>': ['De functie heeft geen uitdrukking.'],
      '<functionDefinition kind="Java"><literalExpression><text>1</text></literalExpression></functionDefinition>': [
        'Een functie in Java wordt niet uitgevoerd.',
      ],
      '<context><contextEntry/></context>': ['Het gegeven zonder naam is leeg.'],
      '<relation><column name="a"/><row/></relation>': [
        'Een rij heeft niet evenveel cellen als de relatie kolommen heeft.',
      ],
    };
    for (const [content, found] of Object.entries(logic))
      expect(await messages(definitions(`<decision id="d">${content}</decision>`)), content).to.deep.equal(found);
  });

  it('refuses knowledge models and services without content', async () => {
    expect(
      await messages(definitions('<businessKnowledgeModel id="b" name="B"/><decisionService id="s" name="S"/>')),
    ).to.deep.equal(['Het kennismodel heeft geen logica.', 'De beslisdienst geeft geen beslissing.']);
    const known =
      '<businessKnowledgeModel id="b" name="B"/><decision id="d"><knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement><literalExpression><text>1</text></literalExpression></decision>';
    expect(await messages(definitions(known)), 'also where it is called').to.deep.equal([
      'Het kennismodel heeft geen logica.',
    ]);
    const nameless = '<encapsulatedLogic><literalExpression><text>1</text></literalExpression></encapsulatedLogic>';
    const remedies = await problemsOf(
      definitions(`<businessKnowledgeModel>${nameless}</businessKnowledgeModel><businessKnowledgeModel id="k"/>`),
    );
    expect(remedies.map(({ message, remedy }) => `${message} ${remedy}`)).to.deep.equal([
      'Het kennismodel heeft geen naam. Geef het kennismodel een eigen naam.',
      'Het kennismodel heeft geen logica. Schrijf de functie met haar parameters.',
    ]);
  });

  it('refuses an arrow from nowhere and another file', async () => {
    const xml = (requirement: string) => dmn({ rules: ONE }).replace('<decisionTable', `${requirement}<decisionTable`);
    expect(
      await messages(xml('<informationRequirement id="ir"><requiredDecision href="#ander"/></informationRequirement>')),
    ).to.deep.equal(['Er wordt verwezen naar #ander, maar dat staat niet in het bestand.']);
    expect(
      await messages(xml('<knowledgeRequirement id="kr"><requiredKnowledge href="#b"/></knowledgeRequirement>')),
    ).to.deep.equal(['Er wordt verwezen naar #b, maar dat staat niet in het bestand.']);
    expect(
      await messages(definitions('<import name="x" namespace="y" importType="z"/><inputData id="i"/>')),
    ).to.deep.equal(['Een ander bestand inlezen (import) wordt niet uitgevoerd.']);
  });

  it('refuses another language than FEEL wherever it is asked for', async () => {
    expect(
      await messages(definitions('<inputData id="i"/>', 'expressionLanguage="http://www.java.com/java"')),
    ).to.deep.equal(['De uitdrukking staat in http://www.java.com/java.']);
    const cell = dmn({ rules: ONE }).replace('<outputEntry>', '<outputEntry expressionLanguage="juel">');
    expect(await messages(cell)).to.deep.equal(['De uitdrukking staat in juel.']);
    const feel = dmn({ rules: ONE }).replace(
      '<outputEntry>',
      '<outputEntry expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">',
    );
    expect((await compileDecisions(feel)).problems).to.deep.equal([]);
  });

  it('names a decision without an id after its name, and refuses a file without a decision', async () => {
    const { decisions } = await compileDecisions(dmn({ rules: ONE }).replace('<decision id="risico"', '<decision'));
    expect(decisions.map(({ id }) => id)).to.deep.equal(['Risico van de melding']);
    expect(await messages(definitions(''))).to.deep.equal(['Er staat geen beslissing in het bestand.']);
  });
});
