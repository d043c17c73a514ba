import { expect } from 'chai';
import { beginklok, metSchaal, virtueel } from '../../../models/klok.ts';
import { worldTime } from '../../../web/tijd/wereldtijd.ts';

describe('the clock of the world', () => {
  const klok = { eind: '2026-11-24T13:00:00.000Z', schaal: 1440 };

  it('is the real clock where no world runs fast', () => {
    expect(worldTime(null, 1000).getTime()).to.equal(1000);
  });

  it('says the same as the server, before and after the two clocks meet', () => {
    const traag = {
      ...klok,
      eerder: [
        { tot: '2026-11-24T01:00:00.000Z', schaal: 180 },
        { tot: '2026-11-23T23:00:00.000Z', schaal: 720 },
      ],
    };
    for (const minutes of [-30, -10, -1, 0, 1, 30]) {
      const echt = Date.parse(klok.eind) + minutes * 60_000;
      for (const een of [klok, traag]) expect(worldTime(een, echt).getTime()).to.equal(virtueel(een, echt));
    }
  });

  it('says the same as the server in a world that pauses', () => {
    const begin = Date.parse('2026-11-24T13:00:00.000Z');
    let gespeeld = beginklok(begin, begin);
    gespeeld = metSchaal(gespeeld, 1440, begin + 60_000);
    gespeeld = metSchaal(gespeeld, 0, begin + 120_000);
    for (const seconds of [-30, 0, 30, 60, 90, 120, 300]) {
      const echt = begin + seconds * 1000;
      expect(worldTime(gespeeld, echt).getTime()).to.equal(virtueel(gespeeld, echt));
    }
  });
});
