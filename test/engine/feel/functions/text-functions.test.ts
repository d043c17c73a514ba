import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('text functions', () => {
  it('look inside a text', () => {
    expectValues({
      'contains("triage", "ia")': true,
      'contains("triage", "x")': false,
      'starts with("triage", "tri")': true,
      'starts with("triage", "age")': false,
      'ends with("triage", "age")': true,
      'ends with("triage", "tri")': false,
      'contains(["triage"], "t")': true,
      '["triage", "intake"][starts with(item, "tri")]': ['triage'],
      '["triage", "intake"][ends with(item, "take")]': ['intake'],
    });
  });

  it('measure and change a text', () => {
    expectValues({
      'string length("é😀")': 2,
      'upper case("é")': 'É',
      'lower case("ÀB")': 'àb',
      'substring("abcd", 2)': 'bcd',
      'substring("abcd", 2, 2)': 'bc',
      'substring("abcd", -2)': 'cd',
      'substring("abcd", -9)': 'abcd',
      'substring("a😀c", 2, 1)': '😀',
      'substring("abcd", 3, null)': 'cd',
      'substring("abcd", 1)': 'abcd',
      'substring("abcd", -1)': 'd',
      'substring("abcd", -4, 1)': 'a',
      'substring("abcd", 9)': '',
      'substring("abcd", 2.9, 1.9)': 'b',
      'substring before("abc", "a")': '',
      'substring after("abc", "bc")': '',
      'substring before("a-b-c", "-")': 'a',
      'substring before("abc", "-")': '',
      'substring after("a-b-c", "-")': 'b-c',
      'substring after("abc", "-")': '',
      'string join(["a", null, "b"], "-")': 'a-b',
      'string join(["a", "b"])': 'ab',
      'string join([], ",")': '',
      'string join("a", null)': 'a',
    });
  });

  it('refuse what is no text', () => {
    expect(failure('contains(1, "a")').reason).to.equal('contains: `string` moet een tekst zijn, maar is een getal');
    expect(failure('contains("a", null)').reason).to.equal(
      'contains: `match` moet een tekst zijn, maar is leeg (null)',
    );
    expect(failure('upper case(["a", "b"])').code).to.equal('WrongType');
    expect(failure('string join([1])').reason).to.match(/lijst van teksten/);
    expect(failure('string join(["a"], 3)').reason).to.match(/^string join: `delimiter` moet een tekst/);
    expect(failure('starts with(1, "a")').reason).to.match(/^starts with: `string`/);
    expect(failure('ends with("a", 1)').reason).to.match(/^ends with: `match`/);
    expect(failure('substring("a", 1, "1")').reason).to.match(/^substring: `length`/);
    expect(failure('substring before("a", 1)').reason).to.match(/^substring before: `match`/);
    expect(failure('substring after(1, "a")').reason).to.match(/^substring after: `string`/);
    expect(failure('string length(1)').reason).to.match(/^string length: `string`/);
    expect(failure('lower case(1)').reason).to.match(/^lower case: `string`/);
    expect(failure('substring("abc", 0)').reason).to.equal('substring: posities tellen vanaf 1');
    expect(failure('substring("abc", "1")').reason).to.match(/een getal zijn/);
  });
});
