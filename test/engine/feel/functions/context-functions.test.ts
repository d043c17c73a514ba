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
    expectValues({
      'context put({a: {b: 1}}, ["a", "c"], 2)': { a: { b: 1, c: 2 } },
      'context put(context: {a: {b: 1}}, keys: ["a", "b"], value: 2)': { a: { b: 2 } },
      'context put(context: {a: 1}, key: "a", value: 2)': { a: 2 },
    });
  });

  it('make one context of several, or of entries', () => {
    expectValues({
      'context merge({a: 1, b: 1}, {b: 2})': { a: 1, b: 2 },
      'context merge([])': {},
      'context({key: "a", value: 1}, {key: "b", value: null})': { a: 1, b: null },
      'context([])': {},
      'get value([{a: 1}], "a")': 1,
    });
  });

  it('refuse what is no context', () => {
    expect(failure('get value(1, "a")').reason).to.match(/^get value: `m` moet een groep gegevens/);
    expect(failure('get value({a: 1}, 1)').code).to.equal('WrongType');
    expect(failure('context put({a: 1}, [], 2)').reason).to.match(/^context put: `keys` moet een tekst/);
    expect(failure('context put({a: 1}, ["a", "b"], 2)').reason).to.match(
      /^context put: `keys` moet een groep gegevens/,
    );
    expect(failure('context put(1, "a", 2)').reason).to.match(/^context put: `context` moet/);
    expect(failure('context merge({a: 1}, 2)').reason).to.match(/^context merge: `contexts` moet/);
    expect(failure('context([1])').reason).to.match(/^context: `entries` moet/);
    expect(failure('context([{key: "a"}])').reason).to.equal(
      'context: `value` moet een waarde zijn, maar is leeg (null)',
    );
    expect(failure('context([{value: 1}])').reason).to.match(/^context: `key` moet een tekst/);
    expect(failure('context([{key: "a", value: 1}, {key: "a", value: 2}])').reason).to.equal(
      'context: twee gegevens hebben dezelfde naam',
    );
  });
});
