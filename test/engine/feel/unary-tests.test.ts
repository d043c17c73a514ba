import { expect } from 'chai';
import type { Json } from '../../../engine/json.ts';
import { FeelError } from '../../../engine/feel/feel-error.ts';
import { cell } from './feel.ts';

const values = { grens: 3, soorten: ['a', 'b'], waar: true, leeg: null, naam: 'abc' };

describe('cells of a decision table', () => {
  const cases: readonly (readonly [text: string, holds: readonly Json[], holdsNot: readonly Json[]])[] = [
    ['-', [1, 'a', null, []], []],
    ['"a"', ['a'], ['b', 1, null, '']],
    ['"a", "b"', ['a', 'b'], ['c', null]],
    ['not("a")', ['b', 1, null], ['a']],
    ['not("a", "b")', ['c'], ['a', 'b']],
    ['> 3', [4], [3, null]],
    ['>= grens', [3, 4], [2, null]],
    ['< 3, > 5', [2, 6], [3, 5, null]],
    ['!= 3', [4, null], [3]],
    ['[1..3]', [1, 3], [0, 4, null]],
    ['(1..3)', [2], [1, 3]],
    [']1..3]', [3], [1]],
    ['not([1..3])', [4, null], [2]],
    ['grens', [3], [4, null]],
    ['soorten', ['a', ['a', 'b']], ['c', null, ['c', 'a']]],
    ['soorten, "z"', ['b', 'z'], ['c']],
    ['null', [null], [0, '']],
    ['leeg', [null], [1]],
    ['true', [true], [false, null]],
    ['false', [false], [true, null]],
    ['waar', [true], [false]],
    ['? > grens', [4], [3, null]],
    ['? > 1 and ? < grens', [2], [1, 3]],
    ['count(?) > 1', [[1, 2]], [[1]]],
    ['contains(?, "b")', ['abc'], ['ac']],
    ['contains(naam, "b")', ['x', null], []],
    ['grens > 5', [], ['x', 3]],
    ['some x in ? satisfies x = "a"', [['a', 'c']], [['c']]],
    ['? in soorten', ['a'], ['c']],
    ['duration("P1D")', [], ['P1D']],
    ['"a" + "b"', ['ab'], ['a']],
    ['{input: 1}', [{ input: 1 }], [{ input: 2 }]],
    ['for input in soorten return input', [['a', 'b'], 'a'], ['c']],
    ['{x: ?}.x = "a"', ['a'], ['b']],
    ['contains((function(a) a + ?)("x"), "xb")', ['b'], ['a']],
  ];

  for (const [text, holds, holdsNot] of cases)
    it(`hold as written: ${text}`, () => {
      for (const input of holds) expect(cell(text, input, values), JSON.stringify(input)).to.equal(true);
      for (const input of holdsNot) expect(cell(text, input, values), JSON.stringify(input)).to.equal(false);
    });

  it('decide by themselves where they compare, whatever the input', () => {
    const conditions: readonly (readonly [yes: string, no: string])[] = [
      ['grens = 3', 'grens = 4'],
      ['grens != 4', 'grens != 3'],
      ['grens < 4', 'grens < 3'],
      ['grens <= 3', 'grens <= 2'],
      ['grens > 2', 'grens > 3'],
      ['grens >= 3', 'grens >= 4'],
      ['waar and waar', 'waar and false'],
      ['waar or false', 'false or false'],
      ['naam in ("abc", "z")', 'naam in ("z")'],
      ['grens between 1 and 3', 'grens between 4 and 5'],
      ['some x in soorten satisfies x = "a"', 'some x in soorten satisfies x = "z"'],
      ['every x in soorten satisfies x != "z"', 'every x in soorten satisfies x = "a"'],
      ['is defined(naam)', 'is defined(leeg)'],
      ['grens instance of number', 'grens instance of string'],
      ['soorten instance of list<string>', 'soorten instance of list<number>'],
      ['not(false)', 'not(true)'],
      ['(grens = 3)', '(grens = 4)'],
    ];
    for (const [yes, no] of conditions)
      for (const input of ['x', null, true, false]) {
        expect(cell(yes, input, values), `${yes}, ${String(input)}`).to.equal(yes !== 'not(false)' || input !== false);
        expect(cell(no, input, values), `${no}, ${String(input)}`).to.equal(no === 'not(true)' && input !== true);
      }
  });

  it('throw where input and test have no order, or a condition is no yes or no', () => {
    expect(() => cell('> 3', 'a')).to.throw(FeelError, 'een tekst en een getal zijn niet te vergelijken');
    expect(() => cell('[1..3]', true)).to.throw(FeelError);
    expect(() => cell('onbekend', 1)).to.throw(FeelError, 'de variabele `onbekend` bestaat niet');
    expect(() => cell('string length(?)', 'abc')).to.throw(FeelError, 'moet waar of onwaar zijn, maar is een getal');
  });
});
