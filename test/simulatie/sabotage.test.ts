import { expect } from 'chai';
import { maakZandbak } from './bundel.ts';
import { metSabotage } from './met-sabotage.ts';
import { type Sabotage, SABOTAGESOORTEN } from './sabotage.ts';
import { type Afloop, type Opties, simuleer } from './simulatie.ts';
import { verklein } from './verkleinen.ts';

/** Worlds in which a broken promise has to show; most need a few, and other drawings make other worlds. */
const SEEDS = 400;
/** Where it shows late, the search begins closer to it. */
const VANAF: Partial<Readonly<Record<Sabotage, number>>> = {
  'dienst-blijft': 280,
  'token-kwijt': 10,
  'vervolg-vergeet': 15,
  'verhuisd-zonder-timers': 110,
};

async function zoek(soort: Sabotage): Promise<{ afloop: Afloop; opties: Opties } | null> {
  const zandbak = await maakZandbak(soort);
  const eerste = VANAF[soort] ?? 1;
  for (let seed = eerste; seed < eerste + SEEDS; seed += 1) {
    const opties = { seed, zandbak, rondes: 4 };
    const afloop = await simuleer(opties);
    if (afloop.schending !== null) return { afloop, opties };
  }
  return null;
}

describe('a promise that is broken on purpose', () => {
  for (const soort of SABOTAGESOORTEN) {
    it(`is found: ${soort}`, async function found() {
      this.timeout(600_000);
      const gevonden = await metSabotage(soort, () => zoek(soort));
      expect(gevonden?.afloop.schending?.eis).to.be.a('string');
    });
  }

  it('is told with a smaller run that breaks it too', async function smaller() {
    this.timeout(600_000);
    const gevonden = await zoek('timer-blijft');
    if (gevonden === null) return expect.fail('not found');
    const { afloop, opties } = await verklein(gevonden.afloop, gevonden.opties);
    expect(afloop.schending?.eis).to.equal(gevonden.afloop.schending?.eis);
    expect(afloop.wereld.fouten.gebeurd.length).to.be.at.most(gevonden.afloop.wereld.fouten.gebeurd.length);
    expect((await simuleer(opties)).schending?.message).to.equal(afloop.schending?.message);
  });
});
