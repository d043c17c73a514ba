import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('conversion functions', () => {
  it('write any value as text', () => {
    expectValues({
      'string("a")': 'a',
      'string(1.50)': '1.5',
      'string(true)': 'true',
      'string(null)': null,
      'string([1, "a\\"b", null])': '[1, "a\\"b", null]',
      'string({a: 1, "b c": [true]})': '{a: 1, "b c": [true]}',
      'string(date("2026-01-01"))': '2026-01-01',
      'string(time("10:00:00.250"))': '10:00:00.25',
      'string(@"2026-01-01T10:00:00@Europe/Amsterdam")': '2026-01-01T10:00:00@Europe/Amsterdam',
      'string(@"2026-01-01T10:00:00+02:00")': '2026-01-01T10:00:00+02:00',
      'string(duration("P6W"))': 'P42D',
      'string({"": 1, "a-b": [], a_1: {}})': '{: 1, "a-b": [], a_1: {}}',
      'string({k: "a\\b"})': '{k: "a\\\\b"}',
      'string((1..3])': '(1..3]',
      'string(["a".."b"))': '["a".."b")',
      'string({r: [@"2026-01-01"..@"2026-01-02"]})': '{r: [2026-01-01..2026-01-02]}',
    });
  });

  it('tell whether two values are the same thing', () => {
    expectValues({
      'is(1, 1)': true,
      'is(1, 2)': false,
      'is(1, "1")': false,
      'is(null, 1)': false,
      'is([1, 2], [1, 2])': true,
      'is([1], 1)': false,
      'is(@"10:00:00+01:00", @"09:00:00Z")': false,
      'is(@"2026-01-01T10:00:00+01:00", @"2026-01-01T09:00:00Z")': false,
      'is(@"2026-01-01T10:00:00Z", @"2026-01-01T10:00:00Z")': true,
      '[1, "1"][is(item, 1)]': [1],
    });
  });

  it('read numbers, with separators where asked', () => {
    expectValues({
      'number("12")': 12,
      'number("-1.5e2")': -150,
      'number("1.234,5", ".", ",")': 1234.5,
      'number("1 234", " ")': 1234,
      'number("1,5", null, ",")': 1.5,
      'number("1.5", null, ".")': 1.5,
      'number(" +5 ")': 5,
      'number("5.")': 5,
      'number(".25")': 0.25,
      'number("12e+10")': 12e10,
      'number("1,000,000.5", ",", ".")': 1000000.5,
      'number("1.000.000,5", ".", ",")': 1000000.5,
      'number("5", "", "")': 5,
      'number(from: "7", grouping separator: ",", decimal separator: ".")': 7,
    });
  });

  it('refuse a text that is no number', () => {
    for (const text of [
      '""',
      '"twaalf"',
      '"0x10"',
      '"Infinity"',
      '"1,5"',
      '"1.5", null, ","',
      '"5e"',
      '"x5"',
      '"5x"',
      '"."',
      '"1.2.3"',
      '"e5"',
      '"1,2,3", ".", ","',
    ])
      expect(failure(`number(${text})`).reason, text).to.equal('number: de tekst is geen getal');
    expect(failure('number("1", ",", ",")').reason).to.equal('number: de scheidingstekens zijn gelijk');
    expect(failure('number(1)').code).to.equal('WrongType');
  });
});
