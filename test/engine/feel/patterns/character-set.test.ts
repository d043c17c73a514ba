import { expect } from 'chai';
import { failure, feel } from '../feel.ts';

/** Of some symbols those that a set holds. */
function held(set: string, symbols: string): string {
  const found = feel('for s in symbols return if matches(s, pattern) then s else ""', {
    symbols: Array.from(symbols),
    pattern: `^${set}$`,
  });
  return (found as string[]).join('');
}

describe('sets of symbols in a pattern', () => {
  const symbols = 'aZé1٣_:-.·! €\t\n\u00a0α';

  it('are known by a letter, and the rest by its capital', () => {
    const sets: Record<string, string> = {
      s: ' \t\n',
      d: '1٣',
      w: 'aZé1٣€α',
      i: 'aZé٣_:€α',
      c: 'aZé1٣_:-.·€α',
    };
    for (const [letter, expected] of Object.entries(sets)) {
      expect(held(`\\${letter}`, symbols), letter).to.equal(expected);
      const rest = Array.from(symbols).filter((symbol) => !expected.includes(symbol));
      expect(held(`\\${letter.toUpperCase()}`, symbols), letter.toUpperCase()).to.equal(rest.join(''));
    }
  });

  it('are known by a category of Unicode', () => {
    const sets: Record<string, string> = { L: 'aZéα', Lu: 'Z', Ll: 'aéα', N: '1٣', Nd: '1٣', Zs: ' \u00a0', Sc: '€' };
    for (const [name, expected] of Object.entries(sets)) expect(held(`\\p{${name}}`, symbols), name).to.equal(expected);
    expect(held('\\P{L}', 'a1!')).to.equal('1!');
    for (const name of ['X', 'Lx', 'LL', 'Luu', 'xL', 'Nx', 'Px', 'Zx', 'Sx', 'Cx', 'Mx', '', 'Greek', 'IsMaan'])
      expect(failure('matches("a", p)', { p: `\\p{${name}}` }).reason, name).to.equal(
        `matches: het patroon noemt een soort tekens die niet bestaat: ${name}`,
      );
  });

  it('are known by a block of Unicode, from its first symbol to its last', () => {
    const blocks: Record<string, readonly [number, number]> = {
      BasicLatin: [0x0, 0x7f],
      'Latin-1Supplement': [0x80, 0xff],
      'LatinExtended-A': [0x100, 0x17f],
      'LatinExtended-B': [0x180, 0x24f],
      IPAExtensions: [0x250, 0x2af],
      GreekandCoptic: [0x370, 0x3ff],
      Greek: [0x370, 0x3ff],
      Cyrillic: [0x400, 0x4ff],
      Armenian: [0x530, 0x58f],
      Hebrew: [0x590, 0x5ff],
      Arabic: [0x600, 0x6ff],
      LatinExtendedAdditional: [0x1e00, 0x1eff],
      GeneralPunctuation: [0x2000, 0x206f],
      CurrencySymbols: [0x20a0, 0x20cf],
    };
    for (const [name, [first, last]] of Object.entries(blocks)) {
      const around = [Math.max(first - 1, 0), first, last, last + 1];
      const inside = around.filter((code) => code >= first && code <= last);
      const text = (codes: readonly number[]) => codes.map((code) => String.fromCodePoint(code)).join('');
      expect(held(`\\p{Is${name}}`, text(around)), name).to.equal(text(inside));
    }
  });

  it('hold both cases with the flag i', () => {
    const matches = (text: string, pattern: string) => feel('matches(text, pattern, "i")', { text, pattern });
    expect(matches('É', 'é')).to.equal(true);
    expect(matches('é', 'É')).to.equal(true);
    expect(matches('B', '[a-c]')).to.equal(true);
    expect(matches('b', '[A-C]')).to.equal(true);
    expect(matches('b', '[^A-C]')).to.equal(false);
    expect(matches('ς', 'Σ')).to.equal(true);
    expect(matches('d', '[A-C]')).to.equal(false);
  });
});
