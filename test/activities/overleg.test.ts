import { expect } from 'chai';
import { overlegtijden } from '../../activities/overleg.ts';

const RITME = {
  proces: 'weektriage',
  naam: 'Weektriage',
  dag: 'dinsdag' as const,
  tijd: '09:00',
  afsluiting: { dag: 'maandag' as const, tijd: '12:00' },
  agendaTaak: 'Taak',
};

describe('the times of a meeting', () => {
  const tijden = (nu: string) => overlegtijden(RITME, Date.parse(nu));

  it('belong to the cut-off that has just passed', () => {
    expect(tijden('2026-11-23T11:00:05.000Z')).to.deep.equal({
      afsluiting: '2026-11-23T11:00:00.000Z',
      gepland: '2026-11-24T08:00:00.000Z',
    });
  });

  it('belong to the cut-off that is about to come, when a fast clock triggers a moment early', () => {
    expect(tijden('2026-11-23T09:30:00.000Z').afsluiting).to.equal('2026-11-23T11:00:00.000Z');
  });

  it('follow the clocks of the house when summer time ends', () => {
    expect(tijden('2026-10-26T11:00:00.000Z')).to.deep.equal({
      afsluiting: '2026-10-26T11:00:00.000Z',
      gepland: '2026-10-27T08:00:00.000Z',
    });
    expect(tijden('2026-10-19T10:00:00.000Z').gepland).to.equal('2026-10-20T07:00:00.000Z');
  });

  it('put a meeting on the day of its cut-off after it', () => {
    const zelfdeDag = { ...RITME, afsluiting: { dag: 'dinsdag' as const, tijd: '08:00' } };
    expect(overlegtijden(zelfdeDag, Date.parse('2026-11-24T07:00:00.000Z')).gepland).to.equal(
      '2026-11-24T08:00:00.000Z',
    );
  });
});
