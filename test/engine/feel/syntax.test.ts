import { expect } from 'chai';
import { problem } from './feel.ts';

describe('a text that is not FEEL', () => {
  it('is told in Dutch', () => {
    expect(problem('')).to.equal('Er staat niets.');
    expect(problem('x =')).to.equal('De uitdrukking is niet af: er ontbreekt iets na `x =`.');
    expect(problem('(x')).to.equal('De uitdrukking is niet af: er ontbreekt iets na `(x`.');
    expect(problem('x = "a')).to.equal('Een aanhalingsteken (") wordt niet gesloten.');
    expect(problem('x = “a”')).to.equal('Gebruik rechte aanhalingstekens ("…") in plaats van “.');
    expect(problem('x && y')).to.equal('`&&` past hier niet, na `x`. Schrijf `and`.');
    expect(problem('x || y')).to.equal('`||` past hier niet, na `x`. Schrijf `or`.');
    expect(problem('!x')).to.equal('`!` past hier niet, aan het begin. Schrijf `not(…)`.');
    expect(problem("'a' = x")).to.equal(
      "`'` past hier niet, aan het begin. Zet tekst tussen dubbele aanhalingstekens.",
    );
    expect(problem('een_hele_lange_naam_van_een_variabele ; y')).to.equal(
      '`;` past hier niet, na `…e_lange_naam_van_een_variabele`.',
    );
    expect(problem('if x then 1 + else 2')).to.equal('Er ontbreekt iets na `if x then 1 +`, vóór `else 2`.');
  });

  it('is told where it stops, whatever it was to become', () => {
    const unfinished = [
      '1 +',
      '(',
      'if x',
      '[1, 2',
      '{a: 1',
      'some x in y',
      'x.y.',
      'x in',
      'x between 1',
      'f(',
      'x <>',
    ];
    for (const text of unfinished)
      expect(problem(` ${text} `), text).to.equal(`De uitdrukking is niet af: er ontbreekt iets na \`${text}\`.`);
    expect(problem('   ')).to.equal('Er staat niets.');
    expect(problem(')')).to.equal('`)` past hier niet, aan het begin.');
    expect(problem('x & y')).to.equal('`&` past hier niet, na `x`.');
    expect(problem('x !')).to.equal('`!` past hier niet, na `x`. Schrijf `not(…)`.');
    expect(problem('1 2')).to.equal('`2` past hier niet, na `1`.');
    expect(problem('{a 1}')).to.equal('Er ontbreekt iets na `{a 1`, vóór `}`.');
  });

  it('is shown with the last thirty symbols before it', () => {
    const thirty = 'abcdefghij'.repeat(3);
    expect(problem(`${thirty} ;`)).to.equal(`\`;\` past hier niet, na \`${thirty}\`.`);
    expect(problem(`x${thirty} ;`)).to.equal(`\`;\` past hier niet, na \`…${thirty}\`.`);
  });

  it('may have quotes that are not straight, or not closed', () => {
    for (const quote of ['“', '”', '‘', '’'])
      expect(problem(`x = ${quote}a`), quote).to.equal(`Gebruik rechte aanhalingstekens ("…") in plaats van ${quote}.`);
    expect(problem('x = "a"b"')).to.equal('Een aanhalingsteken (") wordt niet gesloten.');
    expect(problem('x = "a" b c')).to.equal('Er ontbreekt iets na `x = "a"`, vóór `b c`.');
    expect(problem('"“" = x')).to.match(/^no problem/);
  });
});
