import { expect } from 'chai';
import { cell, expectValues, failure, problem } from '../feel.ts';

describe('functions with patterns', () => {
  it('match anywhere in a text, by the flags of XPath', () => {
    expectValues({
      'matches("Midden-Limburg", "Lim")': true,
      'matches("Midden-Limburg", "^Lim")': false,
      'matches("1234 AB", "^[1-9]\\d{3} ?[A-Z]{2}$")': true,
      'matches("ABC", "abc", "i")': true,
      'matches("a\\nb", "a.b")': false,
      'matches("a\\nb", "a.b", "s")': true,
      'matches("a\\nb", "^b$", "m")': true,
      'matches("ab", "a b", "x")': true,
      'matches("a b", "a[ ]b", "x")': true,
      'matches("x.y", "x.y", "q")': true,
      'matches("xzy", "x.y", "q")': false,
      'matches("a", "a", null)': true,
      'matches(pattern: "b", input: "abc")': true,
    });
    expect(cell('matches(?, "^Z")', 'ZVH')).to.equal(true);
  });

  it('know the sets of symbols of XML', () => {
    expectValues({
      'matches("é", "^\\w$")': true,
      'matches(" ", "\\S")': false,
      'matches("٣", "^\\d$")': true,
      'matches("É", "^\\p{Lu}$")': true,
      'matches("é", "^\\P{Lu}$")': true,
      'matches("ik", "^\\p{IsBasicLatin}+$")': true,
      'matches("_a-1", "^\\i\\c*$")': true,
      'matches("b", "^[a-z-[aeiou]]$")': true,
      'matches("e", "^[a-z-[aeiou]]$")': false,
      'matches("I", "^[A-Z-[OI]]$", "i")': false,
      'matches("-", "^[0-9-.]$")': true,
      'matches("q", "[^Q]", "i")': false,
      'matches("tab\\t", "\\t$")': true,
    });
  });

  it('replace every match, with what its groups hold', () => {
    expectValues({
      'replace("abracadabra", "bra", "*")': 'a*cada*',
      'replace("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3")': '(012) 345-6789',
      'replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")': '[1=ab][2=]cd',
      'replace("ab", "a(b)", "$12")': 'b2',
      'replace("a", "a", "\\\\$0")': '$0',
      'replace("a.b", ".", "$0", "q")': 'a$0b',
      'replace("AAAA", "A+?", "b")': 'bbbb',
      'replace("𝄞a", ".", "x")': 'xx',
    });
  });

  it('split where the pattern is', () => {
    expectValues({
      'split("John Doe", "\\s")': ['John', 'Doe'],
      'split("a;b;c;;", ";")': ['a', 'b', 'c', '', ''],
      'split("abc", ",")': ['abc'],
      'split("", ",")': [''],
      'split(delimiter: ",", string: "a,b")': ['a', 'b'],
    });
  });

  it('are refused where their pattern is wrong, when it is compiled', () => {
    const wrong: Record<string, RegExp> = {
      '(a': /een \( .* wordt niet gesloten/,
      'a)': /^De functie `matches`: \) in het patroon/,
      '[a': /een \[ .* wordt niet gesloten/,
      '[]': /staat niets/,
      '[b-a]': /loopt terug/,
      '[a-\\d]': /van een teken tot een teken/,
      '[a-[b]c]': /hoort een \]/,
      'a**': /\* in het patroon/,
      'a{2,1}': /\{ in het patroon/,
      'a{x}': /\{ in het patroon/,
      '(a)\\1': /terugverwijzen/,
      '\\b': /dat teken bestaat niet/,
      'a\\': /eindigt op een backslash/,
      '\\p{Xx}': /soort tekens die niet bestaat: Xx/,
      '\\pL': /zoals \{L\}/,
    };
    for (const [pattern, reason] of Object.entries(wrong))
      expect(problem(`matches(x, "${pattern.replaceAll('\\', '\\\\')}")`), pattern).to.match(reason);
    expect(problem('matches(x, "a", "g")')).to.equal(
      'De functie `matches`: de vlag g bestaat niet; kies uit s, m, i, x en q.',
    );
    expect(problem('split(x, "[")')).to.match(/^De functie `split`/);
    expect(failure('matches("a", p)', { p: '(' }).reason).to.match(/^matches: een \( /);
  });

  it('throw for a pattern that holds for nothing, and for a replacement that means nothing', () => {
    expect(failure('replace("abc", "x*", "-")').reason).to.match(/past ook op niets/);
    expect(failure('split("abc", "")').reason).to.match(/past ook op niets/);
    expect(failure('replace("abc", "a", "$")').reason).to.match(/^replace: \$ in de vervanging/);
    expect(failure('replace("abc", "a", "\\\\x")').reason).to.match(/^replace: \\ in de vervanging/);
    expect(failure('matches(null, "a")').code).to.equal('WrongType');
  });
});
