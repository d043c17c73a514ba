import { expect } from 'chai';
import { decisionsOf, definitions, dmn, problemsOf, tableOf } from './dmn.ts';

const ONE = [{ in: ['-'], out: ['1'] }];
const messages = async (xml: string) => (await problemsOf(xml)).map(({ message }) => message);

describe('compiling a decision table', () => {
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

  it('names a column after its expression, or its name, where it has no label', async () => {
    const table = await tableOf({ outputs: [{ name: 'a' }, { name: 'b' }], rules: [{ in: ['-'], out: ['1', '2'] }] });
    expect(table.inputs).to.deep.equal([
      { label: 'soort', expression: { text: 'soort', program: ['name', 'soort'] }, allowed: null },
    ]);
    expect(table.outputs.map(({ label }) => label)).to.deep.equal(['a', 'b']);
    expect((await tableOf({ outputs: [{}], rules: ONE })).outputs[0]).to.deep.include({ name: '', label: '' });
  });

  it('knows every hit policy and aggregation of the standard', async () => {
    const outputs = [{ name: 'a', values: '1, 2' }];
    for (const policy of ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'OUTPUT ORDER', 'RULE ORDER', 'COLLECT'])
      expect((await tableOf({ policy, outputs, rules: ONE })).hitPolicy, policy).to.equal(policy);
    for (const aggregation of ['SUM', 'MIN', 'MAX', 'COUNT'])
      expect((await tableOf({ policy: 'COLLECT', aggregation, rules: ONE })).aggregation).to.equal(aggregation);
  });

  it('needs an order of values for OUTPUT ORDER too, in at least one column', async () => {
    expect(await messages(dmn({ policy: 'OUTPUT ORDER', rules: ONE }))).to.deep.equal([
      'OUTPUT ORDER heeft een volgorde van uitvoerwaarden nodig.',
    ]);
  });

  it('refuses a rule with too many or too few cells on either side', async () => {
    for (const rule of [
      { in: ['-', '-'], out: ['1'] },
      { in: [], out: ['1'] },
      { in: ['-'], out: [] },
    ])
      expect(await messages(dmn({ rules: [...ONE, rule] })), JSON.stringify(rule)).to.deep.equal([
        'Regel 2 heeft niet evenveel cellen als de tabel kolommen heeft.',
      ]);
  });

  it('leaves it to the run whether what a rule works out is an allowed value', async () => {
    const outputs = [{ name: 'a', values: '2, 3' }];
    const table = await tableOf({ outputs, rules: [{ in: ['-'], out: ['soort'] }] });
    expect(table.rules[0]?.outputs[0]?.text).to.equal('soort');
  });

  it('refuses what is no FEEL in any part of a column', async () => {
    const broken: Parameters<typeof dmn>[0][] = [
      { inputs: [{ text: '1 +' }], rules: ONE },
      { outputs: [{ name: 'a', default: '1 +' }], rules: ONE },
      { inputs: [{ text: 'soort', allowed: '1 +' }], rules: ONE },
      { outputs: [{ name: 'a', values: '1 +' }], rules: ONE },
    ];
    const types = await Promise.all(broken.map(async (table) => (await problemsOf(dmn(table)))[0]?.type));
    expect(types).to.deep.equal(['dmn:LiteralExpression', 'dmn:LiteralExpression', 'dmn:UnaryTests', 'dmn:UnaryTests']);
    for (const table of broken)
      expect(await messages(dmn(table)), JSON.stringify(table)).to.deep.equal([
        '`1 +` klopt niet. De uitdrukking is niet af: er ontbreekt iets na `1 +`.',
      ]);
  });
});
