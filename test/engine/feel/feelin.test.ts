import { expect } from 'chai';
import fc from 'fast-check';
import { compileExpression, compileUnaryTests } from '../../../engine/feel/compile-expression.ts';
import { evaluateExpression, evaluateUnaryTests } from '../../../engine/feel/evaluate-expression.ts';
import { FeelError } from '../../../engine/feel/feel-error.ts';
import type { Json } from '../../../engine/json.ts';
import { cells, expressions, variables } from './expressions-of.ts';
import { cell, feel, scopeOf, type Variables } from './feel.ts';
import { byFeelin, testedByFeelin } from './feelin-oracle.ts';

/** Which expressions are drawn: the same in each run, since feelin strays from the standard once in many thousands. */
const ZAAD = Number(process.env['ZAAD'] ?? 1);

/** Our own value, null where the model is wrong. Anything else that is thrown is a bug. */
function ours(evaluate: () => Json): { value: Json } | null {
  try {
    return { value: evaluate() };
  } catch (error) {
    if (error instanceof FeelError) return null;
    throw error;
  }
}

/** Very large and very small numbers, which FEEL writes in full; also within a list or a context. */
function hasExponent(value: Json): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasExponent);
  return typeof value === 'string' && /\dE[+-]?\d/i.test(value);
}

/** Numbers to twelve digits: feelin calculates in binary, where 7 / 5 - 1 is a hair less than 0.4. */
function rounded(value: Json): Json {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, rounded(entry)]));
}

describe('FEEL next to feelin', () => {
  it('has the same value for every expression that both can evaluate', () => {
    let [drawn, both] = [0, 0];
    fc.assert(
      fc.property(expressions.any, variables, (text, values) => {
        const result = compileExpression(text);
        if ('problem' in result) throw new Error(result.problem);
        drawn += 1;
        const own = ours(() => evaluateExpression(result.expression, scopeOf(values)));
        const theirs = byFeelin(text, values);
        if (own === null || theirs === null || hasExponent(theirs.value)) return;
        both += 1;
        expect(rounded(own.value)).to.deep.equal(rounded(theirs.value));
      }),
      { numRuns: 1500, seed: ZAAD },
    );
    expect(both, 'enough expressions with two values to compare').to.be.greaterThan(drawn * 0.7);
  });

  it('has the same answer for every cell that both can test', () => {
    let [drawn, both] = [0, 0];
    fc.assert(
      fc.property(cells, variables, ({ text, input }, values) => {
        const result = compileUnaryTests(text);
        if ('problem' in result) throw new Error(result.problem);
        drawn += 1;
        const own = ours(() => evaluateUnaryTests(result.expression, input, scopeOf(values)));
        const theirs = testedByFeelin(text, input, values);
        if (own === null || theirs === null) return;
        both += 1;
        expect(own.value).to.equal(theirs.value);
      }),
      { numRuns: 1500, seed: ZAAD },
    );
    expect(both, 'enough cells with two answers to compare').to.be.greaterThan(drawn * 0.7);
  });
});

describe('FEEL where feelin strays from the standard', () => {
  const values: Variables = { flag: true, xs: [1, null, 2], xss: [['a'], ['b']], x: 'a', list: ['a', 'b'] };
  const cases: readonly (readonly [why: string, text: string, own: Json, theirs: Json])[] = [
    ['reads the exponent of a number', '1e3', 1000, 1],
    ['writes a large number in full', 'string(10 ** 21)', '1000000000000000000000', '1e+21'],
    ['keeps a null that a filter asks for', 'count(xs[item = null])', 1, 0],
    ['keeps a false that a filter asks for', 'count([false, true][item = false])', 1, 0],
    ['tells durations of months and of days apart', 'duration("P1M") = duration("P31D")', null, true],
    ['compares long durations exactly', 'duration("P200D") = duration("P210D")', false, true],
    [
      'adds hours to a date as the standard does',
      'date("2026-01-01") + duration("PT36H")',
      '2026-01-02',
      '2026-01-02T12:00:00.000Z',
    ],
    [
      'counts the time between two zones in instants',
      '@"2026-01-01T01:00:00+01:00" - @"2026-01-01T00:00:00Z"',
      'PT0S',
      'PT1H',
    ],
    ['compares an empty list with one that is not', '[] = [1]', false, null],
    ['finds a value in one of several lists', 'x in (list, "z")', true, false],
    ['finds a list in a list', 'list contains(xss, ["a"])', true, false],
    ['takes the middle of numbers by their size', 'median([-1, 0, -2])', -1, -2],
    ['counts positions of text from 1', 'substring("abc", -5)', 'abc', 'bc'],
    [
      'prints no clock time that does not exist',
      'string(@"2026-03-29T02:30:00@Europe/Amsterdam")',
      '2026-03-29T03:30:00@Europe/Amsterdam',
      '2026-03-29T02:30:00@Europe/Amsterdam',
    ],
    [
      'counts no month that is not full',
      'years and months duration(date("2026-01-31"), date("2026-02-28"))',
      'P0M',
      'P28D',
    ],
  ];
  for (const [why, text, own, theirs] of cases)
    it(why, () => {
      expect(feel(text, values), 'ours').to.deep.equal(own);
      expect(byFeelin(text, values)?.value, 'feelin').to.deep.equal(theirs);
    });

  it('compares a yes or no in a cell with the input', () => {
    expect(cell('flag', false, values), 'ours').to.equal(false);
    expect(testedByFeelin('flag', false, values)?.value, 'feelin').to.equal(true);
  });

  it('takes a condition without an answer for no match', () => {
    expect(cell('? > 1', null), 'ours').to.equal(false);
    expect(testedByFeelin('? > 1', null, {})?.value, 'feelin').to.equal(true);
  });

  it('compares a list in a cell with the input as well as its elements', () => {
    expect(cell('list', ['a', 'b'], values), 'ours').to.equal(true);
    expect(testedByFeelin('list', ['a', 'b'], values)?.value, 'feelin').to.equal(false);
  });
});

describe('FEEL where feelin guesses and we refuse', () => {
  const values: Variables = { n: 3, t: 'a', c: { a: 1 } };
  const guesses: readonly (readonly [text: string, theirs: Json])[] = [
    ['t >= n', true],
    ['if t then 1 else 2', 1],
    ['number("")', 0],
    ['n between 5 and 1', true],
    ['xs in [1..null]', null],
    ['3 in [null..5]', true],
  ];
  for (const [text, theirs] of guesses)
    it(`throws for ${text}`, () => {
      expect(() => feel(text, { ...values, xs: 1 })).to.throw(FeelError);
      const guess = byFeelin(text, { ...values, xs: 1 });
      if (theirs !== null) expect(guess?.value).to.equal(theirs);
    });
});
