import { expect } from 'chai';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { holidays } from '../../../engine/calendar/holidays.ts';

/** The names that date-holidays gives our days; it files Goede Vrijdag and Bevrijdingsdag under school. */
const NAMES: Readonly<Record<string, string>> = {
  Nieuwjaar: 'Nieuwjaarsdag',
  'Goede Vrijdag': 'Goede Vrijdag',
  Pasen: 'Eerste Paasdag',
  'Tweede paasdag': 'Tweede Paasdag',
  Koningsdag: 'Koningsdag',
  Bevrijdingsdag: 'Bevrijdingsdag',
  Hemelvaartsdag: 'Hemelvaartsdag',
  Pinksteren: 'Eerste Pinksterdag',
  'Tweede pinksterdag': 'Tweede Pinksterdag',
  Kerstmis: 'Eerste Kerstdag',
  'Tweede kerstdag': 'Tweede Kerstdag',
};

describe('Dutch public holidays', () => {
  it('are those of 2026', () => {
    expect([...holidays(2026)]).to.deep.equal([
      ['2026-01-01', 'Nieuwjaarsdag'],
      ['2026-04-03', 'Goede Vrijdag'],
      ['2026-04-05', 'Eerste Paasdag'],
      ['2026-04-06', 'Tweede Paasdag'],
      ['2026-04-27', 'Koningsdag'],
      ['2026-05-05', 'Bevrijdingsdag'],
      ['2026-05-14', 'Hemelvaartsdag'],
      ['2026-05-24', 'Eerste Pinksterdag'],
      ['2026-05-25', 'Tweede Pinksterdag'],
      ['2026-12-25', 'Eerste Kerstdag'],
      ['2026-12-26', 'Tweede Kerstdag'],
    ]);
  });

  it('are the same as in date-holidays for a century and a half', () => {
    const oracle = new Holidays('NL');
    for (let year = 2014; year <= 2170; year++) {
      const theirs = oracle.getHolidays(year).flatMap(({ date, name, type }): [string, string][] => {
        const own = NAMES[name];
        if (own === undefined) expect(type, `${name} in ${String(year)}`).not.to.equal('public');
        return own === undefined ? [] : [[own, date.slice(0, 10)]];
      });
      const ours = [...holidays(year)].flatMap(([date, names]) => names.split(' en ').map((name) => [name, date]));
      expect(Object.fromEntries(ours), String(year)).to.deep.equal(Object.fromEntries(theirs));
    }
  });

  it('hold Koningsdag a day earlier when it falls on a Sunday', () => {
    expect(holidays(2025).get('2025-04-26')).to.equal('Koningsdag');
    expect(holidays(2025).has('2025-04-27')).to.equal(false);
  });

  it('name both when two fall on one day', () => {
    expect(holidays(2016).get('2016-05-05')).to.equal('Bevrijdingsdag en Hemelvaartsdag');
  });

  it('count Bevrijdingsdag every year, as the Algemene termijnenwet does', () => {
    for (const year of [2026, 2030]) expect(holidays(year).has(`${String(year)}-05-05`), String(year)).to.equal(true);
  });

  it('are in order in any year, Easter on a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2014, max: 9999 }), (year) => {
        const days = [...holidays(year)];
        expect(days.map(([date]) => date)).to.deep.equal(days.map(([date]) => date).toSorted());
        const easter = days.find(([, name]) => name === 'Eerste Paasdag')?.[0] ?? '';
        expect(new Date(`${easter}T00:00:00Z`).getUTCDay()).to.equal(0);
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').to.equal(true);
      }),
    );
  });
});
