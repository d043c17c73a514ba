import { expect } from 'chai';
import { tempo } from '../../../cli/voorbeeld/tempo.ts';

describe('the pace of the example', () => {
  const machine = (ms: (keer: number) => number) => {
    let keer = 0;
    return {
      taken: () => {
        keer += 1;
        for (const tot = performance.now() + ms(keer); performance.now() < tot;);
        return Promise.resolve([]);
      },
    };
  };

  it('is full on a machine that answers at once, however long it takes to warm up', async () => {
    expect(await tempo(machine((keer) => (keer <= 10 ? 30 : 0)))).to.equal(1);
  });

  it('goes down with the time that an answer takes', async () => {
    expect(await tempo(machine((keer) => (keer <= 10 ? 0 : 50)))).to.be.within(0.1, 0.5);
  });
});
