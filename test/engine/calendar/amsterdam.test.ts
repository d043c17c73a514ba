import { expect } from 'chai';
import { DateTime, IANAZone } from 'luxon';
import { AMSTERDAM } from '../../../engine/calendar/amsterdam.ts';

describe('civil time in the Netherlands by rule', () => {
  it('agrees with the tz database at every hour around every change, and through the year, 1990 to 2037', () => {
    const database = IANAZone.create('Europe/Amsterdam');
    const differing: string[] = [];
    const compare = (ts: number) => {
      if (AMSTERDAM.offset(ts) !== database.offset(ts)) differing.push(new Date(ts).toISOString());
    };
    for (let year = 1990; year <= 2037; year += 1) {
      for (let day = 0; day < 366; day += 9) compare(Date.UTC(year, 0, 1 + day, 12));
      for (const month of [2, 9]) {
        for (let day = 24; day <= 31; day += 1) {
          for (let hour = 0; hour < 4; hour += 1) compare(Date.UTC(year, month, day, hour));
        }
      }
    }
    expect(differing).to.deep.equal([]);
  });

  it('changes at one o’clock UTC exactly', () => {
    const change = Date.UTC(2027, 2, 28, 1);
    expect(AMSTERDAM.offset(change - 1)).to.equal(60);
    expect(AMSTERDAM.offset(change)).to.equal(120);
  });

  it('is known by its name in what luxon formats', () => {
    const [winter, summer] = ['2026-12-01', '2026-07-01'].map((day) => DateTime.fromISO(day, { zone: AMSTERDAM }));
    expect(summer?.toFormat('z ZZZ')).to.equal('Europe/Amsterdam +0200');
    expect(summer?.setLocale('nl').offsetNameLong).to.equal('Midden-Europese zomertijd');
    expect(winter?.setLocale('nl').offsetNameLong).to.equal('Midden-Europese standaardtijd');
    expect(AMSTERDAM.formatOffset(Date.UTC(2026, 6, 1), 'short')).to.equal('+02:00');
    expect(AMSTERDAM).to.include({ type: 'amsterdam', isUniversal: false, isValid: true });
    expect(AMSTERDAM.equals(IANAZone.create('Europe/Amsterdam'))).to.be.true;
    expect(AMSTERDAM.equals(IANAZone.create('Europe/Brussels'))).to.be.false;
  });

  it('names its offset as people write it', () => {
    const summer = DateTime.fromISO('2026-07-01T12:00', { zone: AMSTERDAM });
    expect(summer.toISO()).to.equal('2026-07-01T12:00:00.000+02:00');
    expect(summer.toUTC().toISO()).to.equal('2026-07-01T10:00:00.000Z');
  });
});
