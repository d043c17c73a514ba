import { DateTime } from 'luxon';
import { alsTijdstip, datumOp, type Tijdstip } from '../tijdstip.ts';
import type { Huis } from '../huis.ts';

const ZONE = 'Europe/Amsterdam';
const MAANDEN = { maand: 1, kwartaal: 3, halfjaar: 6, jaar: 12 } as const;

export type Periodelengte = Huis['cijfers']['periode'];

/** One period that figures are made of. Periods of a house never overlap, so none can be subtracted from another. */
export interface Periode {
  /** First and last day, both included. */
  readonly vanaf: string;
  readonly tot: string;
  /** The same as instants: from the first up to the second. */
  readonly begin: Tijdstip;
  readonly einde: Tijdstip;
}

/** The period of this length in which an instant (ms since the epoch) falls. */
export function periodeVan(lengte: Periodelengte, ms: number): Periode {
  const maanden = MAANDEN[lengte];
  const dag = DateTime.fromMillis(ms, { zone: ZONE });
  const eerste = dag.startOf('month').minus({ months: (dag.month - 1) % maanden });
  const volgende = eerste.plus({ months: maanden });
  return {
    vanaf: datumOp(eerste.toMillis()),
    tot: datumOp(volgende.minus({ days: 1 }).toMillis()),
    begin: alsTijdstip(eerste.toMillis()),
    einde: alsTijdstip(volgende.toMillis()),
  };
}

/** The last `aantal` periods up to the one in which `ms` falls, newest first. */
export function laatstePeriodes(lengte: Periodelengte, ms: number, aantal: number): Periode[] {
  const periodes = [periodeVan(lengte, ms)];
  while (periodes.length < aantal) periodes.push(periodeVan(lengte, Date.parse(periodes.at(-1)?.begin ?? '') - 1));
  return periodes;
}

/**
 * The periods that make up these days, oldest first; null where the days do not begin and end with one. Stops counting
 * after one more than `meeste`.
 */
export function periodesTussen(lengte: Periodelengte, vanaf: string, tot: string, meeste: number): Periode[] | null {
  const periodes = [periodeVan(lengte, middag(vanaf))];
  if (periodes[0]?.vanaf !== vanaf || tot < vanaf) return null;
  for (let laatste = periodes[0]; laatste.tot < tot;) {
    if (periodes.length > meeste) return periodes;
    laatste = periodeVan(lengte, Date.parse(laatste.einde));
    periodes.push(laatste);
  }
  return periodes.at(-1)?.tot === tot ? periodes : null;
}

/** The instant some whole calendar months earlier (negative: later) in the time of the houses. */
export function maandenEerder(at: Tijdstip, maanden: number): Tijdstip {
  return alsTijdstip(DateTime.fromISO(at, { zone: ZONE }).minus({ months: maanden }).toMillis());
}

function middag(datum: string): number {
  return DateTime.fromISO(`${datum}T12:00`, { zone: ZONE }).toMillis();
}
