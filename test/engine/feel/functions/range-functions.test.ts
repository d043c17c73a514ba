import { FeelError } from '../../../../engine/feel/feel-error.ts';
import { expectValues, failure, feel } from '../feel.ts';
import { expect } from 'chai';

describe('range functions', () => {
  it('compare points and ranges as table 78 of the standard does', () => {
    expectValues({
      'before(1, 10)': true,
      'before(10, 1)': false,
      'before(1, [1..10])': false,
      'before(1, (1..10])': true,
      'before([1..10], 10)': false,
      'before([1..10), 10)': true,
      'before([1..10), [10..20])': true,
      'before([1..10], [10..20])': false,
      'after(12, [2..5])': true,
      'after([10..20], [1..10))': true,
      'meets([1..5], [5..10])': true,
      'meets([1..5), [5..10])': false,
      'met by([5..10], [1..5])': true,
      'overlaps([5..10], [1..5))': false,
      'overlaps([1..5], [3..8])': true,
      'overlaps before([1..5], [3..8])': true,
      'overlaps before([1..5), (1..5])': true,
      'overlaps before([1..5], [1..5])': false,
      'overlaps after([3..8], [1..5])': true,
      'finishes(10, [1..10])': true,
      'finishes(10, [1..10))': false,
      'finishes([5..10], [1..10])': true,
      'finished by([1..10], [5..10))': false,
      'includes([1..10], 5)': true,
      'includes((1..10], 1)': false,
      'includes([1..10], [1..10))': true,
      'includes([1..10), [1..10])': false,
      'during([4..6], [1..10])': true,
      'starts(1, [1..10])': true,
      'starts(1, (1..10])': false,
      'starts([1..5], [1..10])': true,
      'started by([1..10], [1..5])': true,
      'coincides([1..5], [1..5])': true,
      'coincides([1..5], [1..5))': false,
      'coincides(3, 3)': true,
    });
  });

  it('look at every end, where two ranges touch too', () => {
    expectValues({
      'for b in [[0..1], [0..1), [3..5], (3..5], [4..5]] return before([1..3], b)': [false, false, false, true, true],
      'for a in [[4..5], (3..5], [3..5], [0..1]] return after(a, [1..3])': [true, true, false, false],
      'for b in [[3..5], (3..5], [4..5]] return meets([1..3], b)': [true, false, false],
      'for b in [[1..3], [1..3), [1..2]] return met by([3..5], b)': [true, false, false],
      'for b in [[3..5], (3..5], [4..5], [0..1], [0..1), [-1..0]] return overlaps([1..3], b)': [
        true,
        false,
        false,
        true,
        false,
        false,
      ],
      'for b in [[3..5], (3..5], [4..5], [2..3], [2..3), (1..4], [1..4], [0..9]] return overlaps before([1..3], b)': [
        true,
        false,
        false,
        true,
        false,
        true,
        false,
        false,
      ],
      'overlaps before([1..3), [2..3])': true,
      'overlaps before((1..3], (1..3])': false,
      'for b in [[1..3], [0..3), [0..9]] return overlaps after([3..5], b)': [true, false, false],
    });
  });

  it('know the first and the last part of a range, and what lies in it', () => {
    expectValues({
      'for a in [[1..10], [5..10], (1..10], [0..10], [5..10), [5..9]] return finishes(a, [1..10])': [
        true,
        true,
        true,
        false,
        false,
        false,
      ],
      'finishes([1..10], (1..10])': false,
      'for x in [1, 10] return finishes(x, [1..10])': [false, true],
      'for a in [[1..10], [1..5], [1..10), [1..11], (1..5], [2..5]] return starts(a, [1..10])': [
        true,
        true,
        true,
        false,
        false,
        false,
      ],
      'starts([1..10], [1..10))': false,
      'starts((1..5], (1..10])': true,
      'for x in [1, 2] return started by([1..10], x)': [true, false],
      'for x in [0, 1, 10, 11] return includes([1..10], x)': [false, true, true, false],
      'for x in [1, 5, 10] return during(x, (1..10))': [false, true, false],
      'for b in [[0..5], [5..11], [1..10], (1..10)] return includes([1..10], b)': [false, false, true, true],
      'for b in [[1..5], (1..5], [5..10], [5..10)] return includes((1..10), b)': [false, true, false, true],
    });
  });

  it('are the condition of a filter', () => {
    expectValues({ '[1, 2, 3][before(item, 3)]': [1, 2], '[1, 2, 3][during(item, [2..3])]': [2, 3] });
  });

  it('take days and durations as well as numbers', () => {
    expectValues({
      'before(@"2026-01-01", [@"2026-02-01"..@"2026-03-01"])': true,
      'includes([@"P1D"..@"P5D"], @"P3D")': true,
      'includes(["a".."f"], "c")': true,
    });
  });

  it('a range tells its ends and whether they belong to it, and has nothing else', () => {
    const property = (name: string, range: string) => feel(`{f: function(r) r.${name}, x: f(${range})}.x`);
    expect(property('start', '[1..3)')).to.equal(1);
    expect(property('end', '[1..3)')).to.equal(3);
    expect(property('start included', '[1..3)')).to.be.true;
    expect(property('end included', '[1..3)')).to.be.false;
    expect(property('start included', '(1..3]')).to.be.false;
    expect(property('end included', '(1..3]')).to.be.true;
    expect(() => property('midden', '[1..3]')).to.throw(FeelError, 'heeft geen gegeven `midden`');
  });

  it('are nothing for nothing, and throw for what is no range', () => {
    expectValues({ 'before(null, [1..2])': null, 'starts(1, null)': null, 'coincides([1..3], 3)': false });
    expect(failure('finishes(1, 2)').reason).to.match(/^finishes: `range2` moet een bereik/);
    expect(failure('includes(1, 2)').reason).to.match(/^includes: `range1` moet een bereik/);
    expect(failure('meets(1, [1..2])').reason).to.equal(
      'meets: `range1` moet een bereik, zoals [1..3] zijn, maar is een getal',
    );
    expect(failure('before(["a".."b"], 1)').code).to.equal('NotComparable');
  });
});
