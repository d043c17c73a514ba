import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('list functions', () => {
  it('count and search', () => {
    expectValues({
      'count([1, null, 2])': 3,
      'count("a")': 1,
      'count([])': 0,
      'list contains([1, 2], 2)': true,
      'list contains([1, 2], "2")': false,
      'list contains([1, null], null)': true,
      'list contains([[1], [2]], [2])': true,
      'list contains([{a: 1}], {a: 1})': true,
      'index of([1, 2, 1, null], 1)': [1, 3],
      'index of([1, null], null)': [2],
    });
  });

  it('add up and compare', () => {
    expectValues({
      'sum([1, 2, 3])': 6,
      'sum(1, 2, 3)': 6,
      'sum([])': null,
      'mean([1, 2])': 1.5,
      'mean([])': null,
      'min([3, 1, 2])': 1,
      'max(3, 1, 2)': 3,
      'max("a", "b")': 'b',
      'min([])': null,
      'max([date("2026-01-01"), date("2026-02-01")])': '2026-02-01',
      'min(duration("P1D"), duration("PT1H"))': 'PT1H',
    });
  });

  it('judge with three-valued logic', () => {
    expectValues({
      'all([true, true])': true,
      'all([true, false, null])': false,
      'all([true, null])': null,
      'all([])': true,
      'any([false, true, null])': true,
      'any([false, null])': null,
      'any(false, false)': false,
    });
  });

  it('build new lists', () => {
    expectValues({
      'append([1], 2, null)': [1, 2, null],
      'append(1, [2])': [1, [2]],
      'concatenate([1], 2, [3, 4])': [1, 2, 3, 4],
      'union([1, 2], [2, 3])': [1, 2, 3],
      'distinct values([1, 2, 1, "1", null, null])': [1, 2, '1', null],
      'flatten([1, [2, [3, []]]])': [1, 2, 3],
      'reverse([1, 2, 3])': [3, 2, 1],
      'sublist([1, 2, 3], 2)': [2, 3],
      'sublist([1, 2, 3], -2, 1)': [2],
      'sublist([1, 2, 3], 1, null)': [1, 2, 3],
      'insert before([1, 3], 2, 2)': [1, 2, 3],
      'insert before([1, 3], -1, null)': [1, null, 3],
      'remove([1, 2, 3], 2)': [1, 3],
    });
  });

  it('refuse what is no list, no number and no order', () => {
    expect(failure('count(null)').reason).to.equal('count: `list` moet een lijst zijn, maar is leeg (null)');
    expect(failure('sum([1, null])').reason).to.equal('sum: `list` moet een getal zijn, maar is leeg (null)');
    expect(failure('mean(["a"])').code).to.equal('WrongType');
    expect(failure('min([1, "a"])').code).to.equal('NotComparable');
    expect(failure('max([null])').code).to.equal('NotComparable');
    expect(failure('any([1])').reason).to.match(/een getal in plaats van waar of onwaar/);
    expect(failure('sublist([1], 0)').reason).to.equal('sublist: `start` valt buiten de lijst');
    expect(failure('remove([1], 2)').code).to.equal('InvalidArgument');
    expect(failure('concatenate([1], null)').code).to.equal('WrongType');
  });
});
