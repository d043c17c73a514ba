import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('dates and times', () => {
  it('end a day at 24:00, in a zone too, and never later', () => {
    expectValues({
      '@"2026-02-28T24:00:00Z"': '2026-03-01T00:00:00.000Z',
      '@"2026-03-28T24:00:00@Europe/Amsterdam"': '2026-03-28T23:00:00.000Z',
    });
    for (const text of [
      '2026-01-01T24:00:01',
      '2026-01-01T24:01:00',
      'T10:00:00',
      '2026-01-01T10:00:00T',
      'x2026-01-01T10:00:00',
    ])
      expect(failure(`date and time("${text}")`).code, text).to.equal('InvalidArgument');
  });

  it('are printed on their own clock, with their zone as written', () => {
    expectValues({
      'string(@"2026-07-01T10:00:00.250@Europe/Amsterdam")': '2026-07-01T10:00:00.25@Europe/Amsterdam',
      'string(@"2026-07-01T23:30:00-05:00")': '2026-07-01T23:30:00-05:00',
      'string(@"2026-07-01T10:00:00")': '2026-07-01T10:00:00',
      'string(now())': '2026-11-20T16:00:00@Europe/Amsterdam',
    });
  });

  it('give their date and their time on their own clock', () => {
    expectValues({
      'date(@"2026-07-01T23:30:00-05:00")': '2026-07-01',
      'time(@"2026-07-01T23:30:00.5-05:00")': '23:30:00.5-05:00',
      'time(@"2026-07-01T10:00:00@Europe/Amsterdam")': '10:00:00@Europe/Amsterdam',
      'time(@"2026-03-29T12:00:00@Europe/Amsterdam")': '12:00:00@Europe/Amsterdam',
      'date(@"2026-07-01T00:30:00@Europe/Amsterdam")': '2026-07-01',
    });
  });

  it('tell the parts of both', () => {
    expectValues({
      'for m in [@"2026-07-05T10:20:30@Europe/Amsterdam"] return [m.year, m.month, m.day, m.weekday, m.hour, m.minute, m.second]':
        [[2026, 7, 5, 7, 10, 20, 30]],
      '@"2026-07-05T10:20:30@Europe/Amsterdam".timezone': 'Europe/Amsterdam',
      '@"2026-07-05T00:20:30-03:30".time offset': '-PT3H30M',
      '@"2026-07-05T00:20:30Z".time offset': 'PT0S',
    });
  });

  it('move by days on the calendar of their zone, and by hours as they pass', () => {
    expectValues({
      '@"2026-03-29T12:00:00@Europe/Amsterdam" - duration("P1DT1H")': '2026-03-28T10:00:00.000Z',
      '@"2026-03-28T12:00:00@Europe/Amsterdam" + duration("P1M")': '2026-04-28T10:00:00.000Z',
      '@"2026-04-28T12:00:00@Europe/Amsterdam" - duration("P1M")': '2026-03-28T11:00:00.000Z',
      '@"2026-01-31T10:00:00" + duration("P1M")': '2026-02-28T10:00:00',
      '@"2026-01-01T00:00:00" - duration("PT0.001S")': '2025-12-31T23:59:59.999',
      'string(@"2026-03-28T12:00:00@Europe/Amsterdam" + duration("P1D"))': '2026-03-29T12:00:00@Europe/Amsterdam',
    });
  });

  it('are apart by the time that passes between them', () => {
    expectValues({
      '@"2026-03-29T12:00:00@Europe/Amsterdam" - @"2026-03-28T12:00:00@Europe/Amsterdam"': 'PT23H',
      '@"2026-01-01T00:00:00+01:00" - @"2026-01-01T00:00:00Z"': '-PT1H',
      'date("2026-01-02") - @"2026-01-01T12:00:00Z"': 'PT12H',
    });
    expect(failure('@"2026-01-01T00:00:00" - date("2026-01-01")').code).to.equal('NotComparable');
  });
});
