import type { Problem } from '../engine/problem.ts';

/** A problem in a drawing or decision table, and the file it stands in. */
export interface Bevinding extends Problem {
  readonly file: string;
}

/** Thrown when a drawing is refused that has to be used. */
export class Geweigerd extends Error {
  override readonly name = 'Geweigerd';
  readonly bevindingen: readonly Bevinding[];

  constructor(bevindingen: readonly Bevinding[]) {
    super('De tekening is geweigerd.');
    this.bevindingen = bevindingen;
  }
}
