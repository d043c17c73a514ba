import { WEEKDAGEN, type Piketblok } from './piket.ts';

const DAG = 24 * 60;
const WEEK = 7 * DAG;

/** A stretch of the week in minutes since monday 00:00. */
interface Strook {
  readonly van: number;
  readonly tot: number;
  readonly blok: Piketblok;
}

/** What is wrong with the blocks of a piketrooster, as sentences: each moment of the week is of exactly one of them. */
export function weekfouten(blokken: readonly Piketblok[]): string[] {
  const stroken = blokken.flatMap(strokenVan).sort((een, ander) => een.van - ander.van);
  const [eerste] = stroken;
  if (eerste === undefined) return [];
  const fouten: string[] = [];
  let tot = eerste;
  // Once round, back to the first: a gap can lie over sunday night.
  for (const strook of [...stroken.slice(1), { ...eerste, van: eerste.van + WEEK, tot: eerste.tot + WEEK }]) {
    if (strook.van > tot.tot)
      fouten.push(
        `van ${wanneer(tot.tot)} tot ${wanneer(strook.van)} is er geen blok; voeg er een toe, of maak "${tot.blok.code}" langer`,
      );
    else if (strook.van < tot.tot)
      fouten.push(
        `op ${wanneer(strook.van)} vallen "${tot.blok.code}" en "${strook.blok.code}" samen; laat het ene beginnen waar het andere eindigt`,
      );
    if (strook.tot > tot.tot) tot = strook;
  }
  return [...new Set(fouten)];
}

function strokenVan(blok: Piketblok): Strook[] {
  const [van, tot] = [minuten(blok.van), minuten(blok.tot)];
  const duur = tot > van ? tot - van : tot + DAG - van;
  return WEEKDAGEN.flatMap((dag, plaats) =>
    blok.dagen === undefined || blok.dagen.includes(dag)
      ? [{ van: plaats * DAG + van, tot: plaats * DAG + van + duur, blok }]
      : [],
  );
}

function minuten(tijd: string): number {
  const [uur = 0, minuut = 0] = tijd.split(':').map(Number);
  return uur * 60 + minuut;
}

/** As people say it: `zaterdag 17:00`. */
function wanneer(minuut: number): string {
  const inWeek = minuut % WEEK;
  const klok = [Math.floor((inWeek % DAG) / 60), inWeek % 60].map((deel) => String(deel).padStart(2, '0')).join(':');
  return `${WEEKDAGEN[Math.floor(inWeek / DAG)] ?? ''} ${klok}`;
}
