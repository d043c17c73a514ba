import { expect } from 'chai';
import { matchRoute, naarCasus, naarTaak } from '../../../web/navigatie/routes.ts';

describe('the addresses of the pages', () => {
  it('find the page that made them', () => {
    const taak = 'ML-2026-000123.screening.1.7';
    expect(matchRoute(naarTaak(taak))).to.deep.equal({ pagina: 'taak', id: taak });
    expect(matchRoute(naarCasus('ML-2026-000123'))).to.deep.equal({
      pagina: 'casus',
      id: 'ML-2026-000123',
      deel: 'overzicht',
    });
    expect(matchRoute(naarCasus('ML-2026-000123', 'plan'))).to.include({ pagina: 'casus', deel: 'plan' });
  });

  it('know the page about one’s own agenda from a meeting', () => {
    expect(matchRoute('/overleggen/agenda')).to.deep.equal({ pagina: 'agenda' });
    expect(matchRoute('/overleggen/ML-OV-2026-0012')).to.include({ pagina: 'overleg' });
  });

  it('begin at the worklist', () => {
    expect(matchRoute('/')).to.deep.equal({ pagina: 'werkvoorraad' });
    expect(matchRoute('/werkvoorraad/')).to.deep.equal({ pagina: 'werkvoorraad' });
  });

  it('are unknown when nothing lives there', () => {
    for (const path of [
      '/taken',
      '/casussen/x/overzicht',
      '/casussen/x/y',
      '/a/b/c/d',
      '/casussen/%E0%A4%A',
      '/meldingen/oud',
    ]) {
      expect(matchRoute(path), path).to.deep.equal({ pagina: 'onbekend' });
    }
  });
});
