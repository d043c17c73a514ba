import { expect } from 'chai';
import { expectValues, failure } from './feel.ts';

describe('functions that an expression defines', () => {
  it('see the names around their definition', () => {
    expectValues(
      {
        '(function(a) a + n)(1)': 4,
        '{n: 10, f: function(a) a + n, y: f(1)}.y': 11,
        '{my function: function(first number) first number * 2, y: my function(first number: 4)}.y': 8,
        'sort([3, 1, 2], function(a, b) a > b)': [3, 2, 1],
        'sort([{k: 2}, {k: 1}], function(a, b) a.k < b.k)': [{ k: 1 }, { k: 2 }],
        'list replace([1, 2, 3], function(item, new) item > 1, 0)': [1, 0, 0],
        'list replace([1, 2, 3], -1, 0)': [1, 2, 0],
      },
      { n: 3 },
    );
  });

  it('throw for arguments that do not fit, and for what is no function', () => {
    expect(failure('sort([1, 2], function(a) a)').reason).to.equal(
      'sort: de functie krijgt 2 parameters in plaats van 1',
    );
    expect(failure('sort([1, 2], 3)').code).to.equal('WrongType');
    expect(failure('{f: 3, y: f(1)}.y').reason).to.equal('een getal is niet aan te roepen als functie');
    expect(failure('{f: [function(x) x], y: f[1](z: 1)}.y').reason).to.equal('de functie heeft geen parameter `z`');
  });

  it('throw for another number of arguments, or a name that is none', () => {
    expect(failure('{f: [function(a, b) a], y: f[1](1)}.y').code).to.equal('InvalidArgument');
    expect(failure('{f: [function(a) a], y: f[1](z: 1)}.y').code).to.equal('InvalidArgument');
    expect(failure('{f: 3, y: f(1)}.y').code).to.equal('WrongType');
  });

  it('end, also where they call themselves', () => {
    expect(failure('(function(g) g(g))(function(g) g(g))').code).to.equal('TooLarge');
  });

  it('see the results before their own in a for', () => {
    expectValues({
      'for i in 0..4 return if i = 0 then 1 else i * partial[-1]': [1, 1, 2, 6, 24],
      'for i in [1, 2], partial in [3] return partial': [3, 3],
      'for partial in [1] return partial': [1],
    });
    expect(failure('some i in [1] satisfies partial = 1').reason).to.equal('de variabele `partial` bestaat niet');
  });

  it('are no process variable, nor is a range', () => {
    expect(failure('[function(a) a]').reason).to.equal('een functie kan geen procesvariabele zijn');
    expect(failure('append([], [1..3])').code).to.equal('WrongType');
    expect(failure('string(function(a) a)').code).to.equal('WrongType');
    expectValues({ 'string([1..3])': '[1..3]' });
  });
});
