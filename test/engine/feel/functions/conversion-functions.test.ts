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
      'number(from: "7", grouping separator: ",", decimal separator: ".")': 7,
    });
  });

  it('refuse a text that is no number', () => {
    for (const text of ['""', '"twaalf"', '"0x10"', '"Infinity"', '"1,5"', '"1.5", null, ","'])
      expect(failure(`number(${text})`).reason, text).to.equal('number: de tekst is geen getal');
    expect(failure('number("1", ",", ",")').reason).to.equal('number: de scheidingstekens zijn gelijk');
    expect(failure('number(1)').code).to.equal('WrongType');
  });
});
