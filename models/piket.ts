import { DateTime } from 'luxon';
import { z } from 'zod';
import { Handelende } from './proces.ts';
import { alsTijdstip, Datum, datumOp, Tijdstip } from './tijdstip.ts';

const ZONE = 'Europe/Amsterdam';

export const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
type Weekdag = (typeof WEEKDAGEN)[number];

/** Process variable with the code of who has piket, as the service `piket` fills it and a drawing assigns a task by it. */
export const PIKETVARIABELE = 'vanDienst';

/** Process variable with who has piket at each of several houses, by code; null: nobody. */
export const PIKET_BIJ = 'vanDienstBij';
export const Piketbij = z.record(z.string(), z.string().nullable());

/** A part of the week that one person has piket for, as `huis.json` says it. */
export interface Piketblok {
  readonly code: string;
  readonly naam: string;
  /** On which days it begins; absent: on all seven. */
  readonly dagen?: readonly Weekdag[] | undefined;
  /** Clock times in the Netherlands; an end that is not after the begin is on the next day. */
  readonly van: string;
  readonly tot: string;
}

/** Who has piket for one block that begins on one day. `_id`: see `beurtId`. */
export const Piketbeurt = z.object({
  _id: z.string(),
  huis: z.string(),
  /** Day on which the block begins. */
  datum: Datum,
  blok: z.string(),
  /** Null: taken off the roster again. */
  medewerker: z.string().nullable(),
  /** Every change, the last one last. */
  verloop: z.array(z.object({ medewerker: z.string().nullable(), door: Handelende, at: Tijdstip })),
});
export type Piketbeurt = z.infer<typeof Piketbeurt>;

export function beurtId(huis: string, datum: string, blok: string): string {
  return `${huis}/${datum}/${blok}`;
}

/** A block on a day, as instants: from the first up to the second. */
export interface Piketplek {
  readonly datum: string;
  readonly blok: string;
  readonly naam: string;
  readonly van: Tijdstip;
  readonly tot: Tijdstip;
}

/** The blocks that begin on a day, in order. In the night in which the clock moves a block is an hour shorter or longer. */
export function plekkenOp(blokken: readonly Piketblok[], datum: string): Piketplek[] {
  const dag = DateTime.fromISO(datum, { zone: ZONE });
  return blokken
    .filter(({ dagen }) => dagen === undefined || dagen.some((een) => een === WEEKDAGEN[dag.weekday - 1]))
    .map(({ code, naam, van, tot }) => ({
      ...{ datum, blok: code, naam },
      van: moment(dag, van),
      tot: moment(tot > van ? dag : dag.plus({ days: 1 }), tot),
    }))
    .sort((een, ander) => (een.van < ander.van ? -1 : 1));
}

/** The block that goes on at an instant (ms since the epoch); null where the roster has a gap. */
export function plekNu(blokken: readonly Piketblok[], ms: number): Piketplek | null {
  const vandaag = datumOp(ms);
  const gisteren = DateTime.fromISO(vandaag, { zone: ZONE }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
  const nu = alsTijdstip(ms);
  const plekken = [...plekkenOp(blokken, gisteren), ...plekkenOp(blokken, vandaag)];
  return plekken.find(({ van, tot }) => van <= nu && nu < tot) ?? null;
}

/** The blocks that go on at an instant or begin in the days after it, in order. `ms` since the epoch. */
export function plekkenVanaf(blokken: readonly Piketblok[], ms: number, dagen: number): Piketplek[] {
  const nu = DateTime.fromMillis(ms, { zone: ZONE });
  const tot = alsTijdstip(nu.plus({ days: dagen }).toMillis());
  // A block of yesterday can go on in the small hours.
  return Array.from({ length: dagen + 2 }, (_leeg, dag) => nu.plus({ days: dag - 1 }).toFormat('yyyy-MM-dd'))
    .flatMap((datum) => plekkenOp(blokken, datum))
    .filter((plek) => plek.tot > alsTijdstip(ms) && plek.van < tot);
}

function moment(dag: DateTime, tijd: string): Tijdstip {
  const [hour = 0, minute = 0] = tijd.split(':').map(Number);
  return alsTijdstip(dag.set({ hour, minute }).toMillis());
}
