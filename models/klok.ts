import * as z from 'zod/mini';

const Schaal = z.number().check(z.positive());

/**
 * Of a world that catches up. After `eind` (real instant) virtual time is real time; before it the world runs
 * `schaal` times as fast, and the two meet at `eind`: virtual = eind − (eind − real) × schaal. `eerder`: until the virtual
 * instant `tot` it ran at another scale, the last of these pieces first.
 */
const Inhaalklok = z.object({
  eind: z.iso.datetime(),
  schaal: Schaal,
  eerder: z.optional(z.array(z.object({ tot: z.iso.datetime(), schaal: Schaal }))),
});
export type Inhaalklok = z.infer<typeof Inhaalklok>;

/**
 * Of a world that is played: it pauses and changes its pace. From the real instant `vanaf` on, at the virtual instant
 * `virtueel`, it runs `schaal` times as fast as real time, 0 while it pauses; the first of these pieces first. Each begins
 * where the one before it has come, so that virtual time never jumps.
 */
export const Speelklok = z.object({
  stukken: z
    .array(z.object({ vanaf: z.iso.datetime(), virtueel: z.iso.datetime(), schaal: z.number().check(z.nonnegative()) }))
    .check(z.minLength(1)),
});
export type Speelklok = z.infer<typeof Speelklok>;

/** The clock of a world. `null` is the real world: no speeding at all. */
export const Klok = z.nullable(z.union([Inhaalklok, Speelklok]));
export type Klok = z.infer<typeof Klok>;

/** Virtual instant, in ms since the epoch, that belongs to the real instant `echt` (ms). */
export function virtueel(klok: Klok, echt: number): number {
  if (klok === null) return echt;
  if ('stukken' in klok) return gespeeld(klok, echt);
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

/**
 * Real milliseconds to wait from the real instant `echt` (ms) until the virtual instant `doel` (ms); 0 when passed, and
 * `Infinity` where the world pauses before it.
 */
export function wachttijd(klok: Klok, doel: number, echt: number): number {
  if (klok !== null && 'stukken' in klok) return totGespeeld(klok, doel, echt);
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

/** The clock of a world that begins at the virtual instant `nu` (ms), paused, at the real instant `echt` (ms). */
export function beginklok(nu: number, echt: number): Speelklok {
  return { stukken: [{ vanaf: new Date(echt).toISOString(), virtueel: new Date(nu).toISOString(), schaal: 0 }] };
}

/** The same clock with another pace from the real instant `vanaf` (ms) on; never before what was set already. */
export function metSchaal(klok: Speelklok, schaal: number, vanaf: number): Speelklok {
  const dan = Math.max(vanaf, ...klok.stukken.map((stuk) => Date.parse(stuk.vanaf)));
  const nu = Math.ceil(gespeeld(klok, dan));
  return {
    stukken: [...klok.stukken, { vanaf: new Date(dan).toISOString(), virtueel: new Date(nu).toISOString(), schaal }],
  };
}

function gespeeld({ stukken }: Speelklok, echt: number): number {
  const stuk = stukken.findLast(({ vanaf }) => Date.parse(vanaf) <= echt) ?? stukken[0];
  if (stuk === undefined) return echt;
  // Before it began, time stood still.
  return Date.parse(stuk.virtueel) + Math.max(0, echt - Date.parse(stuk.vanaf)) * stuk.schaal;
}

function totGespeeld(klok: Speelklok, doel: number, echt: number): number {
  const nu = gespeeld(klok, echt);
  if (doel <= nu) return 0;
  const volgende = klok.stukken.find(({ vanaf }) => Date.parse(vanaf) > echt);
  const schaal = klok.stukken.findLast(({ vanaf }) => Date.parse(vanaf) <= echt)?.schaal ?? 0;
  const wachten = schaal === 0 ? Infinity : (doel - nu) / schaal;
  if (volgende === undefined || echt + wachten <= Date.parse(volgende.vanaf)) return wachten;
  const dan = Date.parse(volgende.vanaf);
  return dan - echt + totGespeeld(klok, doel, dan);
}
