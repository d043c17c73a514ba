import { type DateTime, Duration } from 'luxon';
import { nextWeekday, parseWeekday } from '../../engine/calendar/calendar-days.ts';
import { atClock, civil, parseClock, toInstant } from '../../engine/calendar/civil-time.ts';
import { isWorkingDay } from '../../engine/calendar/working-days.ts';
import type { Moment, Script } from './script.ts';

/** When things happen in the example. Everything is counted from its end, an instant (ISO 8601, UTC). */

/** Midnight of the first day. */
export function eersteDag({ begin }: Pick<Script, 'begin'>, einde: string): DateTime {
  const uiterlijk = civil(einde).startOf('day').minus({ weeks: begin.weken });
  const weekdag = parseWeekday(begin.weekdag) ?? 1;
  const gezocht = civil(nextWeekday(toInstant(uiterlijk.minus({ days: 7 })), weekdag, { hour: 0, minute: 0 }));
  return gezocht > uiterlijk ? gezocht.minus({ weeks: 1 }) : gezocht;
}

/** Instant of a melding. */
export function momentVan(script: Pick<Script, 'begin'>, einde: string, moment: Moment): string {
  if ('voorEinde' in moment) return voorEinde(einde, moment.voorEinde);
  const van = moment.werkdag < 0 ? civil(einde).startOf('day') : eersteDag(script, einde);
  return toInstant(opTijd(werkdagen(van, moment.werkdag), moment.tijd));
}

export function voorEinde(einde: string, duur: string): string {
  return toInstant(civil(einde).minus(Duration.fromISO(duur)));
}

/** The instant `uren` working hours after `van`: nights, weekends and holidays do not count. */
export function naWerkuren({ werktijd }: Pick<Script, 'werktijd'>, van: string, uren: number): string {
  let nu = civil(van);
  let over = Duration.fromObject({ hours: uren }).toMillis();
  for (;;) {
    const begin = opTijd(nu, werktijd.van);
    const eind = opTijd(nu, werktijd.tot);
    if (nu < begin) nu = begin;
    const vandaag = isWorkingDay(nu) ? eind.toMillis() - nu.toMillis() : 0;
    if (vandaag > 0 && over <= vandaag) return toInstant(nu.plus({ milliseconds: over }));
    over -= Math.max(0, vandaag);
    nu = opTijd(nu.plus({ days: 1 }), werktijd.van);
  }
}

/** The instant after `van` that an answer or a message names, in working hours or on the calendar; neither: `van` itself. */
export function naTijd(
  script: Pick<Script, 'werktijd'>,
  van: string,
  { na, later }: { readonly na?: number | undefined; readonly later?: string | undefined },
): string {
  if (later !== undefined) return toInstant(civil(van).plus(Duration.fromISO(later)));
  return na === undefined ? van : naWerkuren(script, van, na);
}

const PLAATS = /\{(dag|werkdag|uur)([+-]\d+)(?: (\d\d:\d\d))?\}/g;

/**
 * Fills in the dates of an answer, counted from the instant `at` at which it is given: `{dag+14}` and `{werkdag-1}` become
 * a date, `{werkdag+3 13:30}` and `{uur-2}` an instant.
 */
export function vulIn<T>(gegevens: T, at: string): T {
  if (typeof gegevens === 'string') return gegevens.replace(PLAATS, (...delen) => datum(delen, at)) as T;
  if (Array.isArray(gegevens)) return gegevens.map((deel: unknown) => vulIn(deel, at)) as T;
  if (typeof gegevens !== 'object' || gegevens === null) return gegevens;
  return Object.fromEntries(
    Object.entries(gegevens).map(([naam, waarde]) => [naam, vulIn(waarde as unknown, at)]),
  ) as T;
}

function datum([, soort, aantal, tijd]: readonly unknown[], at: string): string {
  const dagen = Number(aantal);
  if (soort === 'uur') return toInstant(civil(at).plus({ hours: dagen }));
  const dag = soort === 'werkdag' ? werkdagen(civil(at), dagen) : civil(at).plus({ days: dagen });
  return typeof tijd === 'string' ? toInstant(opTijd(dag, tijd)) : dag.toFormat('yyyy-MM-dd');
}

/** That many working days on (or back); 0 is the day itself. */
function werkdagen(van: DateTime, aantal: number): DateTime {
  const stap = Math.sign(aantal);
  let dag = van;
  for (let over = Math.abs(aantal); over > 0;) {
    dag = dag.plus({ days: stap });
    if (isWorkingDay(dag)) over -= 1;
  }
  return dag;
}

function opTijd(dag: DateTime, tijd: string): DateTime {
  const klok = parseClock(tijd);
  if (klok === null) throw new Error(`geen tijd: ${tijd}`);
  return atClock(dag, klok);
}
