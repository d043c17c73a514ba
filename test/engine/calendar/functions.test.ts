import { expect } from 'chai';
import { eerstvolgende, kalenderdagen, TermError, werkdagen } from '../../../engine/calendar/functions.ts';

const FRIDAY = '2026-11-20T15:00:00.000Z';

describe('the functions for terms', () => {
  it('give instants in UTC with milliseconds', () => {
    expect(werkdagen(FRIDAY, 5, null)).to.equal('2026-11-27T15:00:00.000Z');
    expect(werkdagen(FRIDAY, 5, '17:00')).to.equal('2026-11-27T16:00:00.000Z');
    expect(kalenderdagen(FRIDAY, 28, null)).to.equal('2026-12-18T15:00:00.000Z');
    expect(kalenderdagen(FRIDAY, 28, '00:00')).to.equal('2026-12-17T23:00:00.000Z');
    expect(eerstvolgende(FRIDAY, 'maandag', '12:00')).to.equal('2026-11-23T11:00:00.000Z');
  });

  it('refuse a number of days that is no count', () => {
    for (const days of [-1, 1.5, NaN, Infinity, 36_526])
      expect(() => werkdagen(FRIDAY, days, null), String(days)).to.throw(TermError, 'geheel getal van 0');
    expect(() => kalenderdagen(FRIDAY, -1, null)).to.throw(TermError);
    expect(kalenderdagen(FRIDAY, 36_525, null)).to.match(/^2126-/);
  });

  it('refuse a clock time that is none', () => {
    for (const clock of ['9:00', '24:00', '17.00', '17:60', '', '17:00:00'])
      expect(() => werkdagen(FRIDAY, 1, clock), clock).to.throw(TermError, 'het uur moet als "17:00"');
    expect(() => eerstvolgende(FRIDAY, 'dinsdag', '9')).to.throw(TermError);
  });

  it('refuse a day that is none', () => {
    expect(() => eerstvolgende(FRIDAY, 'di', '09:00')).to.throw(TermError, 'de dag moet maandag');
  });
});
