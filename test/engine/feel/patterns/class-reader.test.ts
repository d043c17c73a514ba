import { expect } from 'chai';
import { feel, problem } from '../feel.ts';

const matches = (text: string, pattern: string) => feel('matches(text, pattern)', { text, pattern: `^${pattern}$` });

describe('a set between brackets in a pattern', () => {
  it('holds symbols and ranges of them, both ends included', () => {
    for (const symbol of ['a', 'b', 'c', 'x']) expect(matches(symbol, '[a-cx]'), symbol).to.equal(true);
    for (const symbol of ['d', '-', 'w', '`']) expect(matches(symbol, '[a-cx]'), symbol).to.equal(false);
    expect(matches('a', '[a-a]')).to.equal(true);
    expect(matches('\n', '[\\n-\\r]')).to.equal(true);
    expect(matches('\t', '[\\n-\\r]')).to.equal(false);
  });

  it('takes a hyphen for itself at the beginning, at the end, and escaped', () => {
    for (const set of ['[a-]', '[-a]', '[a\\-c]', '[0-9-]']) expect(matches('-', set), set).to.equal(true);
    for (const set of ['[-a]', '[a\\-c]']) expect(matches('b', set), set).to.equal(false);
  });

  it('is turned round by a circumflex, at its beginning only', () => {
    expect(matches('a', '[^b]')).to.equal(true);
    expect(matches('b', '[^b]')).to.equal(false);
    expect(matches('^', '[a^]')).to.equal(true);
    expect(matches('^', '[^^]')).to.equal(false);
  });

  it('leaves out what is taken from it, and no more', () => {
    expect(matches('4', '[0-9-[5-7]]')).to.equal(true);
    expect(matches('5', '[0-9-[5-7]]')).to.equal(false);
    expect(matches('x', '[^0-9-[x]]')).to.equal(false);
    expect(matches('y', '[^0-9-[x]]')).to.equal(true);
    expect(matches('5', '[0-9-[3-7-[5]]]')).to.equal(true);
  });

  it('holds what stands behind a backslash', () => {
    for (const symbol of ['\\', '|', '.', '-', '^', '?', '*', '+', '{', '}', '(', ')', '[', ']', '$']) {
      expect(matches(symbol, `[\\${symbol}]`), symbol).to.equal(true);
      expect(matches(symbol, `\\${symbol}`), symbol).to.equal(true);
      expect(matches('x', `\\${symbol}`), symbol).to.equal(false);
    }
    expect(matches('5', '[a\\d]')).to.equal(true);
    expect(matches('\n\r\t', '\\n\\r\\t')).to.equal(true);
    expect(matches('x', '[\\p{L}]')).to.equal(true);
    expect(matches('x', '[\\P{L}]')).to.equal(false);
  });

  it('is refused where it does not end, holds nothing, or means nothing', () => {
    const wrong: Record<string, RegExp> = {
      '[': /wordt niet gesloten/,
      '[^': /wordt niet gesloten/,
      '[^]': /staat niets/,
      '[a-[b': /wordt niet gesloten/,
      '[a-[b]': /hoort een \]/,
      '[a[b]]': /staat in een andere/,
      '[c-a]': /loopt terug/,
      '[a-\\d]': /van een teken tot een teken/,
      '[a-[b]-[c]]': /hoort een \]/,
      '[\\X]': /\\X in het patroon: dat teken bestaat niet/,
      '[\\1]': /terugverwijzen/,
      '[\\': /eindigt op een backslash/,
      '\\p{L': /zoals \{L\}/,
      '\\pL}': /zoals \{L\}/,
    };
    for (const [pattern, reason] of Object.entries(wrong))
      expect(problem(`matches(x, "${pattern.replaceAll('\\', '\\\\')}")`), pattern).to.match(reason);
  });
});
