import { expect } from 'chai';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Clock } from '../../../engine/calendar/civil-time.ts';
import { afterWorkingDays, isWorkingDay } from '../../../engine/calendar/working-days.ts';

/** An instant written in Dutch civil time. */
const at = (civil: string) => DateTime.fromISO(civil, { zone: 'Europe/Amsterdam' }).toUTC().toISO() ?? '';
/** A result in Dutch civil time, to the minute. */
const civil = (instant: string) =>
  DateTime.fromISO(instant, { zone: 'Europe/Amsterdam' }).toFormat("yyyy-MM-dd'T'HH:mm");
const term = (start: string, days: number, clock: Clock | null = null) =>
  civil(afterWorkingDays(at(start), days, clock));
const FIVE: Clock = { hour: 17, minute: 0 };

describe('terms in working days', () => {
  it('end at the same time of the day, weekends left out', () => {
    expect(term('2026-11-16T10:30', 1), 'Monday').to.equal('2026-11-17T10:30');
    expect(term('2026-11-20T10:30', 1), 'Friday').to.equal('2026-11-23T10:30');
    expect(term('2026-11-20T10:30', 5)).to.equal('2026-11-27T10:30');
    expect(term('2026-11-16T10:30', 10)).to.equal('2026-11-30T10:30');
  });

  it('end at the clock time that is asked', () => {
    expect(term('2026-11-16T18:00', 1, FIVE)).to.equal('2026-11-17T17:00');
    expect(term('2026-11-20T08:00', 1, FIVE)).to.equal('2026-11-23T17:00');
  });

  it('begin to count on the first working day after a weekend or holiday', () => {
    expect(term('2026-11-21T12:00', 1, FIVE), 'Saturday').to.equal('2026-11-23T17:00');
    expect(term('2026-11-22T12:00', 1, FIVE), 'Sunday').to.equal('2026-11-23T17:00');
    expect(term('2026-05-05T12:00', 1, FIVE), 'Bevrijdingsdag').to.equal('2026-05-06T17:00');
  });

  it('end the same working day for zero days, while the hour has not passed', () => {
    expect(term('2026-11-20T16:59', 0, FIVE)).to.equal('2026-11-20T17:00');
    expect(term('2026-11-20T17:00', 0, FIVE), 'on the hour it has passed').to.equal('2026-11-23T17:00');
    expect(term('2026-11-20T17:01', 0, FIVE)).to.equal('2026-11-23T17:00');
    expect(term('2026-11-21T08:00', 0, FIVE), 'Saturday').to.equal('2026-11-23T17:00');
    expect(term('2026-12-24T17:30', 0, FIVE), 'before Christmas').to.equal('2026-12-28T17:00');
  });

  it('end at once for zero days without an hour, on a working day', () => {
    expect(afterWorkingDays(at('2026-11-20T16:59:30.250'), 0, null)).to.equal('2026-11-20T15:59:30.250Z');
    expect(term('2026-11-21T08:15', 0)).to.equal('2026-11-23T08:15');
  });

  it('pass over every holiday', () => {
    expect(term('2026-04-02T10:00', 1), 'Goede Vrijdag and Pasen').to.equal('2026-04-07T10:00');
    expect(term('2026-05-13T10:00', 1), 'Hemelvaart').to.equal('2026-05-15T10:00');
    expect(term('2026-05-22T10:00', 1), 'Pinksteren').to.equal('2026-05-26T10:00');
    expect(term('2026-04-24T10:00', 1), 'Koningsdag').to.equal('2026-04-28T10:00');
  });

  it('pass over the turn of the year', () => {
    expect(term('2026-12-31T10:00', 1)).to.equal('2027-01-04T10:00');
    expect(term('2025-12-24T10:00', 3)).to.equal('2025-12-31T10:00');
  });

  it('count 29 February as the working day it is', () => {
    expect(term('2024-02-28T10:00', 1)).to.equal('2024-02-29T10:00');
    expect(term('2024-02-29T10:00', 1)).to.equal('2024-03-01T10:00');
    expect(term('2026-02-27T10:00', 1)).to.equal('2026-03-02T10:00');
  });

  it('keep the clock time over both changes of summer time', () => {
    expect(afterWorkingDays('2026-03-27T15:00:00.000Z', 1, null), 'spring').to.equal('2026-03-30T14:00:00.000Z');
    expect(afterWorkingDays('2026-10-23T14:00:00.000Z', 1, null), 'autumn').to.equal('2026-10-26T15:00:00.000Z');
  });

  it('take the day from the Dutch clock, not from UTC', () => {
    expect(term('2026-11-20T00:30', 1, FIVE), 'Friday in Amsterdam, Thursday in UTC').to.equal('2026-11-23T17:00');
  });

  it('leave Bevrijdingsdag out every year', () => {
    expect(civil(afterWorkingDays(at('2026-05-04T10:00'), 1, null))).to.equal('2026-05-06T10:00');
  });

  const instants = fc
    .integer({ min: Date.UTC(2014, 0, 1), max: Date.UTC(2100, 0, 1) })
    .map((ms) => new Date(ms).toISOString());
  const counts = fc.integer({ min: 0, max: 60 });
  const clocks = fc.option(
    fc.record({ hour: fc.integer({ min: 5, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) }),
  );

  it('never end before they begin, and always on a working day', () => {
    fc.assert(
      fc.property(instants, counts, clocks, (start, days, clock) => {
        const end = afterWorkingDays(start, days, clock);
        expect(end >= start).to.equal(true);
        if (clock !== null) expect(end > start, 'a clock time lies ahead').to.equal(true);
        expect(isWorkingDay(DateTime.fromISO(end, { zone: 'Europe/Amsterdam' }))).to.equal(true);
      }),
    );
  });

  it('end later for more days, and no sooner for a later beginning', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 200_000_000 }), counts, clocks, (start, later, days, clock) => {
        const end = afterWorkingDays(start, days, clock);
        expect(afterWorkingDays(start, days + 1, clock) >= end).to.equal(true);
        const next = new Date(Date.parse(start) + later).toISOString();
        if (clock !== null) expect(afterWorkingDays(next, days, clock) >= end).to.equal(true);
      }),
    );
  });

  it('have exactly as many working days in them as asked', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const from = DateTime.fromISO(start, { zone: 'Europe/Amsterdam' });
        const to = DateTime.fromISO(afterWorkingDays(start, days, FIVE), { zone: 'Europe/Amsterdam' });
        let found = 0;
        for (let day = from.plus({ days: 1 }); day <= to.endOf('day'); day = day.plus({ days: 1 }))
          if (isWorkingDay(day)) found += 1;
        expect(found).to.equal(days);
      }),
    );
  });
});
