import { expect } from 'chai';
import { expectValues, failure } from './feel.ts';

const values = {
  xs: [3, 1, 2],
  leeg: null,
  acties: [
    { wie: 'politie', klaar: true, n: 1 },
    { wie: 'ggz', klaar: false, n: 2 },
    { wie: 'politie', klaar: false, n: 3 },
  ],
  n: 9,
  item: 'buiten',
};

describe('lists in FEEL', () => {
  it('asks whether some or every element satisfies', () => {
    expectValues(
      {
        'some x in xs satisfies x > 2': true,
        'some x in xs satisfies x > 3': false,
        'every x in xs satisfies x > 0': true,
        'every x in xs satisfies x > 1': false,
        'some x in [] satisfies onbekend': false,
        'every x in [] satisfies onbekend': true,
        'every a in acties satisfies a.klaar or a.n > 1': true,
        'some x in xs, y in [x + 1, 0] satisfies y = 4': true,
        'every x in xs, y in xs satisfies x + y < 7': true,
        'some x in [null] satisfies x > 1': false,
        'some i in 1..3 satisfies i = 3': true,
      },
      values,
    );
  });

  it('makes a list with for', () => {
    expectValues(
      {
        'for x in xs return x * 2': [6, 2, 4],
        'for i in 1..3 return i': [1, 2, 3],
        'for i in 1..-1 return i': [1, 0, -1],
        'for i in 2..2 return i': [2],
        'for x in [1, 2], y in [10, 20] return x + y': [11, 21, 12, 22],
        'for x in [[1, 2], [3]], y in x return y': [1, 2, 3],
        'for a in acties return a.wie': ['politie', 'ggz', 'politie'],
        'for i in [] return i': [],
      },
      values,
    );
  });

  it('finds elements by a condition, on the element or on its entries', () => {
    expectValues(
      {
        'xs[item > 1]': [3, 2],
        'xs[> 1]': [3, 2],
        'xs[[1..2]]': [1, 2],
        'xs[item in [1..2]]': [1, 2],
        'acties[wie = "politie"].n': [1, 3],
        'acties[item.wie = "ggz"].n': [2],
        'acties[klaar = false and n > 2].wie': ['politie'],
        'acties[not(klaar)].n': [2, 3],
        'acties[is defined(wie)].n': [1, 2, 3],
        'acties[n = 9]': [],
        'acties[contains(wie, "g")].n': [2],
        'leeg[item > 1]': null,
        '5[item > 1]': [5],
        '[null, 1][item = null]': [null],
        'xs[item > 1][item < 3]': [2],
        'acties[some x in xs satisfies x = n].n': [1, 2, 3],
        '[{item: 7}][item = 7].item': [7],
        'xs[item > null]': [],
        'xs[true]': [3, 1, 2],
        'xs[false]': [],
        'xs[item between 2 and 3]': [3, 2],
        'xs[item instance of number and item > 2]': [3],
        'xs[(item = 3)]': [3],
      },
      values,
    );
  });

  it('takes an element by its position, from either end', () => {
    expectValues(
      {
        'xs[1]': 3,
        'xs[-1]': 2,
        'xs[4]': null,
        'xs[0]': null,
        'xs[-4]': null,
        'xs[1 + 1]': 1,
        'xs[count(xs)]': 2,
        'acties[n - 8].wie': 'politie',
        '5[1]': 5,
        'leeg[1]': null,
      },
      values,
    );
    expect(failure('xs[xs]', values).code).to.equal('WrongType');
    expect(failure('xs[xs]', values).reason).to.match(/^tussen \[ en \] staat een lijst/);
    expect(failure('acties[klaar]', values).reason).to.equal('de variabele `klaar` bestaat niet');
  });

  it('sees inner names before outer ones', () => {
    expectValues(
      { 'for n in [1] return n': [1], n: 9, 'acties[n = 1][1].n': 1, 'some xs in [5] satisfies xs = 5': true },
      values,
    );
  });

  it('builds contexts whose later entries see earlier ones', () => {
    expectValues(
      { '{a: 1, b: a + n}': { a: 1, b: 10 }, '{"met spatie": [n]}': { 'met spatie': [9] }, '{}': {} },
      values,
    );
  });

  it('throws for what is no list and for what is no yes or no', () => {
    expect(failure('some x in 3 satisfies true').reason).to.equal(
      'na `in` hoort een lijst of een bereik, maar er staat een getal',
    );
    expect(failure('for x in leeg return x', values).reason).to.match(/leeg \(null\)$/);
    expect(failure('some x in xs satisfies x', values).reason).to.equal(
      'de voorwaarde achter satisfies moet waar of onwaar zijn, maar is een getal',
    );
    expect(failure('some x in 3 satisfies true').code).to.equal('WrongType');
    expect(failure('xs[false or 3]', values).reason).to.match(/^een voorwaarde moet waar of onwaar/);
    expect(failure('xs[any(item)]', values).code).to.equal('WrongType');
    expect(failure('for i in (> 3) return i').code).to.equal('InvalidArgument');
    expect(failure('for i in 1.5..3 return i').reason).to.match(/geheel getal/);
    expect(failure('for i in 1.."a" return i').code).to.equal('WrongType');
    expect(failure('xs[false or 3]', values).code).to.equal('WrongType');
  });

  it('repeats as often as ten thousand times', () => {
    expectValues({
      'count(for i in 1..10000 return i)': 10_000,
      'count(for i in 0..-9999 return i)': 10_000,
      'count(for i in 1..100, j in 1..100 return i)': 10_000,
      'some i in 1..100, j in 1..100 satisfies false': false,
    });
    expect(failure('some i in 1..100, j in 1..101 satisfies false').code).to.equal('TooLarge');
    expect(failure('for i in 1..100, j in 1..101 return i').code).to.equal('TooLarge');
    expect(failure('for i in 1..100, j in 1..101 return if true then 1 else partial').code).to.equal('TooLarge');
    expect(failure('for i in 0..-10000 return i').reason).to.equal('meer dan 10000 herhalingen');
  });

  it('stops a model that repeats without end', () => {
    expect(failure('for i in 1..10001 return i').code).to.equal('TooLarge');
    expect(failure('for i in 1..200, j in 1..200 return i').reason).to.equal('meer dan 10000 herhalingen');
    expect(failure('some i in 1..200, j in 1..200 satisfies i < 0').code).to.equal('TooLarge');
    expect(failure('every i in 1..200, j in 1..200 satisfies i > 0').code).to.equal('TooLarge');
  });

  it('counts all loops, filters and calls of one evaluation together', () => {
    const reason = 'meer dan 200000 herhalingen bij elkaar';
    const nested = 'count(for i in 1..10000 return';
    expect(failure(`${nested} for j in 1..10000 return 1)`).reason).to.equal(reason);
    expect(failure(`${nested} some j in 1..10000 satisfies j < 0)`).reason).to.equal(reason);
    expect(failure(`{xs: for k in 1..10000 return k, y: ${nested} xs[item > 20000])}.y`).reason).to.equal(reason);
    expect(
      failure('{f: function(g, n) if n = 0 then 1 else g(g, n - 1) + g(g, n - 1), y: f(f, 60)}.y').reason,
    ).to.equal(reason);
    expectValues({ 'count(for i in 1..400 return for j in 1..400 return 1)': 400 });
    expectValues({ 'count(for i in 1..400 return for j in 1..400 return 2)': 400 });
  });

  it('counts what lists and texts grow to', () => {
    const doubled = 'if i = 1 then [1] else concatenate(partial[-1], partial[-1])';
    expect(failure(`count(for i in 1..60 return ${doubled})`).code).to.equal('TooLarge');
    expect(failure('for i in 1..60 return if i = 1 then "a" else partial[-1] + partial[-1]').code).to.equal('TooLarge');
    expect(failure('for i in 1..200 return distinct values(for j in 1..5000 return j)').code).to.equal('TooLarge');
  });
});
