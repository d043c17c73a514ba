import { expect } from 'chai';
import { eindesVan } from '../../cli/voorbeeld/eindes.ts';
import { leesScript } from '../../cli/voorbeeld/script.ts';
import { leesHuismap, padVan, voorbeeldcodes } from './huismap.ts';
import { Wereld } from './wereld.ts';

/** A Sunday, a late evening in the week, and after Christmas: an example may be started at any moment. */
const MOMENTEN = ['2026-11-22T09:30:00.000Z', '2026-11-25T21:10:00.000Z', '2027-01-12T15:00:00.000Z'];

/** A played example goes ten thousand times as fast as time: a server that wakes a term a second late is three hours late in it. */
const gewekt = (at: string): string => new Date(Date.parse(at) + 3 * 3_600_000).toISOString();

const ongehaald = ({ map, eindes }: Wereld): string[] =>
  eindesVan(map.modellen, map.huis)
    .map(({ proces, element }) => `${proces} ${element}`)
    .filter((eind) => !eindes.has(eind));

for (const code of voorbeeldcodes) {
  const map = await leesHuismap(code);
  const script = await leesScript(`${padVan(code)}/voorbeeld`);
  for (const einde of MOMENTEN) {
    describe(`the example of ${code} that ends at ${einde}`, () => {
      const wereld = new Wereld(map, script, einde);
      before(() => {
        wereld.speel();
      });

      it('brings every process of the house to every outcome', () => {
        expect(ongehaald(wereld)).to.deep.equal([]);
      });

      it('does so where terms wake three hours late', () => {
        const traag = new Wereld(map, script, einde, { gewekt });
        traag.speel();
        expect(ongehaald(traag)).to.deep.equal([]);
      });

      it('brings every casus where it was meant to go', () => {
        for (const [casus, { wachtOp, bedoeling }] of Object.entries(script.casussen)) {
          const open = wereld.open(casus).filter((element) => !script.terzijde.includes(element));
          expect(open, `${casus}: ${bedoeling}`).to.deep.equal([...wachtOp].sort());
        }
      });

      it('leaves out nothing that happens in the script', () => {
        expect(wereld.mensen.gebleven()).to.deep.equal([]);
      });
    });
  }
}
