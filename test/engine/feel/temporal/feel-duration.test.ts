import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('durations', () => {
  it('are read as ISO 8601 writes them, each part of any size, weeks as seven days', () => {
    expectValues({
      'duration("P12Y13M")': 'P13Y1M',
      'duration("P10Y")': 'P10Y',
      'duration("P24M")': 'P2Y',
      'duration("P10W")': 'P70D',
      'duration("P1W2D")': 'P9D',
      'duration("P12DT13H14M15S")': 'P12DT13H14M15S',
      'duration("PT100H")': 'P4DT4H',
      'duration("PT3600S")': 'PT1H',
      'duration("PT0.25S")': 'PT0.25S',
      'duration("-PT0.5S")': '-PT0.5S',
    });
  });

  it('have months or days, and nothing of both but nothing', () => {
    expectValues({ 'duration("P1M0D")': 'P1M', 'duration("P0YT0S")': 'P0M' });
    for (const text of ['P1M1D', 'P1YT5H', 'P0M1D', 'P0YT1S'])
      expect(failure(`duration("${text}")`).code, text).to.equal('InvalidArgument');
  });

  it('are refused where something stands before, behind or in between', () => {
    for (const text of [
      '+P1D',
      ' P1D',
      'P1D ',
      'P1DT',
      'P1D2H',
      'PT1D',
      'PT1H2',
      'P-1D',
      'PT1.1230000000S',
      '1D',
      'PT.5S',
    ])
      expect(failure(`duration("${text}")`).code, text).to.equal('InvalidArgument');
  });

  it('tell their parts with the sign of the whole', () => {
    expectValues({
      'for d in [duration("-P2Y3M")] return [d.years, d.months, d.days, d.hours, d.minutes, d.seconds]': [
        [-2, -3, null, null, null, null],
      ],
      'for d in [duration("-P2DT25H61M62S")] return [d.years, d.months, d.days, d.hours, d.minutes, d.seconds]': [
        [null, null, -3, -2, -2, -2],
      ],
      'duration("PT59.9S").seconds': 59,
      'duration("P0D").days': 0,
      'duration("P0M").years': 0,
    });
  });

  it('drop what is less than a month or a millisecond when they are multiplied', () => {
    expectValues({
      'duration("P1M") * 1.9': 'P1M',
      'duration("P1M") * -1.9': '-P1M',
      'duration("PT0.001S") / 3': 'PT0S',
      'duration("P1D") * 0': 'PT0S',
      'duration("P1Y") * 0': 'P0M',
    });
  });

  it('are written with what they have only', () => {
    expectValues({
      'duration("P1DT1S")': 'P1DT1S',
      'duration("PT1M")': 'PT1M',
      'duration("P11M")': 'P11M',
      'duration("P12M")': 'P1Y',
      '-duration("P13M")': '-P1Y1M',
      'duration("PT24H")': 'P1D',
      'duration("PT60M")': 'PT1H',
      'duration("PT60S")': 'PT1M',
    });
  });
});
