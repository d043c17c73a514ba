/** Of a world whose time runs fast until `eind`. Said the same on the server, in `models/klok.ts`. */
interface Inhaalklok {
  readonly eind: string;
  readonly schaal: number;
  /** Scales until the virtual instant `tot`, the last first. */
  readonly eerder?: readonly { readonly tot: string; readonly schaal: number }[] | undefined;
}

/** Of a world that pauses and changes its pace: from each real instant `vanaf` on it runs `schaal` times as fast. */
interface Speelklok {
  readonly stukken: readonly { readonly vanaf: string; readonly virtueel: string; readonly schaal: number }[];
}

/** Null: the real world. */
export type Klok = Inhaalklok | Speelklok | null;

/** Virtual instant that belongs to the real instant `echt` (ms since the epoch). */
export function worldTime(klok: Klok, echt: number): Date {
  if (klok === null) return new Date(echt);
  if ('stukken' in klok) {
    const stuk = klok.stukken.findLast(({ vanaf }) => Date.parse(vanaf) <= echt) ?? klok.stukken[0];
    if (stuk === undefined) return new Date(echt);
    return new Date(Date.parse(stuk.virtueel) + Math.max(0, echt - Date.parse(stuk.vanaf)) * stuk.schaal);
  }
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
