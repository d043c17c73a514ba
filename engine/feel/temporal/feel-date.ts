import { DateTime } from 'luxon';
import { Fault } from '../feel-error.ts';
import type { FeelDuration } from './feel-duration.ts';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

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
    return midnight.isValid && year >= 0 && year <= 9999 ? new FeelDate(midnight) : null;
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
    return new Date(this.midnight.toMillis()).toISOString().slice(0, 'yyyy-MM-dd'.length);
  }
}

/** The moment itself, if ISO 8601 can write it in four digits of a year. */
export function inCalendar(moment: DateTime): DateTime {
  if (moment.isValid && moment.year >= 0 && moment.year <= 9999) return moment;
  throw new Fault('TooLarge', 'de datum valt buiten de jaren 0 tot en met 9999');
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
