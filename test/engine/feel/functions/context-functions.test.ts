import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('context functions', () => {
  it('read entries, also those that may be missing', () => {
    expectValues({
      'get value({a: 1}, "a")': 1,
      'get value({a: 1}, "b")': null,
      'get value({a: 1}, "toString")': null,
      'get entries({a: 1, b: null})': [
        { key: 'a', value: 1 },
        { key: 'b', value: null },
      ],
    });
  });

  it('put an entry in a copy', () => {
    expectValues({ 'context put({a: 1}, "b", 2)': { a: 1, b: 2 }, 'context put({a: 1}, "a", null)': { a: null } });
    expectValues({ 'context put(c, "b", 2) = c': false, c: { a: 1 } }, { c: { a: 1 } });
  });

  it('refuse what is no context', () => {
    expect(failure('get value(1, "a")').reason).to.match(/^get value: `m` moet een groep gegevens/);
    expect(failure('get value({a: 1}, 1)').code).to.equal('WrongType');
  });
});
