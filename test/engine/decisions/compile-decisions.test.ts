import { expect } from 'chai';
import { compileDecisions } from '../../../engine/decisions/compile-decisions.ts';
import { decisionsOf, definitions, dmn, problemsOf, tableOf } from './dmn.ts';

const ONE = [{ in: ['-'], out: ['1'] }];
const messages = async (xml: string) => (await problemsOf(xml)).map(({ message }) => message);

describe('compiling DMN', () => {
  it('gives a decision table with its rules numbered as people count them', async () => {
    const table = await tableOf({
      policy: 'FIRST',
      inputs: [{ text: 'soort', allowed: '"a", "b"' }],
      outputs: [{ name: 'advies', values: '"hoog", "laag"', default: '"laag"' }],
      rules: [
        { in: ['"a"'], out: ['"hoog"'] },
        { in: [''], out: ['"laag"'] },
      ],
    });
    expect(table).to.deep.equal({
      id: 'risico',
      name: 'Risico van de melding',
      hitPolicy: 'FIRST',
      aggregation: null,
      inputs: [
        {
          label: 'soort',
          expression: { text: 'soort', program: ['name', 'soort'] },
          allowed: {
            text: '"a", "b"',
            program: [
              'tests',
              false,
              [
                ['literal', 'a'],
                ['literal', 'b'],
              ],
            ],
          },
        },
      ],
      outputs: [
        {
          name: 'advies',
          label: 'advies',
          values: ['hoog', 'laag'],
          default: { text: '"laag"', program: ['literal', 'laag'] },
        },
      ],
      rules: [
        {
          number: 1,
          description: null,
          tests: [{ text: '"a"', program: ['tests', false, [['literal', 'a']]] }],
          outputs: [{ text: '"hoog"', program: ['literal', 'hoog'] }],
        },
        {
          number: 2,
          description: null,
          tests: [{ text: '-', program: ['tests', false, []] }],
          outputs: [{ text: '"laag"', program: ['literal', 'laag'] }],
        },
      ],
    });
  });

  it('takes UNIQUE for a table without hit policy', async () => {
    expect((await tableOf({ rules: ONE })).hitPolicy).to.equal('UNIQUE');
  });

  it('keeps labels, and why a rule is there, for the explanation', async () => {
    const xml = definitions(`<decision id="d" name="D"><decisionTable>
      <input label="Soort melding"><inputExpression><text>soort</text></inputExpression></input>
      <output name="x" label="Advies"/>
      <rule><description>Altijd</description><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
      <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry><annotationEntry><text>Omdat</text></annotationEntry><annotationEntry><text>het zo is</text></annotationEntry></rule>
    </decisionTable></decision><inputData id="i" name="soort"/><knowledgeSource id="k" name="Wgs"/>`);
    const { d } = await decisionsOf(xml);
    if (d === undefined || !('rules' in d)) throw new Error('There is no table.');
    expect(d.inputs[0]?.label).to.equal('Soort melding');
    expect(d.outputs[0]?.label).to.equal('Advies');
    expect(d.rules.map(({ description }) => description)).to.deep.equal(['Altijd', 'Omdat; het zo is']);
  });

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

  it('refuses a hit policy or aggregation that does not fit', async () => {
    expect(await messages(dmn({ policy: 'BEST', rules: ONE }))).to.deep.equal(['Het trefbeleid BEST bestaat niet.']);
    expect(await messages(dmn({ policy: 'PRIORITY', rules: ONE }))).to.deep.equal([
      'PRIORITY heeft een volgorde van uitvoerwaarden nodig.',
    ]);
    expect(await messages(dmn({ policy: 'COLLECT', aggregation: 'AVG', rules: ONE }))).to.deep.equal([
      'De optelling AVG bestaat niet.',
    ]);
    expect(await messages(dmn({ policy: 'FIRST', aggregation: 'SUM', rules: ONE }))).to.deep.equal([
      'SUM kan alleen bij het trefbeleid COLLECT.',
    ]);
    const outputs = [{ name: 'a' }, { name: 'b' }];
    expect(
      await messages(dmn({ policy: 'COLLECT', aggregation: 'SUM', outputs, rules: [{ in: ['-'], out: ['1', '2'] }] })),
    ).to.deep.equal(['SUM kan niet over meer dan één uitvoerkolom.']);
  });

  it('refuses columns and rules that do not belong together', async () => {
    const rule = { in: ['-'], out: ['1', '2'] };
    expect(await messages(dmn({ rules: [] }))).to.deep.equal(['De beslistabel heeft geen regels.']);
    expect(await messages(dmn({ rules: [rule] }))).to.deep.equal([
      'Regel 1 heeft niet evenveel cellen als de tabel kolommen heeft.',
    ]);
    expect(await messages(dmn({ outputs: [], rules: [{ in: ['-'], out: [] }] }))).to.deep.equal([
      'De beslistabel heeft geen uitvoerkolom.',
    ]);
    for (const outputs of [
      [{ name: 'a' }, { name: 'a' }],
      [{ name: 'a' }, {}],
    ])
      expect(await messages(dmn({ outputs, rules: [rule] }))).to.deep.equal([
        'Bij meer dan één uitvoerkolom heeft elke kolom een eigen naam nodig.',
      ]);
    expect(await messages(dmn({ inputs: [{ text: ' ' }], rules: ONE }))).to.deep.equal([
      'Invoerkolom 1 heeft geen uitdrukking.',
    ]);
    expect(await messages(dmn({ rules: [{ in: ['-'], out: [''] }] }))).to.deep.equal([
      'Regel 1 heeft een lege uitvoercel.',
    ]);
  });

  it('refuses output values that are no list of values, and outputs outside it', async () => {
    expect(await messages(dmn({ outputs: [{ name: 'a', values: '> 3' }], rules: ONE }))).to.deep.equal([
      'De toegestane uitvoerwaarden zijn geen opsomming van waarden.',
    ]);
    expect(await messages(dmn({ outputs: [{ name: 'a', values: '"x", ' }], rules: ONE }))).to.have.lengthOf(1);
    expect(await messages(dmn({ outputs: [{ name: 'a', values: '2, 3' }], rules: ONE }))).to.deep.equal([
      'Regel 1: 1 staat niet bij de toegestane waarden van a.',
    ]);
    const empty = await tableOf({ outputs: [{ name: 'a', values: ' ' }], rules: ONE });
    expect(empty.outputs[0]?.values).to.deep.equal([]);
  });

  it('names a decision without an id after its name, and refuses a file without a decision', async () => {
    const { decisions } = await compileDecisions(dmn({ rules: ONE }).replace('<decision id="risico"', '<decision'));
    expect(decisions.map(({ id }) => id)).to.deep.equal(['Risico van de melding']);
    expect(await messages(definitions(''))).to.deep.equal(['Er staat geen beslissing in het bestand.']);
  });

  it('reads the versions 1.2 to 1.5 of the standard', async () => {
    for (const version of ['20180521', '20211108', '20230324'])
      expect(
        (await compileDecisions(dmn({ rules: ONE }).replace('20191111', version))).problems,
        version,
      ).to.deep.equal([]);
  });

  it('says in Dutch why a file cannot be read', async () => {
    const broken: Record<string, RegExp> = {
      'geen xml': /^Het bestand is geen leesbare DMN: /,
      '<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"/>': /^Het bestand is geen DMN 1\.3\.$/,
      [definitions('<decision id="a"><tabel/></decision>')]: /^Het element dmn:Tabel bestaat niet in DMN 1\.3\.$/,
      [definitions('<inputData id="a"/><inputData id="a"/>')]: /^Het id a komt twee keer voor\.$/,
      [definitions('<inputData id="a" soort="x"/>')]: /^Het kenmerk soort is onbekend\.$/,
    };
    for (const [xml, message] of Object.entries(broken)) expect((await messages(xml))[0], xml).to.match(message);
    const [unknown] = await problemsOf(definitions('<decision id="a"><tabel/></decision>'));
    expect(unknown).to.deep.include({ type: 'dmn:Tabel', line: 2, element: null });
  });
});
