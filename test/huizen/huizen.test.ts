import { expect } from 'chai';
import { huiscodes, leesInstellingen } from './huismap.ts';

describe('the houses in one installation', () => {
  it('stand in a folder of their own code', async () => {
    for (const code of huiscodes) expect((await leesInstellingen(code)).code).to.equal(code);
  });

  it('number their casussen apart, and share no people', async () => {
    const huizen = await Promise.all(huiscodes.map(leesInstellingen));
    const voorvoegsels = huizen.map(({ voorvoegsel }) => voorvoegsel);
    const mensen = huizen.flatMap(({ medewerkers }) => medewerkers.map(({ id }) => id));
    expect(new Set(voorvoegsels).size).to.equal(voorvoegsels.length);
    expect(new Set(mensen).size).to.equal(mensen.length);
  });
});
