import { expect } from 'chai';
import fc from 'fast-check';
import { DREMPEL, toonbaar, type Cel } from '../../../models/cijfers/afscherming.ts';

const een = (aantal: number): Cel => ({ aantal, casussen: aantal });

/** What a reader gets of a table: the cells that are shown, and a mark for the others; the sum is known beside it. */
function gepubliceerd(cellen: readonly Cel[]): string {
  const getoond = toonbaar(cellen);
  return cellen.map(({ aantal }, plaats) => (getoond[plaats] === true ? String(aantal) : 'x')).join(' ');
}

/** Every way to spread `som` over `plaatsen` cells. */
function spreidingen(som: number, plaatsen: number): number[][] {
  if (plaatsen === 1) return [[som]];
  return Array.from({ length: som + 1 }, (_leeg, eerste) => eerste).flatMap((eerste) =>
    spreidingen(som - eerste, plaatsen - 1).map((rest) => [eerste, ...rest]),
  );
}

describe('what is shown of a table', () => {
  it('is everything where no cell is about one to four casussen', () => {
    expect(gepubliceerd([een(0), een(5), een(12)])).to.equal('0 5 12');
    expect(gepubliceerd([een(0), een(0)])).to.equal('0 0');
  });

  it('is not the only small cell, nor a second one that keeps it from being worked out', () => {
    expect(gepubliceerd([een(9), een(3), een(20)])).to.equal('x x 20');
  });

  it('is no empty cell beside a small one: nobody knows over how many cells the rest is spread', () => {
    expect(gepubliceerd([een(9), een(3), een(0)])).to.equal('9 x x');
  });

  it('goes by casussen, not by what is counted', () => {
    expect(gepubliceerd([{ aantal: 48, casussen: 3 }, een(20), een(30)])).to.equal('x x 30');
  });

  it('never holds a cell of one to four, whatever the table', () => {
    const cel = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([een, ander]) => ({ aantal: Math.max(een, ander), casussen: Math.min(een, ander) }));
    fc.assert(
      fc.property(fc.array(cel, { minLength: 1, maxLength: 20 }), (cellen) => {
        const getoond = toonbaar(cellen);
        for (const [plaats, { casussen }] of cellen.entries())
          if (getoond[plaats] === true) expect(casussen === 0 || casussen >= DREMPEL).to.equal(true);
      }),
    );
  });

  it('leaves two values or more for every hidden small cell, to who knows the total and this rule', () => {
    for (const [plaatsen, hoogste] of [
      [2, 40],
      [3, 32],
      [4, 24],
    ] as const) {
      // Below the threshold the total is hidden too: then nothing is known at all.
      for (let som = DREMPEL; som <= hoogste; som += 1) {
        const mogelijk = new Map<string, Set<number>[]>();
        const werelden = spreidingen(som, plaatsen);
        for (const wereld of werelden) {
          const zichtbaar = gepubliceerd(wereld.map(een));
          const waarden = mogelijk.get(zichtbaar) ?? wereld.map(() => new Set<number>());
          for (const [plaats, waarde] of wereld.entries()) waarden[plaats]?.add(waarde);
          mogelijk.set(zichtbaar, waarden);
        }
        for (const wereld of werelden) {
          const zichtbaar = gepubliceerd(wereld.map(een));
          for (const [plaats, waarde] of wereld.entries()) {
            if (waarde === 0 || waarde >= DREMPEL) continue;
            expect(mogelijk.get(zichtbaar)?.[plaats]?.size, `${wereld.join(' ')} als ${zichtbaar}`).to.be.at.least(2);
          }
        }
      }
    }
  });
});
