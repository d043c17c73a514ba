import { DateTime } from 'luxon';
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

  plus(duration: FeelDuration, sign: 1 | -1): FeelDate {
    const amount =
      duration.kind === 'months' ? { months: sign * duration.amount } : { days: sign * duration.days.days };
    return new FeelDate(this.midnight.plus(amount));
  }

  property(name: string): number | undefined {
    return dateProperty(this.midnight, name);
  }

  toString(): string {
    return this.midnight.toFormat('yyyy-MM-dd');
  }
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
