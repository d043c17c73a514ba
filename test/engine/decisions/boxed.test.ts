import { expect } from 'chai';
import { decide } from '../../../engine/decisions/decide.ts';
import { scopeOf, type Variables } from '../feel/feel.ts';
import { decisionsOf, definitions, problemsOf } from './dmn.ts';
import { deciding, decision, input, literal, reads } from './graph.ts';

const entry = (name: string, logic: string) =>
  `<contextEntry>${name === '' ? '' : `<variable name="${name}"/>`}${logic}</contextEntry>`;

async function value(logic: string, variables: Variables = {}) {
  const decisions = await decisionsOf(definitions(`<decision id="d" name="D">${logic}</decision>`));
  return decide('d', decisions, scopeOf(variables)).value;
}

describe('boxed expressions', () => {
  it('a literal expression is its value, dates included', async () => {
    expect(await value(literal('date("2026-11-22") + duration("P1M")'))).to.equal('2026-12-22');
  });

  it('a context sees earlier entries, and is its last one where that has no name', async () => {
    const entries = entry('Vaste lasten', literal('n * 2')) + entry('rest', literal('100 - Vaste lasten'));
    expect(await value(`<context>${entries}</context>`, { n: 10 })).to.deep.equal({ 'Vaste lasten': 20, rest: 80 });
    expect(await value(`<context>${entries}${entry('', literal('rest / 2'))}</context>`, { n: 10 })).to.equal(40);
  });

  it('a context in a decision with arrows knows its own entries, whatever they are', async () => {
    const entries =
      entry('dagen', `<list>${literal('n')}${literal('2')}</list>`) +
      entry('som', literal('sum(dagen)')) +
      entry('dubbel', literal('function(bedrag) bedrag * 2')) +
      entry('', literal('dubbel(som)'));
    const graph = input('i', 'n') + decision('d', 'D', reads('i'), `<context>${entries}</context>`);
    expect((await deciding(graph, 'd', { n: 1 })).value).to.equal(6);
    const calling = await deciding(graph.replace('sum(dagen)', 'dagen(1)'), 'd', { n: 1 }).catch(String);
    expect(calling).to.match(/^FeelError: .*een lijst is niet aan te roepen als functie$/);
  });

  it('an invocation calls a function with its bindings', async () => {
    const double = `<functionDefinition><formalParameter name="bedrag"/>${literal('bedrag * 2')}</functionDefinition>`;
    const call = `<invocation>${literal('dubbel')}<binding><parameter name="bedrag"/>${literal('n + 1')}</binding></invocation>`;
    expect(await value(`<context>${entry('dubbel', double)}${entry('', call)}</context>`, { n: 4 })).to.equal(10);
    const wrong = call.replace('name="bedrag"', 'name="som"');
    const [problem] = await problemsOf(
      definitions(`<decision id="d"><context>${entry('dubbel', double)}${entry('', wrong)}</context></decision>`),
    );
    expect(problem).to.deep.include({ message: '`dubbel` heeft geen parameter `som`.', remedy: 'Kies uit: bedrag.' });
  });

  it('an invocation says so where what it calls is no function', async () => {
    const call = `<invocation>${literal('n')}<binding><parameter name="a"/>${literal('1')}</binding></invocation>`;
    const failure: unknown = await value(call, { n: 4 }).catch((error: unknown) => error);
    expect(failure).to.include({ name: 'FeelError', code: 'WrongType' });
    expect(String(failure)).to.match(/`n`: een getal is niet aan te roepen als functie$/);
  });

  it('an invocation of what is no FEEL, or without a parameter, is refused where it stands', async () => {
    const problems = async (called: string, parameter: string) => {
      const call = `<invocation><literalExpression id="c"><text>${called}</text></literalExpression><binding>${parameter}${literal('1')}</binding></invocation>`;
      const model = `<businessKnowledgeModel id="f" name="f"><encapsulatedLogic><formalParameter name="n"/>${literal('n')}</encapsulatedLogic></businessKnowledgeModel>`;
      const arrow = '<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>';
      const found = await problemsOf(definitions(model + decision('d', 'D', arrow, call)));
      return found.map(({ element, message }) => [element, message]);
    };
    expect(await problems('f +', '<parameter name="n"/>')).to.deep.equal([
      ['c', '`f +` klopt niet. De uitdrukking is niet af: er ontbreekt iets na `f +`.'],
    ]);
    expect(await problems('f', '')).to.deep.equal([['d', '`f` heeft geen parameter ``.']]);
  });

  it('a binding without a formula gives null', async () => {
    const known = `<functionDefinition><formalParameter name="bedrag"/>${literal('bedrag = null')}</functionDefinition>`;
    const call = `<invocation>${literal('leeg')}<binding><parameter name="bedrag"/></binding></invocation>`;
    expect(await value(`<context>${entry('leeg', known)}${entry('', call)}</context>`)).to.equal(true);
  });

  it('a function in FEEL among the entries is known by its parameters to those behind it', async () => {
    const messages = async (feel: string) => {
      const entries = entry('dubbel', literal(feel)) + entry('', literal('dubbel(som: 1)'));
      return (await problemsOf(definitions(`<decision id="d"><context>${entries}</context></decision>`))).map(
        ({ message }) => message,
      );
    };
    for (const feel of ['function(bedrag) bedrag * 2', 'function(bedrag: number) bedrag * 2'])
      expect((await messages(feel))[0], feel).to.match(/De functie `dubbel` .*bedrag/);
  });

  it('is held to the type that it names, wherever it stands', async () => {
    const typed = (logic: string) => logic.replace(/^<\w+/, '$& typeRef="string"');
    const double = `<functionDefinition><formalParameter name="n"/>${literal('n')}</functionDefinition>`;
    const call = `<invocation typeRef="string">${literal('f')}<binding><parameter name="n"/>${literal('1')}</binding></invocation>`;
    const relation = `<relation><column name="a"/><row>${literal('1')}</row></relation>`;
    const found: Record<string, string> = {
      [typed(literal('1'))]: 'een getal',
      [typed(`<context>${entry('a', literal('1'))}</context>`)]: 'een groep gegevens (context)',
      [typed(`<list>${literal('1')}${literal('2')}</list>`)]: 'een lijst',
      [typed(relation)]: 'een lijst',
      [`<context>${entry('f', double)}${entry('', call)}</context>`]: 'een getal',
    };
    for (const [logic, kind] of Object.entries(found))
      expect(await value(logic).catch(String), logic).to.equal(
        `DecisionError: Beslissing d: de uitkomst moet een tekst zijn, maar is ${kind}`,
      );
    expect(await value(typed(literal('"a"')))).to.equal('a');
  });

  it('a list is its elements, and a relation a list of contexts', async () => {
    expect(await value(`<list>${literal('1')}${literal('n')}</list>`, { n: 2 })).to.deep.equal([1, 2]);
    const relation = `<relation><column name="code"/><column name="dagen"/>
      <row>${literal('"a"')}${literal('1')}</row><row>${literal('"b"')}${literal('n')}</row></relation>`;
    expect(await value(relation, { n: 2 })).to.deep.equal([
      { code: 'a', dagen: 1 },
      { code: 'b', dagen: 2 },
    ]);
  });

  it('a relation has a cell for every column, and no more', async () => {
    const row = `<relation><column name="a"/><row>${literal('1')}${literal('2')}</row></relation>`;
    const [problem] = await problemsOf(definitions(`<decision id="d">${row}</decision>`));
    expect(problem?.message).to.equal('Een rij heeft niet evenveel cellen als de relatie kolommen heeft.');
  });

  it('a table may stand inside a context', async () => {
    const table =
      '<decisionTable><input><inputExpression><text>grens</text></inputExpression></input><output/><rule><inputEntry><text>[1..3]</text></inputEntry><outputEntry><text>"laag"</text></outputEntry></rule></decisionTable>';
    expect(await value(`<context>${entry('grens', literal('n'))}${entry('', table)}</context>`, { n: 2 })).to.equal(
      'laag',
    );
  });

  it('refuses a context with an entry without name that is not the last, and logic that is nothing here', async () => {
    const nameless = `<context>${entry('', literal('1'))}${entry('b', literal('2'))}</context>`;
    const [first] = await problemsOf(definitions(`<decision id="d" name="D">${nameless}</decision>`));
    expect(first).to.include({ rule: 'DMN 1.5 §10.2.1.4', line: 2 });
    expect(first?.message).to.equal('Alleen het laatste gegeven van een context mag zonder naam zijn.');
    const tests = '<unaryTests><text>1</text></unaryTests>';
    const [second] = await problemsOf(definitions(`<decision id="d" name="D">${tests}</decision>`));
    expect(second).to.include({ rule: 'DMN 1.5 §7.3', line: 2 });
    expect(second?.message).to.equal('Een beslissing met dmn:UnaryTests wordt niet uitgevoerd.');
  });

  it('a function is no outcome for a process', async () => {
    const double = `<functionDefinition><formalParameter name="n"/>${literal('n')}</functionDefinition>`;
    let thrown: unknown;
    await value(double).catch((error: unknown) => (thrown = error));
    expect(String(thrown)).to.match(/een functie kan geen procesvariabele zijn/);
  });
});
