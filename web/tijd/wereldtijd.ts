/** Of a world whose time runs fast until `eind`; null: the real one. Said the same on the server, in `models/klok.ts`. */
export type Klok = {
  readonly eind: string;
  readonly schaal: number;
  /** Scales until the virtual instant `tot`, the last first. */
  readonly eerder?: readonly { readonly tot: string; readonly schaal: number }[] | undefined;
} | null;

/** Virtual instant that belongs to the real instant `echt` (ms since the epoch). */
export function worldTime(klok: Klok, echt: number): Date {
  if (klok === null) return new Date(echt);
  const eind = Date.parse(klok.eind);
  if (echt >= eind) return new Date(echt);
  let { schaal } = klok;
  let nu = eind - (eind - echt) * schaal;
  for (const stuk of klok.eerder ?? []) {
    const tot = Date.parse(stuk.tot);
    if (nu >= tot) break;
    nu = tot - ((tot - nu) / schaal) * stuk.schaal;
    schaal = stuk.schaal;
  }
  return new Date(nu);
}
