import { expect } from 'chai';
import { compileExpression } from '../../../engine/feel/compile-expression.ts';
import { declaredNames } from '../../../engine/feel/syntax.ts';
import { compiled, problem } from './feel.ts';

const variables = ['Vast inkomen', 'e-mail', 'leeftijd', 'abc', 'ab', 'regel'];
const around = {
  declared: declaredNames(variables),
  known: {
    variables: new Set(variables),
    functions: new Map([
      ['korting', ['bedrag']],
      ['som', ['a', 'b']],
    ]),
  },
  typeNamed: () => undefined,
};

/** What is wrong with a text among those names, or its program. */
function found(text: string): unknown {
  const result = compileExpression(text, around);
  return 'problem' in result ? result.problem : result.expression.program;
}

const unknown = (name: string) => `De variabele \`${name}\` bestaat hier niet.`;

describe('the names in an expression', () => {
  it('are functions that it defines itself, and no others', () => {
    expect(compiled('{f: function(x) x + 1, y: f(2)}.y').program).to.deep.equal([
      'path',
      [
        'context',
        [
          ['f', ['function', ['x'], ['+', ['name', 'x'], ['literal', 1]]]],
          ['y', ['invoke', ['name', 'f'], [['literal', 2]]]],
        ],
      ],
      'y',
    ]);
    expect(problem('{y: f(2), f: function(x) x}.y')).to.equal('De functie `f` bestaat niet of wordt niet uitgevoerd.');
    expect(problem('{f: function(x) x, y: f(1, 2)}.y')).to.equal(
      'De functie `f` krijgt 2 parameters in plaats van 1 (x).',
    );
    expect(problem('{f: function(x) x, y: f(z: 1)}.y')).to.equal('De functie `f` heeft geen parameter `z`, wel: x.');
  });

  it('are variables that exist, where these are known', () => {
    expect(found('leeftijdd > 3')).to.equal('De variabele `leeftijdd` bestaat hier niet. Bedoel je `leeftijd`?');
    expect(found('geboorte')).to.equal('De variabele `geboorte` bestaat hier niet.');
    expect(found('kortng(1)')).to.equal(
      'De functie `kortng` bestaat niet of wordt niet uitgevoerd. Bedoel je `korting`?',
    );
    expect(found('Vast  inkomen * 2')).to.deep.equal(['*', ['name', 'Vast inkomen'], ['literal', 2]]);
    expect(found('korting(bedrag: leeftijd)')).to.deep.equal([
      'invoke named',
      ['name', 'korting'],
      [['bedrag', ['name', 'leeftijd']]],
    ]);
    expect(found('for i in [1] return i + leeftijd')).to.have.property('length', 3);
    expect(found('leeftijd[onbekend > 1]'), 'an entry of the element').to.have.property('length', 3);
  });

  it('are looked for in every part of it', () => {
    const texts = [
      'if onbekend then 1 else 2',
      'onbekend between 1 and 2',
      'leeftijd in (onbekend)',
      'leeftijd in (> onbekend)',
      '[onbekend..3].start',
      '(> onbekend).end',
      '-onbekend',
      'onbekend instance of number',
      'is defined(onbekend)',
      'leeftijd[onbekend + 1]',
      'leeftijd[count(onbekend)]',
      'some x in onbekend satisfies x',
      'korting(onbekend)',
      'som(a: 1, b: onbekend)',
      '(function(p) p + onbekend)(1)',
      '(function(p: number) p + onbekend)(1)',
      '{f: function(a) a, y: f(onbekend)}.y',
    ];
    for (const text of texts) expect(found(text), text).to.equal(unknown('onbekend'));
    expect(found('some x in [1], y in x satisfies y = z')).to.equal(unknown('z'));
    expect(found('{a: 1}.a + {b: a}.b'), 'an entry of another context').to.equal(unknown('a'));
    expect(found('for x in [1] return y + partial')).to.equal(unknown('y'));
  });

  it('may be entries of the element in a filter, and in what stands in it', () => {
    for (const text of ['leeftijd[item > soort]', 'leeftijd[item(1) = 2]', 'leeftijd[regel[x = 1] = y]'])
      expect(found(text), text).to.have.property('length', 3);
    expect(found('leeftijd[f(1) = 2]')).to.equal('De functie `f` bestaat niet of wordt niet uitgevoerd.');
  });

  it('may hold signs and blanks where they are declared', () => {
    expect(found('e-mail = "x"')).to.deep.equal(['=', ['name', 'e-mail'], ['literal', 'x']]);
    expect(found('Vast  inkomen.bedrag')).to.deep.equal(['path', ['name', 'Vast inkomen'], 'bedrag']);
    expect(found('Vaste inkomen')).to.match(/is geen naam/);
    expect(problem('mijn functie(1)')).to.equal('De functie `mijn functie` bestaat niet of wordt niet uitgevoerd.');
  });

  it('of functions are called with their parameters', () => {
    expect(found('korting(1, 2)')).to.equal('De functie `korting` krijgt 2 parameters in plaats van 1 (bedrag).');
    expect(found('som(1)')).to.equal('De functie `som` krijgt 1 parameters in plaats van 2 (a, b).');
    expect(found('som(a: 1, c: 2)')).to.equal('De functie `som` heeft geen parameter `c`, wel: a, b.');
    for (const text of ['som(b: 1, a: 2)', 'regel(1)', 'regel(x: 1)', '{g: korting}.g(1)', '{f: 3, y: f(2)}.y'])
      expect(found(text), text).to.be.an('array');
    expect(problem('{f: function(a: number) a, y: f(1, 2)}.y')).to.match(/krijgt 2 parameters in plaats van 1 \(a\)/);
  });

  it('that nearly exist are offered: the longer, the more letters may differ', () => {
    const offered: Record<string, string> = {
      leeftjd: 'leeftijd',
      leetjd: 'leeftijd',
      LEEFTIJD: 'leeftijd',
      leef_tijd: 'leeftijd',
      vastinkomen: 'Vast inkomen',
      abd: 'abc',
      abcd: 'abc',
      AB: 'ab',
    };
    for (const [name, near] of Object.entries(offered))
      expect(found(name), name).to.equal(`${unknown(name)} Bedoel je \`${near}\`?`);
    for (const name of ['ac', 'xbcd', 'ftijd', 'leeft']) expect(found(name), name).to.equal(unknown(name));
    expect(found('{uitkomst: 1, y: uitkmst}')).to.equal(`${unknown('uitkmst')} Bedoel je \`uitkomst\`?`);
    const functions: Record<string, string> = { kortin: 'korting', substr: 'substring', dat: 'date', strin: 'string' };
    for (const [name, near] of Object.entries(functions))
      expect(found(`${name}(1)`), name).to.equal(
        `De functie \`${name}\` bestaat niet of wordt niet uitgevoerd. Bedoel je \`${near}\`?`,
      );
    expect(found('sm(1)')).to.equal('De functie `sm` bestaat niet of wordt niet uitgevoerd.');
  });
});
