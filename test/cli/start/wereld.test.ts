import { expect } from 'chai';
import { wereldklok } from '../../../cli/draai/wereldklok.ts';
import { beginWereld, voorbeeldGespeeld, wereldVan } from '../../../cli/start/wereld.ts';
import { leesScript } from '../../../cli/voorbeeld/script.ts';
import { virtueel } from '../../../models/klok.ts';
import { openOpslag, type Opslag } from '../../../models/opslag/opslag.ts';
import { mongoServer } from '../../harness/servers.ts';
import { wachtOp } from '../../api/opstelling.ts';

describe('the world of a store', () => {
  let opslag: Opslag;
  const einde = new AbortController();
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await opslag.werelden.deleteMany({});
  });
  after(async () => {
    einde.abort();
    await opslag.werelden.deleteMany({});
    await opslag.verbinding.close();
  });

  it('has real time until its example begins: then everybody reads the same clock, at its first morning', async () => {
    const script = await leesScript('huizen/midden-limburg/voorbeeld');
    expect(await wereldVan(opslag, script)).to.include({ klok: null, voorbeeld: 'komt' });
    expect(await wereldVan(opslag, script), 'again, after a start that broke off').to.include({ voorbeeld: 'komt' });
    const klok = await wereldklok(opslag, einde.signal);
    expect(klok()).to.equal(null);
    const nu = Date.now();
    const begonnen = await beginWereld(opslag, script, 11_520);
    await wachtOp(() => Promise.resolve(klok() !== null));
    expect(klok()).to.deep.equal(begonnen.klok);
    expect(new Date(virtueel(klok(), nu)).toISOString()).to.match(/T0[56]:/);
    expect(await wereldVan(opslag, script)).to.deep.equal(begonnen);
    const ander: unknown = await wereldVan(opslag, { ...script, huis: 'haaglanden' }).catch((fout: unknown) => fout);
    expect(ander).to.be.instanceOf(Error).with.property('message').that.includes('--huis midden-limburg');
    await voorbeeldGespeeld(opslag);
    expect(await wereldVan(opslag, script)).to.deep.equal({ ...begonnen, voorbeeld: 'klaar' });
  });

  it('is the real one from the start without an example, also where one was to come', async () => {
    for (const voorbeeld of ['komt', 'geen'] as const) {
      await opslag.werelden.deleteMany({});
      if (voorbeeld === 'komt') await opslag.werelden.create({ _id: 'wereld', klok: null, voorbeeld });
      expect(await wereldVan(opslag, null)).to.deep.equal({ _id: 'wereld', klok: null, voorbeeld: 'geen' });
      expect((await wereldklok(opslag, einde.signal))()).to.equal(null);
    }
  });
});
