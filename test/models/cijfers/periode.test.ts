import { expect } from 'chai';
import { laatstePeriodes, maandenEerder, periodesTussen, periodeVan } from '../../../models/cijfers/periode.ts';

const ms = (tekst: string): number => Date.parse(tekst);

describe('the periods of figures', () => {
  it('begin and end at midnight in the Netherlands, also where the clock changed in between', () => {
    expect(periodeVan('kwartaal', ms('2026-03-31T21:59:59Z'))).to.deep.equal({
      vanaf: '2026-01-01',
      tot: '2026-03-31',
      begin: '2025-12-31T23:00:00.000Z',
      einde: '2026-03-31T22:00:00.000Z',
    });
    expect(periodeVan('kwartaal', ms('2026-03-31T22:00:00Z')).vanaf).to.equal('2026-04-01');
  });

  it('of one length never overlap and leave nothing out', () => {
    for (const lengte of ['maand', 'kwartaal', 'halfjaar', 'jaar'] as const) {
      const periodes = laatstePeriodes(lengte, ms('2026-11-22T12:00:00Z'), 30);
      for (const [plaats, { begin }] of periodes.slice(0, -1).entries())
        expect(periodes[plaats + 1]?.einde).to.equal(begin);
    }
  });

  it('are whole ones only', () => {
    const tussen = (vanaf: string, tot: string) =>
      periodesTussen('kwartaal', vanaf, tot, 12)?.map((periode) => periode.tot) ?? null;
    expect(tussen('2026-01-01', '2026-06-30')).to.deep.equal(['2026-03-31', '2026-06-30']);
    expect(tussen('2026-02-01', '2026-06-30')).to.equal(null);
    expect(tussen('2026-01-01', '2026-06-29')).to.equal(null);
    expect(tussen('2026-06-30', '2026-01-01')).to.equal(null);
    expect(tussen('0001-01-01', '9999-12-31')).to.have.length(13);
  });

  it('count back in calendar months', () => {
    expect(maandenEerder('2026-03-31T22:00:00.000Z', 6)).to.equal('2025-09-30T22:00:00.000Z');
    expect(maandenEerder('2026-01-31T11:00:00.000Z', -1)).to.equal('2026-02-28T11:00:00.000Z');
  });
});
