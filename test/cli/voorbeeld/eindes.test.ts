import { expect } from 'chai';
import { eindesVan } from '../../../cli/voorbeeld/eindes.ts';
import { leesHuismap } from '../../huizen/huismap.ts';

const map = await leesHuismap('midden-limburg');

describe('the ends that the work of a house can come to', () => {
  const namen = (eindes: ReturnType<typeof eindesVan>) => eindes.map(({ proces, element }) => `${proces} ${element}`);

  it('are those of what begins with a message, of an overleg, and of what these call, in sub-processes too', () => {
    const gevonden = namen(eindesVan(map.modellen, map.huis));
    expect(gevonden).to.include.members([
      'screening Einde_Gescreend',
      'screening Einde_Samengevoegd',
      'weektriage Einde_Leeg',
      'actie Einde_Gereed',
    ]);
  });

  it('leave out a process that nobody calls', () => {
    const alleen = new Map([...map.modellen].filter(([id]) => id === 'screening' || id === 'actie'));
    expect(namen(eindesVan(alleen, { overleggen: [] }))).to.satisfy((eindes: string[]) =>
      eindes.every((eind) => eind.startsWith('screening ')),
    );
  });
});
