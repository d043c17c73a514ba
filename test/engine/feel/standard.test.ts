import { expectValues } from './feel.ts';

/** A spread over the tables of DMN 1.5 §10.3, written from the standard: what each expression is worth there. */
describe('FEEL beside the standard', () => {
  it('calculates with dates, times and durations (table 57)', () => {
    expectValues({
      'date("2016-01-31") + duration("P1M")': '2016-02-29',
      'date("2020-02-29") - duration("P1Y")': '2019-02-28',
      'date("2019-12-31") - date("2019-12-20")': 'P11D',
      'date and time("2017-01-01T00:00:00") - date and time("2016-12-31T23:00:00")': 'PT1H',
      'time("23:00:00") + duration("PT2H")': '01:00:00',
      'time("10:00:00+01:00") = time("09:00:00Z")': true,
      'time("10:00:00+01:00") - time("09:00:00Z")': 'PT0S',
      'duration("P1D") + duration("PT12H")': 'P1DT12H',
      'duration("P1Y") / duration("P1M")': 12,
      'duration("P5D") * 2.5': 'P12DT12H',
      '2 * duration("P1Y")': 'P2Y',
      'duration("P1D") < duration("PT25H")': true,
      'date and time("2020-03-29T02:30:00@Europe/Amsterdam") + duration("P1D")': '2020-03-30T01:30:00.000Z',
    });
  });

  it('tells the parts of dates, times and durations (table 63)', () => {
    expectValues({
      'time("13:20:00-05:00").time offset': '-PT5H',
      'date and time("2016-12-09T15:37:00+01:00").time offset': 'PT1H',
      'date and time("2016-07-09T15:37:00@Europe/Amsterdam").time offset': 'PT2H',
      'time("13:20:00Z").time offset': 'PT0S',
      'time("13:20:00").time offset': null,
      'date and time("2016-12-09T15:37:00").time offset': null,
      'time("13:20:00@Europe/Paris").timezone': 'Europe/Paris',
      'duration("P1Y2M").months': 2,
      'years and months duration(date("2011-12-22"), date("2013-08-24"))': 'P1Y8M',
      'week of year(date(2005, 1, 1))': 53,
      'time(11, 59, 45, duration("-PT13H"))': '11:59:45-13:00',
    });
  });

  it('counts in a for, numbers and dates', () => {
    expectValues({
      'for i in 3..1 return i': [3, 2, 1],
      'for d in @"2020-02-28"..@"2020-03-01" return d': ['2020-02-28', '2020-02-29', '2020-03-01'],
      'for d in @"2020-03-01"..@"2020-02-29" return d': ['2020-03-01', '2020-02-29'],
    });
  });

  it('works on texts as table 73 says', () => {
    expectValues({
      'substring("foobar", 3, 3)': 'oba',
      'substring("foobar", -2, 1)': 'a',
      'substring("\\U01F40Eab", 2)': 'ab',
      'substring before("foobar", "xyz")': '',
      'substring after("", "a")': '',
      'substring after("abc", "")': 'abc',
      'string join(["a", null, "c"], "X")': 'aXc',
      'string join(["a", "b"], null)': 'ab',
      'number("1 000,0", " ", ",")': 1000,
    });
  });

  it('works on lists as table 74 says', () => {
    expectValues({
      'sublist([1, 2, 3], -1, 1)': [3],
      'insert before([1, 2, 3], -1, 5)': [1, 2, 5, 3],
      'index of([1, null], null)': [2],
      'distinct values([1, null, null])': [1, null],
      'append(1, 2)': [1, 2],
      'all([true, null])': null,
      'any([false, null, true])': true,
      'all([])': true,
      'any([])': false,
      'sum([])': null,
      'list replace([2, 4, 7, 8], 3, 6)': [2, 4, 6, 8],
      '[1, 2, 3][0]': null,
      '1[1]': 1,
    });
  });

  it('works on contexts as table 77 says, and compares things with is', () => {
    expectValues({
      'context put({x: 1}, "y", 2)': { x: 1, y: 2 },
      'context put({x: {y: 1}}, ["x", "y"], 2)': { x: { y: 2 } },
      'context merge([{x: 1}, {x: 2, y: 3}])': { x: 2, y: 3 },
      'context([{key: "a", value: 1}, {key: "b", value: 2}])': { a: 1, b: 2 },
      'is(date("2012-12-25"), time("23:00:50"))': false,
      'is(@"23:00:50Z", @"23:00:50+00:00")': true,
      'is(@"23:00:50Z", @"23:00:50Z")': true,
      'is(null, null)': true,
    });
  });
});
