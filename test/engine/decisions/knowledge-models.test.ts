import { expect } from 'chai';
import { definitions, problemsOf } from './dmn.ts';
import { deciding, decision, literal, table } from './graph.ts';

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

  it('may not be built on themselves', async () => {
    const [problem] = await problemsOf(
      definitions(model('a', ['n'], literal('b(n)'), knows('b')) + model('b', ['n'], literal('a(n)'), knows('a'))),
    );
    expect(problem?.message).to.equal('De beslissing bouwt via andere op zichzelf: a → b → a.');
  });

  it('see their own parameters only', async () => {
    const [problem] = await problemsOf(definitions(model('f', ['n'], literal('n + soort'))));
    expect(problem?.message).to.equal('`n + soort` klopt niet. De variabele `soort` bestaat hier niet.');
  });
});
