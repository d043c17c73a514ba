import { expect } from 'chai';
import { actiesUit } from '../../models/plan.ts';

describe('the acties of a plan', () => {
  it('are the codes of the process variable of that name', () => {
    const acties = [
      {
        id: 'a1',
        organisatie: 'cjg',
        leefgebied: 'wonen',
        soort: 'zorg',
        termijn: '2026-04-01',
        monitoring: 'wekelijks',
      },
      { id: 'a2' },
    ];
    expect(actiesUit({ acties })).to.deep.equal([
      acties[0],
      { id: 'a2', organisatie: null, leefgebied: null, soort: null, termijn: null, monitoring: null },
    ]);
  });

  it('are absent where a vastlegging carries no plan', () => {
    for (const variabelen of [{}, { acties: null }, { acties: 'a1' }, { acties: [{ organisatie: 'cjg' }] }])
      expect(actiesUit(variabelen)).to.equal(null);
  });
});
