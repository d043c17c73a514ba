import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('date and time functions', () => {
  it('make dates', () => {
    expectValues({
      'date("2026-02-28")': '2026-02-28',
      'date(2024, 2, 29)': '2024-02-29',
      'date(@"2026-01-01T23:30:00@Europe/Amsterdam")': '2026-01-01',
      'date(date("2026-01-01"))': '2026-01-01',
      'date(from: "2026-01-01")': '2026-01-01',
    });
    for (const text of ['date("2026-02-29")', 'date("28-02-2026")', 'date(2026, 13, 1)', 'date("2026-1-1")'])
      expect(failure(text).reason, text).to.equal('date: dit is geen geldige datum, zoals 2026-11-22');
  });

  it('make times', () => {
    expectValues({
      'time("10:30:00")': '10:30:00',
      'time("10:30")': '10:30:00',
      'time(10, 30, 5)': '10:30:05',
      'time("10:30:00.5Z")': '10:30:00.5Z',
      'time(@"2026-01-01T23:30:00+01:00")': '23:30:00+01:00',
      'time(time("01:00:00"))': '01:00:00',
      'time(date("2026-01-01"))': '00:00:00Z',
    });
    for (const text of ['time("25:00:00")', 'time("10:60:00")', 'time("10:00:00+25:00")', 'time("10:00:00@Maan")'])
      expect(failure(text).reason, text).to.equal('time: dit is geen geldige tijd, zoals 17:00:00');
    expect(failure('time(24, 0, 0)').code).to.equal('InvalidArgument');
  });

  it('make moments', () => {
    expectValues({
      'date and time("2026-01-01T10:00:00Z")': '2026-01-01T10:00:00.000Z',
      'date and time("2026-01-01T10:00")': '2026-01-01T10:00:00',
      'date and time("2026-01-01")': '2026-01-01T00:00:00',
      'date and time("2026-01-01T10:00:00.1230Z")': '2026-01-01T10:00:00.123Z',
      'date and time("2026-01-01T10:00:00@America/Toronto")': '2026-01-01T15:00:00.000Z',
      'date and time(date("2026-01-01"), time("17:00:00"))': '2026-01-01T17:00:00',
      'date and time(@"2026-01-01T10:00:00Z", time("17:00:00+01:00"))': '2026-01-01T16:00:00.000Z',
      'date and time(date("2026-01-01"))': '2026-01-01T00:00:00',
      'date and time(date and time("2026-01-01T10:00:00Z"))': '2026-01-01T10:00:00.000Z',
    });
    for (const text of ['"2026-01-01 10:00"', '"gisteren"', '"2026-01-01T"', '"2026-02-30T10:00:00"'])
      expect(failure(`date and time(${text})`).reason, text).to.match(/geen geldige tijdstip, zoals/);
    expect(failure('date and time(date("2026-01-01"), "17:00:00")').code).to.equal('WrongType');
  });

  it('make durations', () => {
    expectValues({
      'duration("P1Y2M")': 'P1Y2M',
      'duration("P6W")': 'P42D',
      'duration("PT90M")': 'PT1H30M',
      'duration("-P1DT2H3M4.5S")': '-P1DT2H3M4.5S',
      'duration("P0D")': 'PT0S',
      'duration("P0M")': 'P0M',
      'duration(duration("P1D"))': 'P1D',
      'years and months duration(date("2024-02-29"), date("2026-01-01"))': 'P1Y10M',
      'years and months duration(date("2026-01-31"), date("2026-02-28"))': 'P0M',
      'years and months duration(date("2026-03-31"), date("2026-01-01"))': '-P2M',
      'years and months duration(date("2026-03-01"), date("2026-01-31"))': '-P1M',
    });
    for (const text of ['"P"', '"PT"', '"P1Y1D"', '"1 dag"', '"P1.5D"'])
      expect(failure(`duration(${text})`).reason, text).to.equal(
        'duration: dit is geen geldige duur, zoals P6M of P5DT2H',
      );
  });

  it('read literals behind an at sign', () => {
    expectValues({
      '@"2026-01-01"': '2026-01-01',
      '@"10:00:00"': '10:00:00',
      '@"2026-01-01T10:00:00Z"': '2026-01-01T10:00:00.000Z',
      '@"P1D"': 'P1D',
    });
    expect(failure('@"morgen"').reason).to.equal('@: dit is geen geldige datum, tijd, tijdstip of duur');
  });

  it('tell the parts', () => {
    expectValues({
      'date("2026-11-22").year': 2026,
      'date("2026-11-22").month': 11,
      'date("2026-11-22").day': 22,
      'date("2026-11-22").weekday': 7,
      '@"2026-11-22T10:20:30.5+01:00".hour': 10,
      '@"2026-11-22T10:20:30.5+01:00".minute': 20,
      '@"2026-11-22T10:20:30.5+01:00".second': 30,
      '@"2026-11-22T10:20:30+01:00".day': 22,
      '@"2026-11-22T10:20:30+01:00".timezone': '+01:00',
      '@"2026-11-22T10:20:30".timezone': null,
      'time("10:20:30").hour': 10,
      'time("10:20:30").minute': 20,
      'time("10:20:30").second': 30,
      'time("10:20:30").timezone': null,
      'duration("P1Y2M").years': 1,
      'duration("-P1Y2M").months': -2,
      'duration("P1Y2M").days': null,
      'duration("P1DT2H3M4S").days': 1,
      'duration("P1DT2H3M4S").hours': 2,
      'duration("P1DT2H3M4S").minutes': 3,
      'duration("-P1DT2H3M4S").seconds': -4,
      'duration("P1D").years': null,
      'duration("P40D").days': 40,
      'duration("P1D").hours': 0,
      'day of year(date("2026-02-01"))': 32,
      'day of week(date("2026-11-22"))': 'Sunday',
      'month of year(date("2026-11-22"))': 'November',
      'week of year(date("2026-01-01"))': 1,
    });
    expect(failure('date("2026-11-22").uur').code).to.equal('UnknownProperty');
    expect(failure('time("10:00:00").day').code).to.equal('UnknownProperty');
    expect(failure('duration("P1D").weeks').code).to.equal('UnknownProperty');
    expect(failure('now().uur').code).to.equal('UnknownProperty');
  });

  it('name the days and the months', () => {
    expectValues({
      'for d in @"2026-11-23"..@"2026-11-29" return day of week(d)': [
        'Monday',
        'Tuesday',
        'Wednesday',
        'Thursday',
        'Friday',
        'Saturday',
        'Sunday',
      ],
      'for m in 1..12 return month of year(date(2026, m, 1))': [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ],
      'day of week("2026-11-22")': 'Sunday',
      'day of year(@"2026-12-31T10:00:00")': 365,
    });
  });

  it('count whole months between two dates', () => {
    expectValues({
      'for to in [@"2026-03-14", @"2026-03-15", @"2026-03-16", @"2027-02-15", @"2026-02-14"] return years and months duration(@"2026-02-15", to)':
        ['P0M', 'P1M', 'P1M', 'P1Y', 'P0M'],
      'for to in [@"2026-01-16", @"2026-01-15", @"2026-01-14", @"2025-02-16"] return years and months duration(@"2026-02-15", to)':
        ['P0M', '-P1M', '-P1M', '-P11M'],
      'years and months duration("2026-02-15", @"2026-04-15T00:00:00")': 'P2M',
    });
    expect(failure('years and months duration(1, @"2026-04-15")').code).to.equal('WrongType');
  });

  it('say which argument does not fit', () => {
    const reasons: Record<string, string> = {
      'date(2026, "1", 1)': 'date: `month` moet een geheel getal zijn, maar is een tekst',
      'date(2026, 1, 1.5)': 'date: `day` moet een geheel getal zijn, maar is een getal',
      'date(true)': 'date: `date` moet een tekst zijn, maar is een ja/nee-waarde (boolean)',
      'time(1, 1.5, 0)': 'time: `minute` moet een geheel getal zijn, maar is een getal',
      'time(1, 1, "0")': 'time: `second` moet een getal zijn, maar is een tekst',
      'time(true)': 'time: `from` moet een tekst zijn, maar is een ja/nee-waarde (boolean)',
      'date and time(date("2026-01-01"), null)': 'date and time: `time` moet een tijd zijn, maar is leeg (null)',
      'date and time(1)': 'date and time: `date` moet een tekst zijn, maar is een getal',
      'duration(1)': 'duration: `from` moet een tekst zijn, maar is een getal',
      'day of week("maandag")': 'day of week: dit is geen geldige datum, zoals 2026-11-22',
      'time(25, 0, 0)': 'time: dit is geen geldige tijd',
    };
    for (const [text, reason] of Object.entries(reasons)) expect(failure(text).reason, text).to.equal(reason);
  });

  it('reach back before our era, and beyond the year 9999', () => {
    expectValues({
      'date("-2021-01-31") + duration("P1M")': '-2021-02-28',
      'string(@"-2021-01-01T10:10:10+11:00" - @"PT1H")': '-2021-01-01T09:10:10+11:00',
      'string(date(99999, 12, 31))': '99999-12-31',
      'date(-1, 3, 1).year': -1,
      '@"-0044-03-15" < @"0044-03-15"': true,
      '@"-2021-01-01T10:00:00Z"': '-2021-01-01T10:00:00.000Z',
      '@"12021-01-01T10:00:00Z"': '12021-01-01T10:00:00.000Z',
    });
    for (const text of ['date("100000-01-01")', 'date("02026-01-01")', 'date(123456, 1, 1)', 'date("+2026-01-01")'])
      expect(failure(text).code, text).to.equal('InvalidArgument');
  });

  it('end a day at 24:00, know no offset but Z for UTC, and take fractions of a second', () => {
    expectValues({
      '@"2026-12-31T24:00:00"': '2027-01-01T00:00:00',
      'string(@"2026-12-31T10:00:00@Etc/UTC")': '2026-12-31T10:00:00@Etc/UTC',
      'string(time("11:22:33-00:00"))': '11:22:33Z',
      'string(time(11, 22, 33.5, duration("PT0S")))': '11:22:33.5Z',
      'time(hour: 11, minute: 59, second: 0)': '11:59:00',
      'date(year: 2026, month: 11, day: 22)': '2026-11-22',
    });
    for (const text of ['time(1, 2, 60)', 'time(1, 2, 3, duration("PT1S"))', 'time("24:00:00")', '@"2026-01-01T"'])
      expect(failure(text).code, text).to.equal('InvalidArgument');
  });
});
