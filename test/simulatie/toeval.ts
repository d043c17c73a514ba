import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Everything that is left to chance in one simulated world: the same seed gives the same draws in the same order. */
export class Toeval {
  readonly #bron;

  constructor(seed: number) {
    // Seeds that follow each other must not begin alike.
    this.#bron = xoroshiro128plus(Math.imul(seed + 1, 0x9e3779b1));
    for (let keer = 0; keer < 16; keer += 1) this.#bron.next();
  }

  /** A whole number from `laagst` to `hoogst`, both included. */
  heel(laagst: number, hoogst: number): number {
    return uniformInt(this.#bron, laagst, hoogst);
  }

  /** A number from 0 to 1, 1 excluded. */
  deel(): number {
    return this.heel(0, 0x3fffffff) / 0x40000000;
  }

  /** True in `kans` of the draws. */
  lukt(kans: number): boolean {
    return this.deel() < kans;
  }

  /** Throws on an empty list. */
  kies<T>(lijst: readonly T[]): T {
    const gekozen = lijst[this.heel(0, lijst.length - 1)];
    if (gekozen === undefined) throw new RangeError('niets om uit te kiezen');
    return gekozen;
  }
}
