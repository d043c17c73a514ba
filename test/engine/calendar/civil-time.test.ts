import { expect } from 'chai';
import { DateTime } from 'luxon';
import { atClock, civil, parseClock, toInstant, ZONE } from '../../../engine/calendar/civil-time.ts';

const day = (iso: string) => DateTime.fromISO(iso, { zone: ZONE });

describe('civil time', () => {
  it('reads a time on the clock, and nothing that is none', () => {
    expect(parseClock('09:05')).to.deep.equal({ hour: 9, minute: 5 });
    expect(parseClock('23:59')).to.deep.equal({ hour: 23, minute: 59 });
    for (const text of ['24:00', '9:05', '09:60', '09:5', '109:00', '09:000', ''])
      expect(parseClock(text), text).to.be.null;
  });

  it('shows an instant as the clocks of the houses do', () => {
    expect(civil('2026-07-01T22:30:00.000Z').toFormat('yyyy-MM-dd HH:mm')).to.equal('2026-07-02 00:30');
    expect(civil('2026-12-01T22:30:00.000Z').toFormat('yyyy-MM-dd HH:mm')).to.equal('2026-12-01 23:30');
  });

  it('sets a day at a time on the clock, to the minute', () => {
    const moment = atClock(day('2026-07-01T13:14:15.167'), { hour: 9, minute: 30 });
    expect(toInstant(moment)).to.equal('2026-07-01T07:30:00.000Z');
  });

  it('takes the first of the two where the hour comes twice, and an hour later where it is skipped', () => {
    expect(toInstant(atClock(day('2026-10-25T12:00'), { hour: 2, minute: 30 }))).to.equal('2026-10-25T00:30:00.000Z');
    expect(toInstant(atClock(day('2026-03-29T12:00'), { hour: 2, minute: 30 }))).to.equal('2026-03-29T01:30:00.000Z');
    expect(toInstant(atClock(day('2026-10-25T12:00'), { hour: 3, minute: 0 }))).to.equal('2026-10-25T02:00:00.000Z');
  });
});
