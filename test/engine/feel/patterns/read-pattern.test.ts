import { expect } from 'chai';
import { feel, problem } from '../feel.ts';

const matches = (text: string, pattern: string, flags = '') =>
  feel('matches(text, pattern, flags)', { text, pattern, flags });
const replaced = (text: string, pattern: string, replacement: string) =>
  feel('replace(text, pattern, replacement)', { text, pattern, replacement });

describe('reading a pattern', () => {
  it('repeats as often as it says', () => {
    const times: Record<string, readonly number[]> = {
      '^a?$': [0, 1],
      '^a*$': [0, 1, 2, 3, 4],
      '^a+$': [1, 2, 3, 4],
      '^a{0}$': [0],
      '^a{2}$': [2],
      '^a{2,}$': [2, 3, 4],
      '^a{1,3}$': [1, 2, 3],
      '^a{0,1}$': [0, 1],
      '^(aa|a){2}$': [2, 3, 4],
      '^a{02}$': [2],
    };
    for (const [pattern, expected] of Object.entries(times))
      expect(
        [0, 1, 2, 3, 4].filter((count) => matches('a'.repeat(count), pattern)),
        pattern,
      ).to.deep.equal(expected);
    expect(matches('a'.repeat(1000), '^a{1000}$')).to.equal(true);
  });

  it('takes as much as it can, or as little with a question mark', () => {
    expect(replaced('aaaa', 'a{1,3}', '[$0]')).to.equal('[aaa][a]');
    expect(replaced('aaa', 'a{1,3}?', '[$0]')).to.equal('[a][a][a]');
    expect(replaced('aaa', 'a{2,}?', '[$0]')).to.equal('[aa]a');
    expect(replaced('aba', 'a.*?a|b', '[$0]')).to.equal('[aba]');
    expect(replaced('ab', 'a??b', '[$0]')).to.equal('[ab]');
  });

  it('counts the groups but those with a question mark and a colon', () => {
    expect(replaced('abc', '(?:a)(b)', '$1$1')).to.equal('bbc');
    expect(replaced('abc', '(a)(?:b)(c)', '$2$1')).to.equal('ca');
    expect(replaced('ab', '((a)(b))', '$1-$2-$3')).to.equal('ab-a-b');
    expect(replaced('abcdefghijkl', '(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)', '$11-$1-$111')).to.equal('k-a-k1l');
  });

  it('knows where a text and a line begin and end', () => {
    const lines = 'een\ntwee\n';
    expect(matches(lines, '^twee')).to.equal(false);
    expect(matches(lines, 'een$')).to.equal(false);
    expect(matches(lines, 'twee$')).to.equal(false);
    expect(matches(lines, '^twee$', 'm')).to.equal(true);
    expect(matches(lines, '^een$', 'm')).to.equal(true);
    expect(matches(lines, '^wee', 'm')).to.equal(false);
    expect(matches(lines, '^$', 'm'), 'a line break at the end starts no line').to.equal(false);
    expect(matches('een\n\n', '^$', 'm')).to.equal(true);
  });

  it('lets a point be any symbol, a line break only with the flag s', () => {
    for (const [symbol, without] of [
      ['x', true],
      ['\n', false],
      ['\r', false],
      ['😀', true],
    ] as const) {
      expect(matches(symbol, '^.$'), symbol).to.equal(without);
      expect(matches(symbol, '^.$', 's'), symbol).to.equal(true);
    }
  });

  it('skips blanks with the flag x, but for those between brackets', () => {
    expect(matches('ab', '^ a\tb\r\n$', 'x')).to.equal(true);
    expect(matches('a b', '^a[ ]b$', 'x')).to.equal(true);
    expect(matches('ab', '^[a ] b$', 'x')).to.equal(true);
    expect(matches(']b', '^\\] b$', 'x')).to.equal(true);
    expect(matches('[b', '^\\[ b$', 'x')).to.equal(true);
    expect(matches('\\b', '^\\\\ b$', 'x')).to.equal(true);
    expect(matches(' ', '^[\\] ]$', 'x')).to.equal(true);
    expect(matches('\\ab', '^\\\\[a] b$', 'x')).to.equal(true);
    expect(matches('ab', '^[a-z-[ ]] b$', 'x')).to.equal(true);
    expect(matches('ab', '^a b$')).to.equal(false);
  });

  it('takes every symbol for itself with the flag q', () => {
    expect(matches('a\\.(', '\\.(', 'q')).to.equal(true);
    expect(matches('A.B', 'a.b', 'q')).to.equal(false);
    expect(matches('A.B', 'a.b', 'qi')).to.equal(true);
    expect(matches('AxB', 'a.b', 'qi')).to.equal(false);
  });

  it('refuses what means nothing where it stands', () => {
    const alone = ['?', '*', '+', '{', '}', ']', ')'];
    for (const symbol of [...alone, 'a{1', 'a{,2}', 'a{1,2', 'a{3,2}', 'a{b}', 'a|*', '(?)'])
      expect(problem(`matches(x, "${symbol}")`), symbol).to.match(/staat op een plaats waar het niets betekent\.$/);
    for (const pattern of ['(', '(a', '((a)', '(?:a'])
      expect(problem(`matches(x, "${pattern}")`), pattern).to.match(/een \( in het patroon wordt niet gesloten\.$/);
    expect(problem('matches(x, "a{1,1001}")')).to.match(/meer dan 1000 herhalingen in het patroon\.$/);
    expect(problem(`matches(x, "${'('.repeat(51)}a${')'.repeat(51)}")`)).to.match(/te diep in elkaar\.$/);
    expect(matches('a', `${'('.repeat(50)}a${')'.repeat(50)}`)).to.equal(true);
  });
});
