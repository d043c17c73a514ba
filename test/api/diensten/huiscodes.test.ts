import { expect } from 'chai';
import { controleerHuiscodes } from '../../../api/diensten/huis-controle.ts';
import type { Formulier } from '../../../models/formulier.ts';

describe('the codes of a house in its forms', () => {
  it('are roles that the house has, for who may be chosen', () => {
    const formulier: Formulier = {
      ...{ $id: 'benoemen', type: 'object' },
      properties: { wie: { type: 'string', 'x-weergave': 'medewerker', 'x-rollen': ['partner', 'wijkagent'] } },
    };
    const huis = { naam: 'Proefhuis', rollen: ['partner'] };
    expect([...controleerHuiscodes(huis, formulier)]).to.deep.equal([
      '"wie": "x-rollen": de rol "wijkagent" bestaat niet in Proefhuis',
    ]);
  });
});
