import { expect } from 'chai';
import { controleerInstellingen } from '../../../api/diensten/huis-controle.ts';
import { leesHuismap } from '../../huizen/huismap.ts';

describe('a drawing that asks who has piket', () => {
  it('needs a house that says how the week is divided', async () => {
    const { huis, modellen } = await leesHuismap('twente');
    const { piket, ...zonder } = huis;
    expect(piket?.rol).to.equal('procesregisseur');
    expect([...controleerInstellingen(huis, modellen, new Set())]).to.deep.equal([]);
    expect([...controleerInstellingen(zonder, modellen, new Set())]).to.deep.equal([
      {
        proces: 'zsm_bevraging',
        melding:
          'piket: de tekening "zsm_bevraging" vraagt wie piket heeft; noem onder "piket" de rol en de blokken van de week',
      },
    ]);
  });
});
