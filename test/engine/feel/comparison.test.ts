import { expect } from 'chai';
import { expectValues, failure, feel } from './feel.ts';

describe('comparing in FEEL', () => {
  it('compares numbers', () => {
    expectValues({
      '1 = 1.0': true,
      '1 != 2': true,
      '1 < 2': true,
      '2 < 1': false,
      '2 <= 2': true,
      '3 <= 2': false,
      '2 > 1': true,
      '1 > 2': false,
      '2 >= 2': true,
      '1 >= 2': false,
    });
  });

  it('compares texts by their characters', () => {
    expectValues({ '"a" < "b"': true, '"a" < "B"': false, '"ab" > "a"': true, '"a" = "A"': false, '"é" = "é"': true });
  });

  it('compares with null', () => {
    expectValues({
      'null = null': true,
      'null != null': false,
      '1 = null': false,
      'null != 1': true,
      'null > 1': null,
      '1 <= null': null,
    });
  });

  it('says null for equality of two types', () => {
    expectValues({
      '1 = "1"': null,
      '1 != "1"': null,
      'true = "true"': null,
      '{a: 1} = [1, 2]': null,
      '[1, 2] = 1': null,
    });
  });

  it('compares lists and contexts element by element', () => {
    expectValues({
      '[1, 2] = [1, 2]': true,
      '[1, 2] = [2, 1]': false,
      '[1, 2] = [1, 2, 3]': false,
      '[1, "a"] = [1, 2]': false,
      '[1, 2] = [3]': false,
      '[3] != [1, 2]': true,
      '[1] = []': false,
      '[null] = []': false,
      '[null] = [null]': true,
      '[1] = ["a"]': false,
      '[1] = 1': true,
      '[[1]] = [1]': true,
      '[] = []': true,
      '{a: 1, b: {c: 2}} = {b: {c: 2}, a: 1}': true,
      '{a: 1} = {a: 2}': false,
      '{a: 1} = {b: 1}': false,
      '{a: 1} = {a: 1, b: 2}': false,
      '{a: null} = {a: null}': true,
      '{a: null} = {b: null}': false,
      '{a: 1, b: 1} = {a: 1, b: 2}': false,
      'duration("P1M") = duration("P1D")': null,
      '{a: "1"} = {a: 1}': false,
      '{a: [1]} = {a: 1}': true,
      '[[1], 2] = [1, 2]': true,
      '[1, null] = [1, null]': true,
      '[null] = null': false,
      '[] = 1': null,
    });
  });

  it('compares dates and times', () => {
    expectValues({
      'date("2026-01-01") < date("2026-01-02")': true,
      'date("2026-01-01") = date("2026-01-01")': true,
      'time("10:00:00") < time("10:00:01")': true,
      'time("10:00:00+01:00") = time("09:00:00Z")': true,
      '@"2026-01-01T01:00:00+01:00" = @"2026-01-01T00:00:00Z"': true,
      '@"2026-01-01T00:00:00" = @"2026-01-01T00:00:00Z"': false,
      '@"2026-01-01T00:00:00" < @"2026-01-01T00:00:01"': true,
      'date("2026-01-01") = @"2026-01-01T00:00:00"': null,
      'date("2026-01-01") = "2026-01-01"': null,
      'duration("P1D") = duration("PT24H")': true,
      'duration("P1Y") > duration("P11M")': true,
      'duration("P1D") = duration("P2D")': false,
      '@"2026-01-01T00:00:00" = @"2026-01-01T00:00:00"': true,
      'time("10:00:00") < time("10:00:00")': false,
      'date("2026-01-01") <= date("2026-01-01")': true,
      'date("2026-01-02") = date("2026-01-01")': false,
      'duration("P1Y") = duration("P365D")': null,
    });
  });

  it('throws for an order that does not exist', () => {
    expect(failure('1 < "a"').reason).to.equal('een getal en een tekst zijn niet te vergelijken');
    expect(failure('true < false').code).to.equal('NotComparable');
    expect(failure('[1] < [2]').code).to.equal('NotComparable');
    expect(failure('{a: 1} >= {a: 1}').code).to.equal('NotComparable');
    expect(failure('[1..2] < [3..4]').reason).to.equal('een bereik en een bereik zijn niet te vergelijken');
    expect(failure('time("10:00:00Z") > time("10:00:00")').code).to.equal('NotComparable');
    expect(failure('date("2026-01-01") < "2026-01-02"').code).to.equal('NotComparable');
    expect(failure('duration("P1M") < duration("P31D")').reason).to.match(/duur in maanden/);
    expect(failure('@"2026-01-01T00:00:00" < @"2026-01-01T00:00:00Z"').reason).to.match(/maar één een tijdzone/);
  });

  it('tests between with both ends included', () => {
    expectValues({
      '2 between 1 and 3': true,
      '1 between 1 and 3': true,
      '4 between 1 and 3': false,
      'null between 1 and 3': null,
      '3 between 1 and 3': true,
      '0 between 1 and 3': false,
      '2 between null and 3': null,
      '2 between 1 and null': null,
      '"b" between "a" and "c"': true,
      'date("2026-05-05") between date("2026-05-01") and date("2026-05-31")': true,
    });
    expect(failure('2 between 3 and 1').reason).to.equal('de ondergrens van het bereik ligt boven de bovengrens');
  });

  it('tests in a list', () => {
    expectValues(
      {
        '1 in [1, 2]': true,
        '3 in [1, 2]': false,
        '1 in xs': true,
        '"1" in xs': false,
        '1 in leeg': null,
        'null in [null, 1]': true,
        'null in [1]': false,
        '1 in []': false,
        '1 in 1': true,
        '1 in (1, 2)': true,
        '3 in (1, xs)': false,
        '2 in (1, xs)': true,
        '1 in (null, 1)': true,
        '1 in (2, null)': false,
        '[1, 2] in [[1, 2], [3]]': true,
        '1 in [[1, 2]]': false,
      },
      { xs: [1, 2], leeg: null },
    );
  });

  it('tests in ranges and comparisons', () => {
    expectValues({
      '1 in [1..3]': true,
      '1 in (1..3)': false,
      '3 in [1..3)': false,
      '3 in ]1..3]': true,
      '2 in > 1': true,
      '2 in (< 2, >= 4)': false,
      '2 in (!= 3)': true,
      '2 in (= 2)': true,
      'null in [1..3]': null,
      '3 in [3..3]': true,
      '3 in (3..3)': false,
      'null in (> 1, 2)': null,
      '2 in ([1..3], > 5)': true,
    });
    for (const text of ['2 in [null..3]', '2 in [1..null]']) {
      expect(failure(text).reason, text).to.equal('een grens van het bereik is leeg (null)');
      expect(failure(text).code, text).to.equal('WrongType');
    }
    expect(failure('2 in [3..1]').code).to.equal('InvalidArgument');
    expect(failure('duration("P1M") < duration("P31D")').code).to.equal('NotComparable');
    expect(failure('"a" in [1..3]').code).to.equal('NotComparable');
  });

  it('tests types by instance of', () => {
    const types = {
      number: '1',
      string: '"a"',
      boolean: 'true',
      list: '[1]',
      context: '{a: 1}',
      date: 'date("2026-01-01")',
      time: 'time("10:00:00")',
      'date and time': '@"2026-01-01T00:00:00Z"',
      'days and time duration': 'duration("P1D")',
      'years and months duration': 'duration("P1M")',
      Null: 'null',
    };
    for (const type of Object.keys(types))
      for (const [own, value] of Object.entries(types))
        expect(feel(`${value} instance of ${type}`), `${value} instance of ${type}`).to.equal(own === type);
    expectValues({ '1 instance of Any': true, 'null instance of Any': false });
  });
});
