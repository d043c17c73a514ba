import { expect } from 'chai';
import { huiscodes, leesInstellingen } from './huismap.ts';

const huizen = (await Promise.all(huiscodes.map(leesInstellingen))).filter(({ regio }) => regio === 'oost-nederland');

describe('the houses of Oost-Nederland', () => {
  it('are five, and serve 81 gemeenten together, each of them once', () => {
    expect(huizen).to.have.lengthOf(5);
    const gemeenten = huizen.flatMap((huis) => huis.gemeenten);
    expect(gemeenten).to.have.lengthOf(81);
    expect(new Set(gemeenten).size).to.equal(81);
  });

  it('answer ZSM at once with words for each of them, and within an hour with advice', () => {
    for (const { terugkoppelingen, termijnen } of huizen) {
      const { teksten = {} } = terugkoppelingen['zsm_bevraging'] ?? {};
      const zonder = ['niet-nagegaan', 'niet-te-zoeken', 'geen'];
      expect(Object.keys(teksten)).to.have.members([...zonder, ...huizen.map(({ code }) => code)]);
      expect(termijnen).to.include({ zsmAdvies: 'PT1H', zsmAdviesHerinnering: 'PT30M' });
    }
  });

  it('take a bevraging by itself, so that who asks takes part in no other casus', () => {
    for (const { intake } of huizen)
      expect(intake.soorten.map(({ code, apart = false }) => [code, apart])).to.deep.equal([
        ['aanmelding', false],
        ['zsm-bevraging', true],
      ]);
  });
});
