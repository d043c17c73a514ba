import * as z from 'zod/mini';

const Schaal = z.number().check(z.positive());

/**
 * The clock of a world. After `eind` (real instant) virtual time is real time; before it the world runs
 * `schaal` times as fast, and the two meet at `eind`: virtual = eind − (eind − real) × schaal. `eerder`: until the virtual
 * instant `tot` it ran at another scale, the last of these pieces first. `null` is the real world: no speeding at all.
 */
export const Klok = z.nullable(
  z.object({
    eind: z.iso.datetime(),
    schaal: Schaal,
    eerder: z.optional(z.array(z.object({ tot: z.iso.datetime(), schaal: Schaal }))),
  }),
);
export type Klok = z.infer<typeof Klok>;

/** Virtual instant, in ms since the epoch, that belongs to the real instant `echt` (ms). */
export function virtueel(klok: Klok, echt: number): number {
  if (klok === null) return echt;
  const eind = Date.parse(klok.eind);
  if (echt >= eind) return echt;
  let { schaal } = klok;
  let nu = eind - (eind - echt) * schaal;
  for (const stuk of klok.eerder ?? []) {
    const tot = Date.parse(stuk.tot);
    if (nu >= tot) break;
    nu = tot - ((tot - nu) / schaal) * stuk.schaal;
    schaal = stuk.schaal;
  }
  return nu;
}

/** Real milliseconds to wait from the real instant `echt` (ms) until the virtual instant `doel` (ms); 0 when passed. */
export function wachttijd(klok: Klok, doel: number, echt: number): number {
  if (klok === null || doel >= Date.parse(klok.eind)) return Math.max(0, doel - echt);
  let { schaal } = klok;
  let tot = Date.parse(klok.eind);
  let dan = tot;
  for (const stuk of klok.eerder ?? []) {
    const begin = Math.max(doel, Date.parse(stuk.tot));
    dan -= (tot - begin) / schaal;
    tot = begin;
    if (begin === doel) break;
    schaal = stuk.schaal;
  }
  return Math.max(0, dan - (tot - doel) / schaal - echt);
}
