import { expect } from 'chai';
import { expectValues, failure } from '../feel.ts';

describe('a range that a text writes', () => {
  it('has numbers, texts, dates, times, moments or durations for bounds', () => {
    expectValues({
      'range("[-1..10]") = [-1..10]': true,
      'range("[.5..1.25]") = [0.5..1.25]': true,
      'range("[\\"a b\\"..\\"c..d\\"]").end': 'c..d',
      'range("[\\"\\\\\\"\\"..\\"a\\"]").start': '"',
      'range("[time(\\"10:00:00\\")..@\\"11:00:00\\"]").start': '10:00:00',
      'range("[date and time(\\"2026-01-01T10:00:00\\")..@\\"2026-01-01T11:00:00\\"]").end': '2026-01-01T11:00:00',
      'range("[ date( \\"2026-01-01\\" ) .. @\\"2026-01-02\\" ]").start': '2026-01-01',
      'range("[@\\"PT1H\\"..duration(\\"P1D\\")]").start': 'PT1H',
    });
  });

  it('has its ends or not, by the brackets', () => {
    const ends = (text: string) => `for r in [range("${text}")] return [r.start included, r.end included]`;
    expectValues({
      [ends('[1..3]')]: [[true, true]],
      [ends('(1..3)')]: [[false, false]],
      [ends(']1..3[')]: [[false, false]],
      [ends('[1..3)')]: [[true, false]],
      [ends('(1..3]')]: [[false, true]],
      [ends('[3..3]')]: [[true, true]],
    });
  });

  it('is refused where a bound is no literal, or the brackets are missing', () => {
    for (const text of [
      'x[1..3]',
      '[1..3]x',
      '[1.3]',
      '[1..]',
      '[..3]',
      '[1x..3]',
      '[1.e..3]',
      '[x1..3]',
      '[-..3]',
      '[\\"a..\\"b\\"]',
      '[a\\"a\\"..\\"b\\"]',
      '[\\"a\\")..\\"b\\"]',
      '[date(\\"2026-01-01\\"..@\\"2026-01-02\\"]',
      '[@\\"2026-01-01\\")..@\\"2026-01-02\\"]',
      '[string(\\"a\\")..\\"b\\"]',
      '[@\\"morgen\\"..@\\"2026-01-02\\"]',
    ])
      expect(failure(`range("${text}")`).reason, text).to.equal('range: dit is geen geldig bereik, zoals [18..21]');
    expect(failure('range("[1..\\"a\\"]")').code).to.equal('NotComparable');
    expect(failure('range(3)').code).to.equal('WrongType');
  });
});
