import { expect } from 'chai';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterCalendarDays, nextWeekday, parseWeekday } from '../../../engine/calendar/calendar-days.ts';
import type { Clock } from '../../../engine/calendar/civil-time.ts';

const at = (civil: string) => DateTime.fromISO(civil, { zone: 'Europe/Amsterdam' }).toUTC().toISO() ?? '';
const civil = (instant: string) =>
  DateTime.fromISO(instant, { zone: 'Europe/Amsterdam' }).toFormat("yyyy-MM-dd'T'HH:mm");
const term = (start: string, days: number, clock: Clock | null = null) =>
  civil(afterCalendarDays(at(start), days, clock));
const FIVE: Clock = { hour: 17, minute: 0 };

describe('terms in calendar days', () => {
  it('count every day, weekends and holidays too', () => {
    expect(term('2026-12-18T10:00', 10), 'a tijdelijk huisverbod').to.equal('2026-12-28T10:00');
    expect(term('2026-12-24T10:00', 1, FIVE), 'Christmas').to.equal('2026-12-25T17:00');
    expect(term('2024-02-28T10:00', 1)).to.equal('2024-02-29T10:00');
    expect(term('2026-12-31T10:00', 1)).to.equal('2027-01-01T10:00');
  });

  it('end today for zero days while the hour has not passed, else tomorrow', () => {
    expect(term('2026-11-21T16:59', 0, FIVE)).to.equal('2026-11-21T17:00');
    expect(term('2026-11-21T17:00', 0, FIVE)).to.equal('2026-11-22T17:00');
    expect(term('2026-11-21T18:00', 0)).to.equal('2026-11-21T18:00');
  });

  it('keep the clock time over both changes of summer time', () => {
    expect(afterCalendarDays('2026-03-28T12:00:00.000Z', 1, null)).to.equal('2026-03-29T11:00:00.000Z');
    expect(afterCalendarDays('2026-10-24T12:00:00.000Z', 1, null)).to.equal('2026-10-25T13:00:00.000Z');
  });

  it('end an hour later where spring skips the hour, and at the first of two equal hours in autumn', () => {
    const halfPastTwo = { hour: 2, minute: 30 };
    expect(afterCalendarDays(at('2026-03-28T12:00'), 1, halfPastTwo)).to.equal('2026-03-29T01:30:00.000Z');
    expect(afterCalendarDays(at('2026-10-24T12:00'), 1, halfPastTwo)).to.equal('2026-10-25T00:30:00.000Z');
    expect(afterCalendarDays('2026-10-25T00:45:00.000Z', 0, halfPastTwo), 'passed already').to.equal(
      '2026-10-26T01:30:00.000Z',
    );
  });

  it('end at once for zero days without an hour, in either of two equal hours', () => {
    for (const start of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
      expect(afterCalendarDays(start, 0, null)).to.equal(start);
  });

  const instants = fc
    .integer({ min: Date.UTC(2014, 0, 1), max: Date.UTC(2100, 0, 1) })
    .map((ms) => new Date(ms).toISOString());
  const clocks = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });

  it('lie ahead, end later for more days and no sooner for a later beginning', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 0, max: 90_000_000 }),
        fc.integer({ min: 0, max: 400 }),
        clocks,
        (start, later, days, clock) => {
          const end = afterCalendarDays(start, days, clock);
          expect(end > start).to.equal(true);
          expect(afterCalendarDays(start, days + 1, clock) >= end).to.equal(true);
          const next = new Date(Date.parse(start) + later).toISOString();
          expect(afterCalendarDays(next, days, clock) >= end).to.equal(true);
        },
      ),
    );
  });
});

describe('the next weekday', () => {
  const TUESDAY = 2;
  const nine: Clock = { hour: 9, minute: 0 };

  it('is today while the hour has not passed, else next week', () => {
    expect(civil(nextWeekday(at('2026-11-20T16:00'), TUESDAY, nine)), 'Friday').to.equal('2026-11-24T09:00');
    expect(civil(nextWeekday(at('2026-11-24T08:59'), TUESDAY, nine))).to.equal('2026-11-24T09:00');
    expect(civil(nextWeekday(at('2026-11-24T09:00'), TUESDAY, nine)), 'strictly after').to.equal('2026-12-01T09:00');
    expect(civil(nextWeekday(at('2026-11-24T09:01'), TUESDAY, nine))).to.equal('2026-12-01T09:00');
  });

  it('is a holiday when it falls so: an overleg moves by a decision, not by the calendar', () => {
    expect(civil(nextWeekday(at('2026-05-01T09:00'), TUESDAY, nine))).to.equal('2026-05-05T09:00');
  });

  it('knows the Dutch days', () => {
    expect(
      ['maandag', 'Dinsdag', 'WOENSDAG', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'].map(parseWeekday),
    ).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    expect(parseWeekday('monday')).to.equal(null);
  });

  it('lies within a week ahead, on that day at that hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2014, 0, 1), max: Date.UTC(2100, 0, 1) }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 4, max: 23 }),
        (ms, weekday, hour) => {
          const start = new Date(ms).toISOString();
          const end = nextWeekday(start, weekday, { hour, minute: 0 });
          const local = DateTime.fromISO(end, { zone: 'Europe/Amsterdam' });
          expect(end > start).to.equal(true);
          expect(Date.parse(end) - ms).to.be.at.most((7 * 24 + 1) * 3_600_000);
          expect([local.weekday, local.hour, local.minute]).to.deep.equal([weekday, hour, 0]);
        },
      ),
    );
  });
});
