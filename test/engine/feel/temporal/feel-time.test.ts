import { expect } from 'chai';
import { expectValues, failure, problem } from '../feel.ts';

describe('times of the day', () => {
  it('are read to the millisecond, with a zone or without', () => {
    expectValues({
      'time("00:00:00")': '00:00:00',
      'time("23:59:59")': '23:59:59',
      'time("10:30:00.05")': '10:30:00.05',
      'time("10:30:00.500")': '10:30:00.5',
      'time("10:30:05.123000Z")': '10:30:05.123Z',
      'time("10:30+02:00")': '10:30:00+02:00',
      'time("10:30:00-05:30")': '10:30:00-05:30',
      'time("10:30:00+00:00")': '10:30:00Z',
      'time("10:30:00@Etc/GMT+5")': '10:30:00@Etc/GMT+5',
      'time("10:30:00@America/Port-au-Prince")': '10:30:00@America/Port-au-Prince',
      'time("10:30:00@Europe/Amsterdam")': '10:30:00@Europe/Amsterdam',
    });
  });

  it('lose what is shorter than a millisecond where they come from outside; written in an expression it is refused', () => {
    expectValues(
      { 'time(t)': '10:30:05.123Z', 'duration(d)': 'PT0.123S', 'date and time(m)': '2026-01-01T10:00:00.123Z' },
      {
        t: '10:30:05.123999999Z',
        d: 'PT0.123456789S',
        m: '2026-01-01T10:00:00.123456Z',
      },
    );
    for (const text of [
      '"10:30:00.1239"',
      '10, 30, 0.0001',
      'from: "10:30:00.0001Z"',
      'hour: 1, minute: 1, second: 0.00001',
    ])
      expect(problem(`time(${text})`), text).to.match(/functie `time`: wat korter is dan een milliseconde/);
    for (const text of ['@"PT0.0001S"', 'duration("-PT0.123456789S")', 'date and time("2026-01-01T10:00:00.123456Z")'])
      expect(problem(text), text).to.match(/wat korter is dan een milliseconde wordt niet bijgehouden\.$/);
  });

  it('are refused where there is no such time', () => {
    for (const text of [
      '24:00:00',
      '10:00:60',
      '1:00:00',
      '10:0:00',
      '10:00:0',
      '10',
      'x10:00:00',
      '10:00:00x',
      '10:00:00Z@Europe/Amsterdam',
      '10:00:00+1:00',
      '10:00:00.1230000000',
      '10:00:00.',
      '10:00.5',
    ])
      expect(failure(`time("${text}")`).code, text).to.equal('InvalidArgument');
    for (const parts of ['-1, 0, 0', '0, -1, 0', '0, 0, -1', '24, 0, 0', '0, 60, 0', '0, 0, 60', '1.5, 0, 0'])
      expect(failure(`time(${parts})`).code, parts).to.equal('InvalidArgument');
  });

  it('are made of their parts, the seconds with a fraction', () => {
    expectValues({
      'time(0, 0, 0)': '00:00:00',
      'time(23, 59, 59.999)': '23:59:59.999',
      'time(1, 2, 3 + 0.0009)': '01:02:03',
      'time(10, 0, 0, duration("PT1H30M"))': '10:00:00+01:30',
      'time(10, 0, 0, duration("-PT0H30M"))': '10:00:00-00:30',
      'time(10, 0, 0, null)': '10:00:00',
    });
    expect(failure('time(10, 0, 0, duration("P1M"))').reason).to.equal(
      'time: `offset` moet een duur in uren zijn, maar is een duur (duration)',
    );
    expect(failure('time(10, 0, 0, "+01:00")').code).to.equal('WrongType');
    expect(failure('time(10, 0, 0, duration("PT1M1S"))').reason).to.equal(
      'time: `offset` moet uit hele minuten bestaan',
    );
  });

  it('go round at midnight', () => {
    expectValues({
      'time("10:00:00") + duration("P2DT1H")': '11:00:00',
      'time("10:00:00") - duration("P2DT11H")': '23:00:00',
      'time("10:00:00Z") + duration("PT0.5S")': '10:00:00.5Z',
      'time("23:00:00@Europe/Amsterdam") + duration("PT1H")': '00:00:00@Europe/Amsterdam',
    });
  });

  it('tell their parts', () => {
    expectValues({
      'for t in [time("21:43:59.9+05:30")] return [t.hour, t.minute, t.second, t.timezone, t.time offset]': [
        [21, 43, 59, '+05:30', 'PT5H30M'],
      ],
      'time("12:00:00@Europe/Amsterdam").time offset': 'PT1H',
    });
  });

  it('are ordered by the instant where they have a zone', () => {
    expectValues({
      'time("10:00:00+02:00") < time("09:00:00Z")': true,
      'time("10:00:00-02:00") > time("11:00:00Z")': true,
      'time("10:00:00+01:00") - time("10:00:00Z")': '-PT1H',
      'time("10:00:00@Europe/Amsterdam") = time("09:00:00Z")': true,
    });
    expect(failure('time("10:00:00") < time("10:00:00Z")').code).to.equal('NotComparable');
    expectValues({ 'time("10:00:00") = time("10:00:00Z")': false });
  });
});
