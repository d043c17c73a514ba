import { expect } from 'chai';
import { verlorenStaarten } from '../../workers/standen.ts';
import { einde, keten, taak, tekening } from '../workflows/tekeningen.ts';
import { Toneel } from '../workflows/toneel.ts';

const WACHTEN = tekening(
  'wachten',
  `<bpmn:startEvent id="Start"/>${taak('Taak')}${einde('Einde')}${keten('Start', 'Taak', 'Einde')}`,
);

describe('the comparison of the two stores', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([WACHTEN]);
  });
  after(() => toneel.sluit());

  it('finds processes of which the store knows more than Temporal, and no others', async () => {
    const lopen = await Promise.all([toneel.start('wachten'), toneel.start('wachten'), toneel.start('wachten')]);
    for (const loop of lopen) {
      const { nummer } = await loop.totdat(({ taken }) => taken.length > 0);
      await loop.geprojecteerd(nummer);
    }
    expect(await verlorenStaarten(toneel.client, toneel.opslag)).to.deep.equal([]);
    const [gelijk, voor] = lopen;
    const { proceslopen } = toneel.opslag;
    await proceslopen.updateOne({ _id: voor.id }, { $set: { nummer: 99 } });
    const vreemd = await proceslopen.findById(gelijk.id).lean();
    if (vreemd === null) throw new Error('geen loop');
    await proceslopen.create({ ...vreemd, _id: 'PH-weg.wachten.1' });
    const verloren = await verlorenStaarten(toneel.client, toneel.opslag);
    expect(verloren.sort((een, ander) => een.opslag - ander.opslag)).to.deep.equal([
      { workflowId: 'PH-weg.wachten.1', proces: null, opslag: vreemd.nummer },
      { workflowId: voor.id, proces: vreemd.nummer, opslag: 99 },
    ]);
  });
});
