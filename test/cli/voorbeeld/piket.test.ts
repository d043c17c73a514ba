import { expect } from 'chai';
import { piketbeurten, piketVan } from '../../../cli/voorbeeld/piket.ts';
import { leesHuismap } from '../../huizen/huismap.ts';

describe('the piketrooster of an example', () => {
  const script = { piket: { kantoor: ['mw-a', 'mw-b'], nacht: ['mw-b'] } };

  it('gives each day to the next one, and what the script leaves out to nobody', () => {
    const dagen = ['2026-11-23', '2026-11-24', '2026-11-25'].map((datum) =>
      piketVan(script, { datum, blok: 'kantoor' }),
    );
    expect(dagen[0]).to.equal(dagen[2]);
    expect(new Set(dagen)).to.deep.equal(new Set(['mw-a', 'mw-b']));
    expect(piketVan(script, { datum: '2026-11-23', blok: 'avond' })).to.equal(null);
  });

  it('runs from the block that goes on to the end, with the blocks that those days have', async () => {
    const { huis } = await leesHuismap('twente');
    const beurten = piketbeurten(huis, script, '2026-11-28T05:00:00.000Z', '2026-11-30T12:00:00.000Z');
    expect(beurten.map(({ datum, blok }) => `${datum} ${blok}`)).to.deep.equal([
      '2026-11-28 nacht',
      '2026-11-29 nacht',
      '2026-11-30 kantoor',
      '2026-11-30 nacht',
      '2026-12-01 kantoor',
      '2026-12-01 nacht',
    ]);
  });
});
