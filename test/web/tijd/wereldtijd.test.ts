import { expect } from 'chai';
import { virtueel } from '../../../models/klok.ts';
import { worldTime } from '../../../web/tijd/wereldtijd.ts';

describe('the clock of the world', () => {
  const klok = { eind: '2026-11-24T13:00:00.000Z', schaal: 1440 };

  it('is the real clock where no world runs fast', () => {
    expect(worldTime(null, 1000).getTime()).to.equal(1000);
  });

  it('says the same as the server, before and after the two clocks meet', () => {
    for (const minutes of [-30, -1, 0, 1, 30]) {
      const echt = Date.parse(klok.eind) + minutes * 60_000;
      expect(worldTime(klok, echt).getTime()).to.equal(virtueel(klok, echt));
    }
  });
});
