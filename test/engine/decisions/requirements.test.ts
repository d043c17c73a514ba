import { expect } from 'chai';
import { withRequired } from '../../../engine/decisions/with-required.ts';
import { decisionsOf, definitions, problemsOf } from './dmn.ts';
import { deciding, decision, input, literal, needs, reads, table } from './graph.ts';

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

  it('are told of each circle once, and not of the way to it', async () => {
    const circles =
      decision('weg', 'Weg', needs('a'), literal('1')) +
      decision('a', 'A', needs('b'), literal('1')) +
      decision('b', 'B', needs('a', 'd'), literal('1')) +
      decision('c', 'C', needs('d'), literal('1')) +
      decision('d', 'D', needs('c'), literal('1')) +
      decision('zelf', 'Zelf', needs('zelf'), literal('1'));
    expect((await problemsOf(definitions(circles))).map(({ element, message }) => [element, message])).to.deep.equal([
      ['a', 'De beslissing bouwt via andere op zichzelf: A → B → A.'],
      ['c', 'De beslissing bouwt via andere op zichzelf: C → D → C.'],
      ['zelf', 'De beslissing bouwt via andere op zichzelf: Zelf → Zelf.'],
    ]);
  });

  it('may come together again without a circle', async () => {
    const diamond =
      decision('a', 'A', needs('b', 'c'), literal('B + C')) +
      decision('b', 'B', needs('d'), literal('D + 1')) +
      decision('c', 'C', needs('d'), literal('D + 2')) +
      decision('d', 'D', '', literal('n'));
    const { value, decided } = await deciding(diamond, 'a', { n: 10 });
    expect(value).to.equal(23);
    expect(decided.map(({ id }) => id)).to.deep.equal(['d', 'b', 'c', 'a']);
  });

  it('are decided once, also where the outcome is null', async () => {
    const none =
      decision('leeg', 'Leeg', '', literal('null')) +
      decision('een', 'Een', needs('leeg'), literal('Leeg')) +
      decision('d', 'D', needs('leeg', 'een'), literal('[Leeg, Een]'));
    const { value, decided } = await deciding(none, 'd', {});
    expect(value).to.deep.equal([null, null]);
    expect(decided.map(({ id }) => id)).to.deep.equal(['leeg', 'een', 'd']);
  });

  it('go by the name of the variable where that is another', async () => {
    const renamed =
      '<decision id="a" name="A"><variable name="uitkomst"/><literalExpression><text>1</text></literalExpression></decision>';
    expect((await deciding(renamed + decision('d', 'D', needs('a'), literal('uitkomst + 1')), 'd', {})).value).to.equal(
      2,
    );
  });

  it('read variables of the process where no arrow comes in, or no input is drawn', async () => {
    const loose = input('i', 'Leeftijd') + decision('d', 'D', '', literal('leeftijd + 1'));
    expect((await deciding(loose, 'd', { leeftijd: 20 })).value).to.equal(21);
    const drawnNone = decision('a', 'A', '', literal('1')) + decision('d', 'D', needs('a'), literal('A + leeftijd'));
    expect((await deciding(drawnNone, 'd', { leeftijd: 20 })).value).to.equal(21);
    const both = input('i', 'Leeftijd') + drawnNone;
    expect((await problemsOf(definitions(both)))[0]?.message).to.match(/De variabele `leeftijd` bestaat hier niet/);
  });

  it('miss what the process does not have, with or without a type', async () => {
    for (const type of ['', 'number']) {
      const xml = input('i', 'Leeftijd', type) + decision('d', 'D', reads('i'), literal('Leeftijd'));
      expect(await deciding(xml, 'd', {}).catch(String), type).to.match(/de variabele `Leeftijd` bestaat niet/);
    }
  });

  it('are asked for by an id that exists', async () => {
    const failure: unknown = await deciding(graph, 'onbekend', {}).catch((error: unknown) => error);
    expect(failure).to.deep.include({ code: 'Unknown', decision: 'onbekend', rules: [] });
    expect(String(failure)).to.equal('DecisionError: Beslissing onbekend: de beslissing staat niet in het model');
    const decisions = Object.values(await decisionsOf(definitions(graph)));
    expect(withRequired(['onbekend'], decisions)).to.deep.equal({});
    expect(Object.keys(withRequired(['advies', 'zwaarte'], decisions))).to.deep.equal(['advies', 'dubbel', 'zwaarte']);
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
