import { expect } from 'chai';
import { cell, expectValues, failure, feel } from './feel.ts';

describe('ranges as values', () => {
  it('are equal, have parts and are repeated over', () => {
    expectValues({
      '[1..3] = [1..3]': true,
      '(1..3] = ]1..3]': true,
      '[1..3] = [1..3)': false,
      '[1..3] != [1..4]': true,
      '[1..3] = [1..4]': false,
      '[2..3] = [1..3]': false,
      '[1..3] = (1..3]': false,
      '[1..3].end': 3,
      '(1..3].start included': false,
      '(1..3].end  included': true,
      'for i in [1..3] return i * 2': [2, 4, 6],
      'for i in (1..3) return i': [2],
      'for i in (1..3] return i': [2, 3],
      'for i in [1..3) return i': [1, 2],
      'for i in [1..1] return i': [1],
      'some d in [@"2026-11-22"..@"2026-11-24"] satisfies d = @"2026-11-23"': true,
      '(if true then [1..3] else [4..6]).start': 1,
    });
  });

  it('hold what lies in them, also from a list of ranges', () => {
    expectValues(
      {
        'x in [[1..3], [5..7]]': true,
        '{r: [5..7], y: x in r}.y': true,
        '{r: [[1..3], [8..9]], y: x in r}.y': false,
        '{r: (>= 6), y: x in r}.y': true,
        '{r: [(< 6), (> 6)], y: x in r}.y': false,
        'for r in [(< 6), (<= 6), (> 6), (>= 6), (= 6), (!= 6), (!= 5)] return x in [r]': [
          false,
          true,
          false,
          true,
          true,
          false,
          true,
        ],
        'x in [(6..9], [6..9]]': true,
        'x in [(6..9], [1..6)]': false,
        'null in [[1..3]]': false,
      },
      { x: 6 },
    );
    expect(cell('[[1..3], [5..7]]', 6)).to.equal(true);
    expect(cell('[[1..3], [5..7]]', 4)).to.equal(false);
  });

  it('may be open at one end', () => {
    expectValues({
      '(< 10).end': 10,
      '(< 10).start': null,
      '(<= 10).end included': true,
      '(> 10).start included': false,
      '(= 10).start': 10,
      '(< 10) = (< 10)': true,
      '(< 10) = (null..10)': false,
      '(!= 10) = (!= 11)': false,
      '(> 3) = (>= 3)': false,
      '(> 3) = (!= 3)': false,
      'for r in [(< 3), (<= 3), (> 3), (>= 3), (= 3), (!= 3)] return [r.start, r.start included, r.end, r.end included]':
        [
          [null, false, 3, false],
          [null, false, 3, true],
          [3, false, null, false],
          [3, true, null, false],
          [3, true, 3, true],
          [3, false, 3, false],
        ],
    });
  });

  it('are read from texts that write one', () => {
    expectValues({
      'range("[18..21]") = [18..21]': true,
      'range(" ] -1.5 .. 21 [ ") = (-1.5..21)': true,
      'range("[\\"a\\"..\\"c\\"]") = ["a".."c"]': true,
      'range("[@\\"P1D\\"..duration(\\"P2D\\")]") = [@"P1D"..@"P2D"]': true,
      'range("[date(\\"2026-01-01\\")..@\\"2026-02-01\\")").end': '2026-02-01',
      '2 in range(from: "[1..3]")': true,
    });
    for (const text of [
      '[1..',
      '1..3',
      '[3..1]',
      '[x..3]',
      '[date(\\"x\\")..@\\"2026-01-01\\"]',
      '[1..\\"a\\"]',
      '[..]',
    ])
      expect(failure(`range("${text}")`).expression, text).to.contain('range(');
  });

  it('throw where there is nothing to count', () => {
    expect(failure('for i in (> 3) return i').reason).to.equal('het bereik na `in` heeft geen begin en eind');
    expect(failure('for i in (< 3) return i').code).to.equal('InvalidArgument');
    expect(failure('for i in [3..1] return i').code).to.equal('InvalidArgument');
    expect(failure('for i in ["a".."c"] return i').code).to.equal('WrongType');
    expect(failure('for d in @"2026-01-01"..1 return d').code).to.equal('WrongType');
    expect(failure('for d in 1..@"2026-01-01" return d').code).to.equal('WrongType');
    expect(() => feel('[[1..3]]')).to.throw('een bereik kan geen procesvariabele zijn');
  });
});
