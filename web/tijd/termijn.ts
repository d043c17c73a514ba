import { count } from '../taal/woorden.ts';
import { civilDate, dayAndTime, daysBetween } from './kalender.ts';

export type Spoed = 'te-laat' | 'vandaag' | 'binnenkort' | 'ruim' | 'geen';

export interface Termijn {
  readonly spoed: Spoed;
  /** "vandaag 17:00" */
  readonly moment: string;
  /** "nog 3 uur", "2 dagen te laat" */
  readonly rest: string;
}

const MINUUT = 60_000;
const UUR = 60 * MINUUT;
const DAG = 24 * UUR;

/** Rounds down, so that nobody is promised time that is not there. */
function duration(ms: number, days: number): string {
  if (ms < UUR) return count(Math.max(1, Math.floor(ms / MINUUT)), 'minuut', 'minuten');
  if (ms < DAG) return `${String(Math.floor(ms / UUR))} uur`;
  if (days < 14) return count(Math.max(1, days), 'dag', 'dagen');
  if (days < 61) return count(Math.floor(days / 7), 'week', 'weken');
  if (days < 731) return count(Math.floor(days / 30.4), 'maand', 'maanden');
  return `${String(Math.floor(days / 365.25))} jaar`;
}

/** Says when something is due and how far that is, in words. `teLaat` is what the server says: it decides. */
export function describeTermijn(deadline: string | null, now: Date, teLaat = false): Termijn {
  if (deadline === null) return { spoed: 'geen', moment: 'geen termijn', rest: '' };
  const due = new Date(deadline);
  const left = due.getTime() - now.getTime();
  const days = daysBetween(now, due);
  const moment = dayAndTime(due, now);
  if (left <= 0) return { spoed: 'te-laat', moment, rest: `${duration(-left, -days)} te laat` };
  if (teLaat) return { spoed: 'te-laat', moment, rest: 'te laat' };
  const rest = `nog ${duration(left, days)}`;
  if (days === 0) return { spoed: 'vandaag', moment, rest };
  return { spoed: days <= 2 ? 'binnenkort' : 'ruim', moment, rest };
}

export type Groep = 'Te laat' | 'Vandaag' | 'Morgen' | 'Binnen een week' | 'Later' | 'Zonder termijn';

/** The part of the worklist in which a deadline falls; the parts follow each other as the deadlines do. */
export function groupOf(deadline: string | null, now: Date, teLaat: boolean): Groep {
  if (deadline === null) return 'Zonder termijn';
  const due = new Date(deadline);
  if (teLaat || due.getTime() <= now.getTime()) return 'Te laat';
  const days = daysBetween(now, due);
  if (days <= 0) return 'Vandaag';
  if (days === 1) return 'Morgen';
  return days <= 7 ? 'Binnen een week' : 'Later';
}

/** "2026-11-24": for grouping by day. */
export function dayOf(at: string): string {
  return civilDate(new Date(at));
}
