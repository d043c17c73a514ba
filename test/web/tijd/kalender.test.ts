import { expect } from 'chai';
import fc from 'fast-check';
import {
  ageOn,
  civilDate,
  dateInWords,
  dayHeading,
  daysBetween,
  instantOf,
  localInput,
} from '../../../web/tijd/kalender.ts';

describe('the calendar of the pages', () => {
  it('puts an instant on its day in the Netherlands', () => {
    expect(civilDate(new Date('2026-11-24T23:30:00Z'))).to.equal('2026-11-25');
    expect(civilDate(new Date('2026-06-30T22:30:00Z'))).to.equal('2026-07-01');
  });

  it('counts days over a change of clocks', () => {
    // 25 October 2026 has 25 hours.
    expect(daysBetween(new Date('2026-10-24T10:00:00Z'), new Date('2026-10-26T10:00:00Z'))).to.equal(2);
  });

  it('heads the days of a timeline', () => {
    const now = new Date('2026-11-24T13:00:00Z');
    expect(dayHeading(new Date('2026-11-24T05:00:00Z'), now)).to.equal('Vandaag');
    expect(dayHeading(new Date('2026-11-23T05:00:00Z'), now)).to.equal('Gisteren');
    expect(dayHeading(new Date('2026-11-16T05:00:00Z'), now)).to.equal('Maandag 16 november');
    expect(dayHeading(new Date('2025-12-31T05:00:00Z'), now)).to.equal('Woensdag 31 december 2025');
  });

  it('writes a date in words and leaves what is no date', () => {
    expect(dateInWords('2017-05-02')).to.equal('2 mei 2017');
    expect(dateInWords('onbekend')).to.equal('onbekend');
  });

  it('adds a year on the birthday itself', () => {
    expect(ageOn('2010-11-25', new Date('2026-11-24T13:00:00Z'))).to.equal(15);
    expect(ageOn('2010-11-25', new Date('2026-11-24T23:30:00Z'))).to.equal(16);
  });

  it('reads a time of the Netherlands in summer and in winter', () => {
    expect(instantOf('2026-07-01T09:00')?.toISOString()).to.equal('2026-07-01T07:00:00.000Z');
    expect(instantOf('2026-12-01T09:00')?.toISOString()).to.equal('2026-12-01T08:00:00.000Z');
    expect(instantOf('geen tijd')).to.equal(null);
  });

  it('reads back what it wrote for every whole minute that exists once', () => {
    const start = Date.parse('2026-01-01T00:00:00Z') / 60_000;
    fc.assert(
      fc.property(fc.integer({ min: start, max: start + 525_600 }), (minute) => {
        const instant = new Date(minute * 60_000);
        const back = instantOf(localInput(instant));
        // Of the hour that comes twice either answer is right.
        return back !== null && [0, 3_600_000].includes(Math.abs(back.getTime() - instant.getTime()));
      }),
      { numRuns: 500 },
    );
  });
});
