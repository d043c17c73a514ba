import { expect } from 'chai';
import { geheelVan } from '../../../models/cijfers/locaties.ts';
import { lossePosten, verdeling, type Post, type Rij, type Tabel } from '../../../models/cijfers/tabel.ts';

const tabel = (rijen: Rij[]): Tabel => ({ cijfer: 'x', titel: 'X', toelichting: '', kolommen: [], rijen });
const som = (getallen: readonly number[]): number => getallen.reduce((tot, getal) => tot + getal, 0);
const post = (code: string, aantal: number, delen?: readonly Post[]): Post => ({
  code,
  naam: code,
  cel: { aantal, casussen: aantal },
  ...(delen && { delen }),
});
const verdeeld = (aantallen: readonly number[]): Tabel => {
  const totaal = som(aantallen);
  const posten = aantallen.map((aantal, plaats) => post(`r${String(plaats)}`, aantal));
  return tabel(verdeling(posten, { aantal: totaal, casussen: totaal }));
};
const gezien = ({ rijen }: Tabel): string[] =>
  rijen.map(({ code, waarden }) => `${code} ${waarden.map((waarde) => waarde ?? 'x').join(' ')}`);

describe('the figures of a house with locations', () => {
  it('tell of the whole only what can be added up from the parts, whatever was counted', () => {
    const maten = [0, 1, 4, 5, 9];
    const rijen = maten.flatMap((een) => maten.flatMap((ander) => maten.map((derde) => [een, ander, derde])));
    for (const noord of rijen) {
      for (const zuid of rijen) {
        const delen = [verdeeld(noord), verdeeld(zuid)];
        const geheel = geheelVan(verdeeld(noord.map((aantal, plaats) => aantal + (zuid[plaats] ?? 0))), delen);
        for (const [plaats, { waarden }] of geheel.rijen.entries()) {
          const [waarde] = waarden;
          const getoond = delen.map((deel) => deel.rijen[plaats]?.waarden[0] ?? null);
          if (waarde !== null) expect(waarde).to.equal(som(getoond.map((getal) => getal ?? Number.NaN)));
        }
      }
    }
  });

  it('hide of the whole a number that only one location may show, which would give the other away', () => {
    const geheel = verdeeld([12, 10]);
    expect(gezien(geheel)).to.deep.equal(['r0 12', 'r1 10', 'totaal 22']);
    expect(gezien(geheelVan(geheel, [verdeeld([9, 5]), verdeeld([3, 5])]))).to.deep.equal([
      'r0 x',
      'r1 x',
      'totaal 22',
    ]);
  });

  it('take a step that one location never took for empty, and one within a hidden line for hidden', () => {
    const stap = (aantal: number): Rij[] =>
      lossePosten([post('stap', aantal, [post('stap/a', aantal), post('stap/b', 0)])]);
    const elders = tabel(lossePosten([post('anders-gekozen', 6)]));
    expect(gezien(geheelVan(tabel(stap(8)), [tabel(stap(8)), elders]))).to.deep.equal([
      'stap 8',
      'stap/a 8',
      'stap/b 0',
    ]);
    expect(gezien(geheelVan(tabel(stap(12)), [tabel(stap(9)), tabel(stap(3))]))).to.deep.equal(['stap x']);
  });

  it('hide the line of one gemeente while the other location may have counted it under the rest', () => {
    const deel = (gemeente: string, aantal: number, rest: number): Tabel =>
      tabel(
        verdeling([post(gemeente, aantal), post('anders', rest)], { aantal: aantal + rest, casussen: aantal + rest }),
      );
    const geheel = (ede: number, arnhem: number): Tabel =>
      tabel(
        verdeling([post('Ede', ede), post('Arnhem', arnhem), post('anders', 0)], {
          ...{ aantal: ede + arnhem, casussen: ede + arnhem },
        }),
      );
    const apart = geheelVan(geheel(9, 8), [deel('Ede', 9, 0), deel('Arnhem', 8, 0)]);
    expect(gezien(apart)).to.deep.equal(['Ede 9', 'Arnhem 8', 'anders 0', 'totaal 17']);
    const gevoegd = geheelVan(geheel(15, 8), [deel('Ede', 9, 0), deel('Arnhem', 8, 6)]);
    expect(gezien(gevoegd)).to.deep.equal(['Ede x', 'Arnhem 8', 'anders 0', 'totaal 23']);
  });
});
