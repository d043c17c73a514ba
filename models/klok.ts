import * as z from 'zod/mini';

/**
 * The clock of a world. After `eind` (real instant) virtual time is real time; before it the world runs
 * `schaal` times as fast, and the two meet at `eind`: virtual = eind − (eind − real) × schaal.
 * `null` is the real world: no speeding at all.
 */
export const Klok = z.nullable(z.object({ eind: z.iso.datetime(), schaal: z.number().check(z.positive()) }));
export type Klok = z.infer<typeof Klok>;

/** Virtual instant, in ms since the epoch, that belongs to the real instant `echt` (ms). */
export function virtueel(klok: Klok, echt: number): number {
  if (klok === null) return echt;
  const eind = Date.parse(klok.eind);
  return echt >= eind ? echt : eind - (eind - echt) * klok.schaal;
}

/** Real milliseconds to wait from the real instant `echt` (ms) until the virtual instant `doel` (ms); 0 when passed. */
export function wachttijd(klok: Klok, doel: number, echt: number): number {
  if (klok === null || doel >= Date.parse(klok.eind)) return Math.max(0, doel - echt);
  const eind = Date.parse(klok.eind);
  return Math.max(0, eind - (eind - doel) / klok.schaal - echt);
}
