import { expect } from 'chai';
import fc from 'fast-check';
import { beginklok, Klok, metSchaal, virtueel, wachttijd, type Speelklok } from '../../models/klok.ts';

const ECHT = Date.parse('2026-11-23T13:00:00.000Z');
const BEGIN = Date.parse('2026-03-02T08:00:00.000Z');
const MINUUT = 60_000;
/** Real ms between any change of the clock and its first use. */
const UUR = 3_600_000;

/** A clock to which this pace was given so many real ms after the one before. */
function gespeeld(standen: readonly (readonly [na: number, schaal: number])[]): Speelklok {
  let dan = ECHT;
  let klok = beginklok(BEGIN, ECHT);
  for (const [na, schaal] of standen) {
    dan += na;
    klok = metSchaal(klok, schaal, dan);
  }
  return klok;
}

const Standen = fc.array(
  fc.tuple(fc.integer({ min: 0, max: UUR }), fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90_000 }))),
  { maxLength: 8 },
);

describe('the clock of a world that is played', () => {
  it('stands still until it is let go, and whenever it pauses', () => {
    const klok = gespeeld([
      [10 * MINUUT, 60],
      [MINUUT, 0],
    ]);
    expect(virtueel(klok, ECHT - UUR), 'before it began').to.equal(BEGIN);
    expect(virtueel(klok, ECHT + 10 * MINUUT)).to.equal(BEGIN);
    expect(virtueel(klok, ECHT + 10.5 * MINUUT)).to.equal(BEGIN + 30 * MINUUT);
    expect(virtueel(klok, ECHT + 11 * MINUUT)).to.equal(BEGIN + UUR);
    expect(virtueel(klok, ECHT + 24 * UUR)).to.equal(BEGIN + UUR);
  });

  it('waits for ever for what lies behind a pause, and by every pace on the way to what does not', () => {
    const klok = gespeeld([
      [0, 60],
      [MINUUT, 0],
    ]);
    expect(wachttijd(klok, BEGIN + 30 * MINUUT, ECHT)).to.equal(MINUUT / 2);
    expect(wachttijd(klok, BEGIN + 61 * MINUUT, ECHT)).to.equal(Infinity);
    const verder = metSchaal(klok, 3600, ECHT + 5 * MINUUT);
    expect(wachttijd(verder, BEGIN + 2 * UUR, ECHT)).to.equal(5 * MINUUT + 1000);
    expect(wachttijd(verder, BEGIN, ECHT + UUR), 'passed').to.equal(0);
  });

  it('never changes what has been: a change that comes late begins after the one before', () => {
    const klok = metSchaal(gespeeld([[UUR, 60]]), 0, ECHT);
    expect(klok.stukken.map(({ vanaf }) => Date.parse(vanaf))).to.deep.equal([ECHT, ECHT + UUR, ECHT + UUR]);
    expect(virtueel(klok, ECHT + 2 * UUR)).to.equal(BEGIN);
  });

  it('never runs back and never jumps, whatever its paces (property)', () => {
    fc.assert(
      fc.property(Standen, fc.integer({ min: -UUR, max: 10 * UUR }), (standen, op) => {
        const klok = gespeeld(standen);
        const echt = ECHT + op;
        const snelst = Math.max(0, ...standen.map(([, schaal]) => schaal));
        const sprong = virtueel(klok, echt + 1) - virtueel(klok, echt);
        expect(sprong).to.be.within(0, snelst + 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells what was so before a change as it did then (property)', () => {
    fc.assert(
      fc.property(Standen, fc.integer({ min: 0, max: 90_000 }), (standen, schaal) => {
        const klok = gespeeld(standen);
        const vanaf = ECHT + 9 * UUR;
        const anders = metSchaal(klok, schaal, vanaf);
        for (const echt of [ECHT, ECHT + UUR, vanaf - 1]) expect(virtueel(anders, echt)).to.equal(virtueel(klok, echt));
      }),
    );
  });

  it('has waited long enough, and no millisecond too long (property)', () => {
    fc.assert(
      fc.property(
        Standen,
        fc.integer({ min: 0, max: 10 * UUR }),
        fc.integer({ min: 1, max: 365 * 24 * UUR }),
        (standen, op, over) => {
          const klok = gespeeld(standen);
          const echt = ECHT + op;
          const doel = Math.floor(virtueel(klok, echt)) + over;
          const wachten = wachttijd(klok, doel, echt);
          if (wachten === Infinity) {
            expect(virtueel(klok, echt + 100 * 365 * 24 * UUR)).to.be.below(doel);
            return;
          }
          expect(virtueel(klok, Math.ceil(echt + wachten) + 1)).to.be.at.least(doel);
          if (wachten > 1) expect(virtueel(klok, Math.floor(echt + wachten) - 1)).to.be.below(doel);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is told from one that catches up by what it holds', () => {
    const klok = gespeeld([[0, 60]]);
    expect(Klok.parse(klok)).to.deep.equal(klok);
    expect(Klok.safeParse({ stukken: [] }).success).to.equal(false);
    expect(Klok.safeParse({ stukken: [{ ...klok.stukken[0], schaal: -1 }] }).success).to.equal(false);
    expect(Klok.parse({ eind: '2026-11-24T13:00:00.000Z', schaal: 2 })).to.deep.include({ schaal: 2 });
  });
});
