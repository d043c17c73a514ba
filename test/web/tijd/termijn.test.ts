import { expect } from 'chai';
import { describeTermijn, groupOf } from '../../../web/tijd/termijn.ts';

describe('the words of a deadline', () => {
  // Tuesday 24 November 2026, 14:00 in the Netherlands.
  const now = new Date('2026-11-24T13:00:00Z');

  it('says the time of today and the hours that are left', () => {
    expect(describeTermijn('2026-11-24T16:00:00Z', now)).to.deep.equal({
      spoed: 'vandaag',
      moment: 'vandaag 17:00',
      rest: 'nog 3 uur',
    });
  });

  it('rounds down, so that it never promises time that is not there', () => {
    expect(describeTermijn('2026-11-24T15:59:59Z', now).rest).to.equal('nog 2 uur');
    expect(describeTermijn('2026-11-24T13:59:59Z', now).rest).to.equal('nog 59 minuten');
  });

  it('speaks of one minute in the singular', () => {
    expect(describeTermijn('2026-11-24T13:01:30Z', now).rest).to.equal('nog 1 minuut');
  });

  it('calls the next day morgen, also when it is fewer than 24 hours away', () => {
    expect(describeTermijn('2026-11-25T08:00:00Z', now)).to.deep.equal({
      spoed: 'binnenkort',
      moment: 'morgen 09:00',
      rest: 'nog 19 uur',
    });
  });

  it('counts calendar days once it is more than a day', () => {
    expect(describeTermijn('2026-11-26T16:00:00Z', now).rest).to.equal('nog 2 dagen');
    expect(describeTermijn('2026-11-25T16:00:00Z', now).rest).to.equal('nog 1 dag');
  });

  it('goes over to weeks, months and years', () => {
    expect(describeTermijn('2026-12-15T16:00:00Z', now).rest).to.equal('nog 3 weken');
    expect(describeTermijn('2027-05-24T15:00:00Z', now).rest).to.equal('nog 5 maanden');
    expect(describeTermijn('2030-01-01T15:00:00Z', now).rest).to.equal('nog 3 jaar');
  });

  it('names the year of a moment in another year', () => {
    expect(describeTermijn('2027-01-05T08:00:00Z', now).moment).to.equal('5 januari 2027 09:00');
  });

  it('says how long something is overdue', () => {
    expect(describeTermijn('2026-11-24T11:00:00Z', now)).to.deep.equal({
      spoed: 'te-laat',
      moment: 'vandaag 12:00',
      rest: '2 uur te laat',
    });
    expect(describeTermijn('2026-11-22T11:00:00Z', now).rest).to.equal('2 dagen te laat');
  });

  it('believes the server that something is overdue, whatever the clock of this computer says', () => {
    expect(describeTermijn('2026-11-24T16:00:00Z', now, true)).to.include({ spoed: 'te-laat', rest: 'te laat' });
  });

  it('knows that nothing is due without a deadline', () => {
    expect(describeTermijn(null, now)).to.include({ spoed: 'geen', moment: 'geen termijn' });
  });
});

describe('the parts of the worklist', () => {
  const now = new Date('2026-11-24T22:30:00Z');

  it('go by the day in the Netherlands, not by the day in UTC', () => {
    // 23:30 in Amsterdam: a quarter past midnight UTC is still "tomorrow" here.
    expect(groupOf('2026-11-24T22:45:00Z', now, false)).to.equal('Vandaag');
    expect(groupOf('2026-11-24T23:15:00Z', now, false)).to.equal('Morgen');
  });

  it('follow each other as the deadlines do', () => {
    const deadlines = [
      '2026-11-24T10:00:00Z',
      '2026-11-24T22:45:00Z',
      '2026-11-25T10:00:00Z',
      '2026-12-01T10:00:00Z',
      '2026-12-02T10:00:00Z',
      null,
    ];
    expect(deadlines.map((deadline) => groupOf(deadline, now, false))).to.deep.equal([
      'Te laat',
      'Vandaag',
      'Morgen',
      'Binnen een week',
      'Later',
      'Zonder termijn',
    ]);
  });
});
