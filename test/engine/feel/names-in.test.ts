import { expect } from 'chai';
import { compileUnaryTests } from '../../../engine/feel/compile-expression.ts';
import { namesIn } from '../../../engine/feel/names-in.ts';
import { compiled } from './feel.ts';

describe('the variables that an expression reads', () => {
  const names = (text: string) => [...namesIn(compiled(text).program)];

  it('are found in every construct', () => {
    const cases: Record<string, string[]> = {
      '1 + 2': [],
      '?': [],
      'a.b.c': ['a'],
      'a and b or not(c)': ['a', 'b', 'c'],
      'if a then b else c': ['a', 'b', 'c'],
      'a between b and c': ['a', 'b', 'c'],
      'a in (b, [c..d], > e)': ['a', 'b', 'c', 'd', 'e'],
      '[a, -b][c]': ['a', 'b', 'c'],
      'is defined(a)': ['a'],
      'a instance of number': ['a'],
      'werkdagen(a, b)': ['a', 'b'],
      '(> a).end': ['a'],
      'a instance of list<number>': ['a'],
      '[a][b = 1]': ['a'],
      'for x in a..b return c': ['a', 'b', 'c'],
    };
    for (const [text, expected] of Object.entries(cases)) expect(names(text), text).to.deep.equal(expected);
  });

  it('leave out the names that the expression binds itself', () => {
    expect(names('for x in xs, y in x..n return x + y + z')).to.deep.equal(['xs', 'n', 'z']);
    expect(names('some x in x satisfies x')).to.deep.equal(['x']);
    expect(names('{a: b, c: a}')).to.deep.equal(['b']);
    expect(names('{a: c, c: a}')).to.deep.equal(['c']);
    expect(names('(function(a) a + b)(c)')).to.deep.equal(['b', 'c']);
    expect(names('(function(a: number) a + b)(a: c)')).to.deep.equal(['b', 'c']);
    expect(names('for i in xs return i + partial')).to.deep.equal(['xs']);
    expect(names('some i in xs satisfies i = partial')).to.deep.equal(['xs', 'partial']);
  });

  it('leave out what a filter names, because it may be an entry of the element', () => {
    expect(names('xs[k = n]')).to.deep.equal(['xs']);
  });

  it('are found in the cells of a table', () => {
    const result = compileUnaryTests('a, > b, ? = c');
    if ('problem' in result) throw new Error(result.problem);
    expect([...namesIn(result.expression.program)]).to.deep.equal(['a', 'b', 'c']);
  });
});
