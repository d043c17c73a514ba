import { expect } from 'chai';
import fc from 'fast-check';
import { ConcurrentPlaces, type Move } from '../../../engine/compile/concurrent-places.ts';

const places = ['a', 'b', 'c', 'd', 'e', 'f'];
const subsets = (size: number) => fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: size });
const moves = fc.array(fc.record({ from: subsets(3), to: fc.array(fc.constantFrom(...places), { maxLength: 3 }) }), {
  maxLength: 8,
});

/** Pairs of a list, each place with those that stand behind it. */
const pairsOf = (list: readonly string[]) => list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other]));

/** The same relation by its definition: every move is tried again until nothing is added. */
function closure(begin: readonly string[], all: readonly Move[]) {
  const held = new Set(begin);
  const beside = new Set<string>();
  const add = (pairs: readonly (readonly string[])[]) => {
    for (const [one = '', other = ''] of pairs) beside.add(`${one}${other}`).add(`${other}${one}`);
  };
  const isBeside = (one: string, other: string) => beside.has(`${one}${other}`);
  add(pairsOf(begin));
  for (let before = -1; before !== held.size + beside.size;) {
    before = held.size + beside.size;
    for (const { from, to } of all) {
      const together = pairsOf(from).every(([one = '', other = '']) => isBeside(one, other));
      if (!together || !from.every((place) => held.has(place))) continue;
      for (const place of to) held.add(place);
      add(pairsOf(to));
      const stays = places.filter((place) => from.every((input) => isBeside(input, place)));
      add(stays.flatMap((place) => to.map((output) => [place, output])));
    }
  }
  return { held, isBeside };
}

describe('places that hold a token at the same time', () => {
  it('are those that follow from where tokens begin and how they move, and no others', () => {
    fc.assert(
      fc.property(subsets(2), moves, (begin, all) => {
        const found = new ConcurrentPlaces(begin, all);
        const { held, isBeside } = closure(begin, all);
        expect(places.filter((place) => found.holds(place))).to.have.members(places.filter((place) => held.has(place)));
        for (const one of places)
          for (const other of places) {
            const both = held.has(one) && held.has(other) && isBeside(one, other);
            expect(found.allowsAll([one, other]), `${one} ${other}`).to.equal(both);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('may be one place that gets two tokens, from one move or from where they begin', () => {
    expect(new ConcurrentPlaces(['a'], [{ from: ['a'], to: ['b', 'b'] }]).allowsAll(['b', 'b'])).to.equal(true);
    expect(new ConcurrentPlaces(['a', 'a'], []).allowsAll(['a', 'a'])).to.equal(true);
    expect(new ConcurrentPlaces(['a'], []).allowsAll(['a', 'a'])).to.equal(false);
  });

  it('are asked for together: three places each beside the others, and one of which nothing is known', () => {
    const split = new ConcurrentPlaces(['a'], [{ from: ['a'], to: ['b', 'c', 'd'] }]);
    expect(split.allowsAll(['b', 'c', 'd'])).to.equal(true);
    expect(split.allowsAll(['b', 'c', 'e'])).to.equal(false);
    expect(split.allowsAll(['e'])).to.equal(false);
    expect(split.allowsAll(['a'])).to.equal(true);
  });
});
