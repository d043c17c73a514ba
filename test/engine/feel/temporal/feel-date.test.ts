import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('dates', () => {
  it('are refused where something stands before or behind', () => {
    for (const text of [
      '2026-01-01x',
      ' 2026-01-01',
      '2026-01-011',
      'x2026-01-01',
      '2026-00-01',
      '2026-01-00',
      '026-01-01',
    ])
      expect(failure(`date("${text}")`).code, text).to.equal('InvalidArgument');
  });

  it('are written with four digits of a year, or five, also before our era', () => {
    expectValues({
      'date("0044-03-15")': '0044-03-15',
      'date("-0044-03-15")': '-0044-03-15',
      'date("0000-01-01")': '0000-01-01',
      'date("9999-12-31") + duration("P1D")': '10000-01-01',
      'date("12026-01-01").year': 12026,
      'date("-99999-01-01")': '-99999-01-01',
      '@"-0044-03-15T12:00:00"': '-0044-03-15T12:00:00',
      '@"10000-01-01T00:00:00+01:00"': '9999-12-31T23:00:00.000Z',
    });
  });

  it('reach from the year -99999 to 99999, and no further', () => {
    expectValues({
      'date("99999-12-30") + duration("P1D")': '99999-12-31',
      'date("-99999-01-02") - duration("P1D")': '-99999-01-01',
    });
    expect(failure('date(-100000, 1, 1)').code).to.equal('InvalidArgument');
    expect(failure('date("-99999-01-01") - duration("P1D")').reason).to.equal(
      'de datum valt buiten de jaren -99999 tot en met 99999',
    );
  });

  it('stay on the day on which hours end, counted from midnight', () => {
    expectValues({
      'date("2026-01-01") + duration("PT23H59M")': '2026-01-01',
      'date("2026-01-01") - duration("PT24H")': '2025-12-31',
      'date("2026-01-01") - duration("PT25H")': '2025-12-30',
      'date("2026-03-31") - duration("P1M")': '2026-02-28',
    });
  });
});
