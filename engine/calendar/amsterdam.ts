import { IANAZone, Zone } from 'luxon';

/** Minutes east of UTC in winter. */
const WINTER = 60;
const HOUR = 3_600_000;

/** The rule holds since 1996 (Directive 2000/84/EC and the ones before it); older instants go by the tz database. */
const SINCE = Date.UTC(1996, 0, 1);
/** Made when it is asked for: looking the zone up costs more than the rest of what a run loads of luxon. */
let database: Zone | null = null;

/**
 * Civil time in the Netherlands by its rule: summer time from the last Sunday of March 01:00 UTC to the last Sunday of
 * October 01:00 UTC. A rule, because what a process computed must come out the same on every replay: the tz database
 * comes with Node and may change under a running casus. And asking it costs ten times as much as computing.
 */
class AmsterdamZone extends Zone {
  override get type(): string {
    return 'amsterdam';
  }

  override get name(): string {
    return 'Europe/Amsterdam';
  }

  override get isUniversal(): boolean {
    return false;
  }

  override get isValid(): boolean {
    return true;
  }

  override offsetName(ts: number, options: { format?: 'short' | 'long'; locale?: string }): string | null {
    return fromDatabase().offsetName(ts, options);
  }

  override formatOffset(ts: number, format: 'short' | 'narrow' | 'techie'): string {
    return fromDatabase().formatOffset(ts, format);
  }

  /** Minutes east of UTC at `ts`, ms since the epoch. */
  override offset(ts: number): number {
    if (ts < SINCE) return fromDatabase().offset(ts);
    const year = new Date(ts).getUTCFullYear();
    const isSummer = ts >= lastSunday(year, 2) && ts < lastSunday(year, 9);
    return isSummer ? 2 * WINTER : WINTER;
  }

  override equals(other: Zone): boolean {
    return other.name === this.name;
  }
}

function fromDatabase(): Zone {
  database ??= IANAZone.create('Europe/Amsterdam');
  return database;
}

/** 01:00 UTC on the last Sunday of a month of 31 days; months count from 0. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 31);
  return last - new Date(last).getUTCDay() * 24 * HOUR + HOUR;
}

export const AMSTERDAM: Zone = new AmsterdamZone();
