import { expect } from 'chai';
import { decide } from '../../engine/decisions/decide.ts';
import type { Json } from '../../engine/json.ts';
import { leesHuismap } from './huismap.ts';

const { beslissingen, formulieren } = await leesHuismap('midden-limburg');

describe('the emphasis of procesregie', () => {
  const weeg = (doelgroep: unknown): unknown => {
    const nadruk = beslissingen.find(({ id }) => id === 'nadruk');
    if (nadruk === undefined) throw new Error('The table is gone');
    const lookup = (naam: string): Json | undefined => (naam === 'doelgroep' ? String(doelgroep) : undefined);
    return decide(nadruk.id, { [nadruk.id]: nadruk }, { at: '2026-11-23T08:00:00.000Z', lookup }).value;
  };
  const doelgroepen = formulieren.get('benoemen')?.properties?.['doelgroep']?.enum ?? [];

  it('is one of its own for every doelgroep that can be chosen', () => {
    const gezegd = doelgroepen.map((doelgroep) => JSON.stringify(weeg(doelgroep)));
    expect(gezegd).to.have.length(3);
    expect(new Set(gezegd).size).to.equal(3);
  });

  it('is safety first where there is violence at home, and children are seen', () => {
    expect(weeg('huiselijk-geweld')).to.deep.equal({ eerst: 'veiligheid', ook: 'kinderen', meten: 'tweewekelijks' });
  });
});
