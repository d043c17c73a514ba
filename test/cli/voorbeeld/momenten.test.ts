import { expect } from 'chai';
import { eersteDag, momentVan, naTijd, naWerkuren, vulIn } from '../../../cli/voorbeeld/momenten.ts';

const werktijd = { van: '08:30', tot: '17:00' };
const begin = { weken: 7, weekdag: 'donderdag' } as const;
const SUNDAY = '2026-11-22T09:30:00.000Z';

describe('the moments of the example', () => {
  it('begin on the chosen weekday, at least so many weeks before the end', () => {
    expect(eersteDag({ begin }, SUNDAY).toISODate()).to.equal('2026-10-01');
    expect(eersteDag({ begin }, '2026-11-19T09:30:00.000Z').toISODate()).to.equal('2026-10-01');
    expect(eersteDag({ begin }, '2026-11-18T09:30:00.000Z').toISODate()).to.equal('2026-09-24');
  });

  it('count working days from the first day, on the clock of the house', () => {
    expect(momentVan({ begin }, SUNDAY, { werkdag: 0, tijd: '08:34' })).to.equal('2026-10-01T06:34:00.000Z');
    expect(momentVan({ begin }, SUNDAY, { werkdag: 2, tijd: '09:00' })).to.equal('2026-10-05T07:00:00.000Z');
  });

  it('count working days back from the last day', () => {
    expect(momentVan({ begin }, SUNDAY, { werkdag: -1, tijd: '13:30' })).to.equal('2026-11-20T12:30:00.000Z');
  });

  it('count a duration back from the end', () => {
    expect(momentVan({ begin }, SUNDAY, { voorEinde: 'PT20M' })).to.equal('2026-11-22T09:10:00.000Z');
  });

  it('skip nights and weekends in working hours', () => {
    expect(naWerkuren({ werktijd }, '2026-11-20T15:00:00.000Z', 2)).to.equal('2026-11-23T08:30:00.000Z');
    expect(naWerkuren({ werktijd }, '2026-11-22T12:00:00.000Z', 0)).to.equal('2026-11-23T07:30:00.000Z');
  });

  it('skip holidays', () => {
    expect(naWerkuren({ werktijd }, '2026-12-24T15:00:00.000Z', 2)).to.equal('2026-12-28T08:30:00.000Z');
  });

  it('come after working hours or after time on the calendar, or at once', () => {
    const van = '2026-11-20T15:00:00.000Z';
    expect(naTijd({ werktijd }, van, { na: 2 })).to.equal('2026-11-23T08:30:00.000Z');
    expect(naTijd({ werktijd }, van, { later: 'P1D' })).to.equal('2026-11-21T15:00:00.000Z');
    expect(naTijd({ werktijd }, van, {})).to.equal(van);
  });

  it('fill in an instant some hours away', () => {
    expect(vulIn({ opgelegd: '{uur-2}' }, SUNDAY)).to.deep.equal({ opgelegd: '2026-11-22T07:30:00.000Z' });
  });

  it('fill in dates and instants wherever they stand in an answer', () => {
    const gegevens = {
      acties: [{ termijn: '{dag+14}' }],
      gedaanOp: '{werkdag-1}',
      aanvang: '{werkdag+3 13:30}',
      aantal: 3,
    };
    expect(vulIn(gegevens, '2026-11-20T12:00:00.000Z')).to.deep.equal({
      acties: [{ termijn: '2026-12-04' }],
      gedaanOp: '2026-11-19',
      aanvang: '2026-11-25T12:30:00.000Z',
      aantal: 3,
    });
  });
});
