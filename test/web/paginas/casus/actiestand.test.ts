import { expect } from 'chai';
import type { Actie } from '../../../../web/api/acties.ts';
import { metStand } from '../../../../web/paginas/casus/actiestand.ts';

const ACTIE: Actie = {
  ...{ id: 'A-1', omschrijving: 'Behandeling bij Iriszorg', organisatie: 'iriszorg', leefgebied: null, soort: 'zorg' },
  ...{ termijn: '2026-12-04', monitoring: null, stokAchter: null, status: 'lopend', stap: 'Actie uitvoeren' },
  ...{ deadline: '2026-12-04T16:00:00.000Z', teLaat: false },
};

describe('an actie in the line of another', () => {
  it('says what a running one waits for, and that it is late', () => {
    expect(metStand(ACTIE)).to.equal('Behandeling bij Iriszorg (actie uitvoeren)');
    expect(metStand({ ...ACTIE, teLaat: true })).to.equal('Behandeling bij Iriszorg (actie uitvoeren, te laat)');
  });

  it('says of one that does not run whether it has begun or ended', () => {
    expect(metStand({ ...ACTIE, status: 'gepland', stap: null })).to.equal('Behandeling bij Iriszorg (gepland)');
    expect(metStand({ ...ACTIE, status: 'afgerond' })).to.equal('Behandeling bij Iriszorg (afgerond)');
  });
});
