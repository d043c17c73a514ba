import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { momentVan } from '../../cli/voorbeeld/momenten.ts';
import { leesScript } from '../../cli/voorbeeld/script.ts';
import { SCHAAL, klokVoor } from '../../cli/start/wereld.ts';
import { virtueel, wachttijd } from '../../models/klok.ts';
import { leesHuismap } from './huismap.ts';
import { Wereld } from './wereld.ts';

const map = await leesHuismap('midden-limburg');
const script = await leesScript(fileURLToPath(new URL('../../huizen/midden-limburg/voorbeeld/', import.meta.url)));

/** A Sunday, an hour before a meeting, a late evening, a Friday, and after Christmas: it may be started at any moment. */
const MOMENTEN = [
  '2026-11-22T09:30:00.000Z',
  '2026-11-24T07:30:00.000Z',
  '2026-11-25T21:10:00.000Z',
  '2026-11-27T12:00:00.000Z',
  '2027-01-12T15:00:00.000Z',
];

const TE_LAAT = ['c04 Taak_Screenen', 'c19 Taak_Vraag_Beoordelen', 'c17 Taak_Informeren', 'c19 Taak_Antwoord'];

/** Of the first day, yesterday and today; the others are there for what goes late or another way. */
const gewoon = (wereld: Wereld): string[] => wereld.teLaat.filter((taak) => taak < 'c46');

describe('the example of Midden-Limburg', () => {
  for (const einde of MOMENTEN) {
    describe(`that ends at ${einde}`, () => {
      const wereld = new Wereld(map, script, einde);
      before(() => {
        wereld.speel();
      });

      it('leaves one task overdue', () => {
        expect(wereld.verlopen()).to.deep.equal(['c10 Taak_Uitvoeren']);
      });

      it('has one casus whose zorg is geborgd', () => {
        const bewaakt = Object.keys(script.casussen).filter((code) => wereld.open(code).includes('Taak_Bewaken'));
        expect(bewaakt).to.deep.equal(['c18']);
      });

      it('misses the deadlines of a screening, a question and telling somebody, among the ordinary casussen', () => {
        expect(gewoon(wereld)).to.have.members(TE_LAAT);
      });
    });
  }
});

describe('the clock of the example', () => {
  /** Real ms that everything takes: a melding, a service, a decision. */
  const VERTRAGING = 600;

  for (const nu of MOMENTEN) {
    it(`leaves people the time for what they do, on a machine that is 600 ms late at everything, from ${nu}`, () => {
      const echt = Date.parse(nu);
      const klok = klokVoor(script, SCHAAL, echt);
      const gedaan = (at: string): string => {
        const later = virtueel(klok, echt + wachttijd(klok, Date.parse(at), echt) + VERTRAGING);
        return new Date(Math.min(Math.floor(later), Date.parse(klok.eind))).toISOString();
      };
      const wereld = new Wereld(map, script, klok.eind, { gedaan });
      wereld.speel();
      expect(gewoon(wereld)).to.have.members(TE_LAAT);
      for (const [code, { wachtOp }] of Object.entries(script.casussen))
        expect(wereld.open(code).filter((element) => !script.terzijde.includes(element))).to.deep.equal(
          [...wachtOp].sort(),
        );
    });
  }

  it('begins with the first working day at the instant it is asked for, and meets real time at its end', () => {
    for (const nu of MOMENTEN) {
      const echt = Date.parse(nu);
      const klok = klokVoor(script, SCHAAL, echt);
      const eerste = momentVan(script, klok.eind, { werkdag: 0, tijd: script.werktijd.van });
      expect(virtueel(klok, echt)).to.be.closeTo(Date.parse(eerste), 10_000);
      const { eerder = [], eind } = klok;
      for (const at of [
        eerste,
        ...eerder.map(({ tot }) => tot),
        momentVan(script, eind, { werkdag: 3, tijd: '12:00' }),
        eind,
      ])
        expect(virtueel(klok, echt + wachttijd(klok, Date.parse(at), echt))).to.be.closeTo(Date.parse(at), 10_000);
      expect(virtueel(klok, Date.parse(eind) + 5000)).to.equal(Date.parse(eind) + 5000);
    }
  });
});
