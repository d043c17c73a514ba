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
      'index of([1], null)': [],
      'list contains([1], [1])': false,
      'list contains([[1]], 1)': false,
      '["a", "b"][list contains(["b"], item)]': ['b'],
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
      'all(true, false)': false,
      'all(true)': true,
      '[[true], [false]][all(item)]': [[true]],
      '[[true], [false]][any(item)]': [[true]],
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

  it('count positions from the first to the last, and from the end', () => {
    expectValues({
      'sublist([1, 2, 3], 3, 1)': [3],
      'sublist([1, 2, 3], -3, 2)': [1, 2],
      'insert before([1, 2], -2, 0)': [0, 1, 2],
      'remove([1, 2, 3], -1)': [1, 2],
      'remove([1, 2, 3], -3)': [2, 3],
      'list replace([1, 2], -2, 0)': [0, 2],
    });
    for (const text of ['sublist([1], 2)', 'sublist([1], -2)', 'insert before([1], 2, 0)', 'list replace([1], 0, 2)'])
      expect(failure(text).reason, text).to.match(/valt buiten de lijst$/);
  });

  it('take one value for a list of it', () => {
    expectValues({
      'append(1)': [1],
      'union(1, [1, 2])': [1, 2],
      'distinct values(3)': [3],
      'flatten(1)': [1],
      'reverse("a")': ['a'],
      'min(["b", "a"])': 'a',
      'max([1])': 1,
      'sort(3, function(a, b) a < b)': [3],
    });
  });

  it('sort and replace by a function, where it says yes', () => {
    expectValues(
      {
        'sort(xs, function(a, b) a.k < b.k).v': [2, 4, 1, 3],
        'sort([2, 1, 3], function(a, b) null)': [2, 1, 3],
        'list replace(list: [1, 2], match: function(item, newItem) item > 1, newItem: 7)': [1, 7],
        'list replace([1, 2], function(item, newItem) item = newItem, 2)': [1, 2],
        'list replace([1, 2], function(item, newItem) null, 7)': [1, 2],
        'list replace([1, 2], function(item, newItem) item = 1, null)': [null, 2],
      },
      {
        xs: [
          { k: 1, v: 1 },
          { k: 0, v: 2 },
          { k: 1, v: 3 },
          { k: 0, v: 4 },
        ],
      },
    );
    expect(failure('sort([1, 2], function(a, b) 3)').reason).to.equal(
      'sort: `precedes` moet waar of onwaar zijn, maar is een getal',
    );
    expect(failure('list replace([1], function(item, newItem) 3, 7)').reason).to.match(
      /^list replace: `match` moet waar/,
    );
    expect(failure('sort([1], null)').reason).to.equal('sort: `precedes` moet een functie zijn, maar is leeg (null)');
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
