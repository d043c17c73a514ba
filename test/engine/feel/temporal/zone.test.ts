import { expect } from 'chai';
import { DateTime } from 'luxon';
import { AMSTERDAM } from '../../../../engine/calendar/amsterdam.ts';
import { inZone, luxonZone, zoneSuffix } from '../../../../engine/feel/temporal/zone.ts';

describe('time zones', () => {
  it('are known by their FEEL names', () => {
    expect(luxonZone('Z')).to.equal('utc');
    expect(luxonZone('+02:00')).to.equal('UTC+02:00');
    expect(luxonZone('Europe/Amsterdam')).to.equal(AMSTERDAM);
    expect(luxonZone('America/Toronto')).to.equal('America/Toronto');
    expect(luxonZone('+18:00')).to.equal('UTC+18:00');
    expect(luxonZone('+19:00')).to.equal(null);
    expect(luxonZone('+02:60')).to.equal(null);
    expect(luxonZone('Maan/Krater')).to.equal(null);
  });

  it('are printed as FEEL does', () => {
    expect(['Z', '+02:00', 'Europe/Amsterdam', null].map(zoneSuffix)).to.deep.equal([
      'Z',
      '+02:00',
      '@Europe/Amsterdam',
      '',
    ]);
  });

  it('take the first of two equal clock times in autumn', () => {
    expect(
      inZone(DateTime.utc(2026, 10, 25, 2, 30), 'Europe/Amsterdam')
        .toUTC()
        .toISO(),
    ).to.equal('2026-10-25T00:30:00.000Z');
  });

  it('take an hour later for a clock time that spring skips', () => {
    expect(
      inZone(DateTime.utc(2026, 3, 29, 2, 30), 'Europe/Amsterdam')
        .toUTC()
        .toISO(),
    ).to.equal('2026-03-29T01:30:00.000Z');
  });

  it('fall back on UTC for a zone that is gone', () => {
    expect(inZone(DateTime.utc(2026, 1, 1, 12), 'Maan/Krater').toUTC().hour).to.equal(12);
  });
});
