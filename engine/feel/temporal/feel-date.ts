import { DateTime } from 'luxon';
import { Fault } from '../feel-error.ts';
import type { FeelDuration } from './feel-duration.ts';

/** A year has four digits or, without a zero in front, five. */
const PATTERN = /^(-?(?:[1-9]\d{4}|\d{4}))-(\d{2})-(\d{2})$/;

/** Years before Christ are negative (XML Schema 1.0 part 2 §3.2.7). */
const LAST_YEAR = 99_999;

/** A FEEL date, kept as midnight in UTC. */
export class FeelDate {
  readonly midnight: DateTime;

  constructor(midnight: DateTime) {
    this.midnight = midnight;
  }

  static parse(text: string): FeelDate | null {
    const match = PATTERN.exec(text);
    return match === null ? null : FeelDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
  }

  static of(year: number, month: number, day: number): FeelDate | null {
    const midnight = DateTime.utc(year, month, day);
    return midnight.isValid && Math.abs(year) <= LAST_YEAR ? new FeelDate(midnight) : null;
  }

  /** Hours are counted from midnight in UTC; the result is the date they end on (DMN 1.5 table 57). */
  plus(duration: FeelDuration, sign: 1 | -1): FeelDate {
    const amount = sign * duration.amount;
    const moment = this.midnight.plus(duration.kind === 'months' ? { months: amount } : amount);
    return new FeelDate(inCalendar(moment).startOf('day'));
  }

  property(name: string): number | undefined {
    return dateProperty(this.midnight, name);
  }

  toString(): string {
    return plainYear(new Date(this.midnight.toMillis()).toISOString()).split('T')[0] ?? '';
  }
}

/** ISO 8601 with a year of four digits, or five; JavaScript writes six and a sign outside 0 to 9999. */
export function plainYear(iso: string): string {
  return iso.replace(/^([+-])(\d{6})/, (_, sign: string, year: string) => {
    const digits = String(Number(year)).padStart(4, '0');
    return sign === '-' ? `-${digits}` : digits;
  });
}

/** The moment itself, if it is in a year that can be written. */
export function inCalendar(moment: DateTime): DateTime {
  if (moment.isValid && Math.abs(moment.year) <= LAST_YEAR) return moment;
  throw new Fault('TooLarge', `de datum valt buiten de jaren -${String(LAST_YEAR)} tot en met ${String(LAST_YEAR)}`);
}

export function dateProperty(moment: DateTime, name: string): number | undefined {
  switch (name) {
    case 'year':
      return moment.year;
    case 'month':
      return moment.month;
    case 'day':
      return moment.day;
    case 'weekday':
      return moment.weekday;
    default:
      return undefined;
  }
}
