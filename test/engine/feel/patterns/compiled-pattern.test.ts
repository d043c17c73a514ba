import { expect } from 'chai';
import { compiledPattern } from '../../../../engine/feel/patterns/compiled-pattern.ts';
import { expectValues, failure, problem } from '../feel.ts';

describe('a compiled pattern', () => {
  it('is read once for a text with its flags', () => {
    const first = compiledPattern('a+b', 'i');
    expect(compiledPattern('a+b', 'i')).to.equal(first);
    expect(compiledPattern('a+b', '')).not.to.equal(first);
    expect(compiledPattern('a+c', 'i')).not.to.equal(first);
  });

  it('makes room for others after a hundred', () => {
    const first = compiledPattern('bewaard', '');
    for (let n = 0; n < 100; n += 1) compiledPattern(`bewaard${String(n)}`, '');
    const again = compiledPattern('bewaard', '');
    expect(again).not.to.equal(first);
    expect(compiledPattern('bewaard', '')).to.equal(again);
  });

  it('holds for each place in a text once, one behind the other', () => {
    expectValues({
      'replace("aaaa", "aa", "b")': 'bb',
      'replace("xaay", "a", "[$0]")': 'x[a][a]y',
      'replace("aXbX", "x", "-", "i")': 'a-b-',
      'replace("a", "b", "c")': 'a',
      'split("a1b22c", "\\\\d+")': ['a', 'b', 'c'],
      'split(",a,", ",")': ['', 'a', ''],
    });
  });

  it('is refused with a flag that does not exist', () => {
    for (const flag of ['g', 'S', ' '])
      expect(problem(`matches(x, "a", "i${flag}")`), flag).to.match(/bestaat niet; kies uit/);
    expect(failure('matches("a", "a", f)', { f: 'u' }).reason).to.equal(
      'matches: de vlag u bestaat niet; kies uit s, m, i, x en q',
    );
  });
});
