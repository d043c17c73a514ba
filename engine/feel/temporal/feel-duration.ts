import { Fault } from '../feel-error.ts';

const PATTERN =
  /^(-?)P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{0,9}))?S)?)?$/;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A FEEL duration: years and months, or days and time; never both (DMN 1.5 §10.3.2.3.7). */
export class FeelDuration {
  readonly kind: 'months' | 'time';
  /** Months, or milliseconds. */
  readonly amount: number;

  constructor(kind: 'months' | 'time', amount: number) {
    this.kind = kind;
    this.amount = amount;
  }

  /** Null where the text is no duration. Weeks are seven days: FEEL has none, the terms of a house do. */
  static parse(text: string): FeelDuration | null {
    const match = PATTERN.exec(text);
    if (match === null) return null;
    const [, sign, ...parts] = match;
    const [years, months, weeks, days, hours, minutes, seconds, fraction] = parts;
    const factor = sign === '-' ? -1 : 1;
    const calendar = number(years) * 12 + number(months);
    const time =
      (number(weeks) * 7 + number(days)) * DAY +
      number(hours) * HOUR +
      number(minutes) * MINUTE +
      number(seconds) * SECOND +
      number(fraction?.slice(0, 3).padEnd(3, '0'));
    const asMonths = years !== undefined || months !== undefined;
    if (asMonths && time !== 0) return null;
    return asMonths ? new FeelDuration('months', factor * calendar) : new FeelDuration('time', factor * time);
  }

  /** Whole days and the milliseconds left; both have the sign of the duration. */
  get days(): { days: number; rest: number } {
    const days = Math.trunc(this.amount / DAY);
    return { days, rest: this.amount - days * DAY };
  }

  plus(other: FeelDuration, sign: 1 | -1): FeelDuration {
    if (other.kind !== this.kind)
      throw new Fault('WrongType', 'een duur in jaren en maanden en een duur in dagen en uren zijn niet op te tellen');
    return new FeelDuration(this.kind, this.amount + sign * other.amount);
  }

  /** By a number; what is less than a month or a millisecond is dropped. */
  times(factor: number): FeelDuration {
    return new FeelDuration(this.kind, Math.trunc(this.amount * factor) + 0);
  }

  property(name: string): number | null | undefined {
    const size = Math.abs(this.amount);
    const sign = this.amount < 0 ? -1 : 1;
    const time = (unit: number, limit: number) =>
      this.kind === 'time' ? sign * (Math.floor(size / unit) % limit) || 0 : null;
    const months = (value: number) => (this.kind === 'months' ? sign * value || 0 : null);
    switch (name) {
      case 'years':
        return months(Math.floor(size / 12));
      case 'months':
        return months(size % 12);
      case 'days':
        return time(DAY, Infinity);
      case 'hours':
        return time(HOUR, 24);
      case 'minutes':
        return time(MINUTE, 60);
      case 'seconds':
        return time(SECOND, 60);
      default:
        return undefined;
    }
  }

  toString(): string {
    const sign = this.amount < 0 ? '-' : '';
    const size = Math.abs(this.amount);
    if (this.kind === 'months') {
      if (size === 0) return 'P0M';
      return `${sign}P${part(Math.floor(size / 12), 'Y')}${part(size % 12, 'M')}`;
    }
    if (size === 0) return 'PT0S';
    const seconds = (size % MINUTE) / SECOND;
    const clock =
      part(Math.floor((size % DAY) / HOUR), 'H') + part(Math.floor((size % HOUR) / MINUTE), 'M') + part(seconds, 'S');
    return `${sign}P${part(Math.floor(size / DAY), 'D')}${clock === '' ? '' : `T${clock}`}`;
  }
}

function number(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}

function part(amount: number, unit: string): string {
  return amount === 0 ? '' : `${String(amount)}${unit}`;
}
