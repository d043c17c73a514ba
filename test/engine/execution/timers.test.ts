import { expect } from 'chai';
import { Settings } from 'luxon';
import { instantOf } from '../../../engine/execution/timers.ts';

describe('the instant that a timer names', () => {
  afterEach(() => {
    Settings.now = () => Date.now();
  });

  it('is the same in winter and in summer, also where the clock shows it twice or not at all', () => {
    for (const today of ['2026-01-15', '2026-07-15']) {
      Settings.now = () => Date.parse(today);
      expect(instantOf('2026-10-25T02:30'), today).to.equal('2026-10-25T00:30:00.000Z');
      expect(instantOf('2026-10-25T02:30+01:00'), today).to.equal('2026-10-25T01:30:00.000Z');
      expect(instantOf('2026-10-25T02:30@Europe/Paris'), today).to.equal('2026-10-25T00:30:00.000Z');
      expect(instantOf('2026-03-29T02:30'), today).to.equal('2026-03-29T01:30:00.000Z');
    }
  });
});
