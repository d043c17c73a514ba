import { expect } from 'chai';
import { expectValues, failure, problem } from './feel.ts';

describe('calculating in FEEL', () => {
  it('calculates with numbers in the usual order', () => {
    expectValues({
      '1 + 2 * 3': 7,
      '(1 + 2) * 3': 9,
      '10 - 2 - 3': 5,
      '7 / 2': 3.5,
      '2 ** 3': 8,
      '2 ^ 3': 8,
      '-2 ** 2': 4,
      '-(3)': -3,
      '1 - -1': 2,
      '-  3': -3,
      '- -(3)': 3,
    });
  });

  it('refuses a plus sign before a value, which the grammar does not have', () => {
    for (const text of ['+(3) + 1', '+3', '1 + +2'])
      expect(problem(text), text).to.match(/geen plusteken voor een getal/);
  });

  it('says null for a division by zero', () => {
    expectValues({ '1 / 0': null, 'duration("P1D") / 0': null, 'duration("P1D") / duration("PT0S")': null });
  });

  it('joins texts', () => {
    expectValues({ '"a" + "b"': 'ab' });
  });

  it('adds and subtracts durations', () => {
    expectValues({
      'date("2026-01-31") + duration("P1M")': '2026-02-28',
      'date("2024-02-29") + duration("P1Y")': '2025-02-28',
      'date("2026-03-01") - duration("P1D")': '2026-02-28',
      'duration("P1D") + date("2026-12-31")': '2027-01-01',
      'date("2026-01-01") + duration("PT36H")': '2026-01-02',
      'date("2026-01-02") - duration("PT1S")': '2026-01-01',
      'time("23:30:00") + duration("PT1H")': '00:30:00',
      'time("00:30:00") - duration("PT1H")': '23:30:00',
      'duration("P1D") + duration("PT26H")': 'P2DT2H',
      'duration("P1D") - duration("P3D")': '-P2D',
      'duration("P1Y") + duration("P3M")': 'P1Y3M',
      '@"2026-01-01T10:00:00" + duration("P1M")': '2026-02-01T10:00:00',
      '-duration("P1D")': '-P1D',
    });
  });

  it('moves the day on the calendar and the hours on the clock when summer time begins and ends', () => {
    expectValues({
      '@"2026-03-28T12:00:00@Europe/Amsterdam" + duration("P1D")': '2026-03-29T10:00:00.000Z',
      '@"2026-03-28T12:00:00@Europe/Amsterdam" + duration("PT23H")': '2026-03-29T10:00:00.000Z',
      '@"2026-10-24T12:00:00@Europe/Amsterdam" + duration("P1D")': '2026-10-25T11:00:00.000Z',
      '@"2026-10-24T12:00:00@Europe/Amsterdam" + duration("P1DT1H")': '2026-10-25T12:00:00.000Z',
    });
  });

  it('takes the time between two moments', () => {
    expectValues({
      'date("2026-03-01") - date("2026-02-01")': 'P28D',
      'time("10:00:00") - time("11:30:00")': '-PT1H30M',
      '@"2026-01-02T00:00:00" - @"2026-01-01T10:00:00"': 'PT14H',
      '@"2026-01-02T00:00:00Z" - date("2026-01-01")': 'P1D',
    });
  });

  it('multiplies and divides durations', () => {
    expectValues({
      '10 * duration("P1D")': 'P10D',
      'duration("P1Y11M") * -2.5': '-P4Y9M',
      'duration("P10D") / 4': 'P2DT12H',
      'duration("P10Y11M") / 2.5': 'P4Y4M',
      'duration("P10D") / duration("P5D")': 2,
    });
  });

  it('throws for a date that no calendar of four digits can write', () => {
    for (const text of ['date("99999-12-31") + duration("P1D")', '@"2026-01-01T00:00:00Z" + duration("P99999Y")'])
      expect(failure(text).code, text).to.equal('TooLarge');
    expect(failure('date("2026-01-01") + duration("P999999999D")').code).to.equal('TooLarge');
  });

  it('throws for operands that do not fit, and says which', () => {
    const reasons: Record<string, string> = {
      '"a" + 1': 'een tekst en een getal zijn niet op te tellen',
      '1 - "a"': 'een getal en een tekst zijn niet van elkaar af te trekken',
      'null * 2': 'leeg (null) en een getal zijn niet te vermenigvuldigen',
      'true / 2': 'een ja/nee-waarde (boolean) en een getal zijn niet te delen',
      '[1] ** 2': 'een lijst en een getal zijn niet tot een macht te verheffen',
      'date("2026-01-01") + date("2026-01-02")': 'een datum en een datum zijn niet op te tellen',
      'time("10:00:00") + duration("P1M")': 'een tijd en een duur (duration) zijn niet op te tellen',
      'duration("P1D") - date("2026-01-01")': 'een duur (duration) en een datum zijn niet van elkaar af te trekken',
      'duration("P1D") / duration("P1M")': 'een duur (duration) en een duur (duration) zijn niet te delen',
      'duration("P1D") * duration("P1D")': 'een duur (duration) en een duur (duration) zijn niet te vermenigvuldigen',
      'duration("P1D") ** 2': 'een duur (duration) en een getal zijn niet tot een macht te verheffen',
      'duration("P1D") + duration("P1M")':
        'een duur in jaren en maanden en een duur in dagen en uren zijn niet op te tellen',
      'time("10:00:00Z") - time("10:00:00")': 'van twee tijden heeft er maar één een tijdzone',
      '@"2026-01-01T00:00:00" - @"2026-01-01T00:00:00Z"': 'van twee tijdstippen heeft er maar één een tijdzone',
      '-"a"': 'een minteken kan niet voor een tekst',
      'date("2026-01-01") - 1': 'een datum en een getal zijn niet van elkaar af te trekken',
      '1 - date("2026-01-01")': 'een getal en een datum zijn niet van elkaar af te trekken',
      'time("10:00:00") - date("2026-01-01")': 'een tijd en een datum zijn niet van elkaar af te trekken',
      'date("2026-01-01") - time("10:00:00")': 'een datum en een tijd zijn niet van elkaar af te trekken',
      '@"2026-01-01T10:00:00" - time("10:00:00")':
        'een tijdstip (date and time) en een tijd zijn niet van elkaar af te trekken',
      '1 + {a: 1}': 'een getal en een groep gegevens (context) zijn niet op te tellen',
      '1 + now()': 'een getal en een tijdstip (date and time) zijn niet op te tellen',
    };
    for (const [text, reason] of Object.entries(reasons)) {
      const error = failure(text);
      expect(error.reason, text).to.equal(reason);
      expect(error.code, text).to.equal(reason.includes('tijdzone') ? 'NotComparable' : 'WrongType');
    }
  });
});
