/** Of a world whose time runs fast until `eind`; null: the real one. Said the same on the server, in `models/klok.ts`. */
export type Klok = { readonly eind: string; readonly schaal: number } | null;

/** Virtual instant that belongs to the real instant `echt` (ms since the epoch). */
export function worldTime(klok: Klok, echt: number): Date {
  if (klok === null) return new Date(echt);
  const eind = Date.parse(klok.eind);
  return new Date(echt >= eind ? echt : eind - (eind - echt) * klok.schaal);
}
