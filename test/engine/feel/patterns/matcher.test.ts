import { expect } from 'chai';
import fc from 'fast-check';
import { compiledPattern } from '../../../../engine/feel/patterns/compiled-pattern.ts';
import { failure, problem } from '../feel.ts';

const symbol = fc.constantFrom('a', 'b', 'A', ' ', '\n', 'é');
interface Written {
  readonly text: string;
  /** Holds for nothing too. */
  readonly isEmpty: boolean;
}

const atom = fc
  .constantFrom('a', 'b', 'é', '.', '[ab]', '[^a]', '[a-b]', '\\s', '^', '$', '\\.')
  .map((text): Written => ({ text, isEmpty: text === '^' || text === '$' }));
const times = fc.constantFrom('?', '*', '+', '{2}', '{1,2}', '*?', '+?', '??');
/** Patterns that mean the same in JavaScript, which takes no turn of a loop that holds for nothing. */
const pattern = fc.letrec<{ pattern: Written }>((tie) => {
  const two = fc.tuple(tie('pattern'), tie('pattern'));
  return {
    pattern: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atom,
      two.map(([a, b]) => ({ text: a.text + b.text, isEmpty: a.isEmpty && b.isEmpty })),
      two.map(([a, b]) => ({ text: `(${a.text}|${b.text})`, isEmpty: a.isEmpty || b.isEmpty })),
      fc.tuple(tie('pattern'), times).map(([a, b]) => {
        const text = a.isEmpty ? `(${a.text})` : `(?:${a.text})${b}`;
        return { text, isEmpty: a.isEmpty || /^[?*]/.test(b) };
      }),
    ),
  };
}).pattern;

/** JavaScript's own machine, which may go back for ever but is quick on short texts. */
function native(text: string, flags: string, input: string): (string | undefined)[] | null {
  const found = new RegExp(text, `u${flags}`).exec(input);
  return found === null ? null : [...found];
}

function ours(text: string, flags: string, input: string): (string | undefined)[] | null {
  const symbols = Array.from(input);
  const { matcher, groups } = compiledPattern(text, flags);
  const match = matcher.find(symbols, 0);
  if (match === null) return null;
  return Array.from({ length: groups + 1 }, (_, group) =>
    match[2 * group] === undefined ? undefined : symbols.slice(match[2 * group], match[2 * group + 1]).join(''),
  );
}

describe('patterns', () => {
  it('find what the machine of JavaScript finds', () => {
    fc.assert(
      fc.property(
        pattern,
        fc.constantFrom('', 'i', 's', 'is'),
        fc.array(symbol, { maxLength: 8 }),
        ({ text }, flags, input) => {
          const string = input.join('');
          // A group inside a repetition keeps what it held before in some machines and not in others: the whole counts.
          expect(ours(text, flags, string)?.[0]).to.equal(native(text, flags, string)?.[0]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('remember what stands between parentheses', () => {
    expect(ours('(a+)(b)?', '', 'xaab')).to.deep.equal(['aab', 'aa', 'b']);
    expect(ours('(a)|(b)', '', 'b')).to.deep.equal(['b', undefined, 'b']);
    expect(ours('(.*?)b(.*)', '', 'abab')).to.deep.equal(['abab', 'a', 'ab']);
  });

  it('are found in time that grows with the text, however they are nested', () => {
    const many = 'a'.repeat(20_000);
    for (const text of ['(a*)*b', '(a+a+)+b', '(a|aa)+$b', '(.*a){10}b', 'a?'.repeat(50) + 'a{50}b'])
      expect(ours(text, '', many), text).to.equal(null);
  }).timeout(20_000);

  it('stop where pattern or text are too large to look at', () => {
    expect(problem('matches(x, "(((a{50}){50}){50})")')).to.match(/het patroon is te groot\.$/);
    expect(problem(`matches(x, "${'('.repeat(60)}a${')'.repeat(60)}")`)).to.match(/te diep in elkaar\.$/);
    expect(failure('matches(x, p)', { x: 'a', p: 'a{1001}' }).code).to.equal('TooLarge');
    expect(failure('matches(x, "a{900}")', { x: 'a'.repeat(100_000) }).reason).to.match(/te lang voor dit patroon$/);
  });
});
