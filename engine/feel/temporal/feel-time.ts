import { DateTime } from 'luxon';
import { shifted } from '../decimal.ts';
import { DAY, FeelDuration } from './feel-duration.ts';
import { inZone, luxonZone, zoneSuffix } from './zone.ts';

const PATTERN = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:(Z|[+-]\d{2}:\d{2})|@([\w+/-]+))?$/;

/** A FEEL time of the day, with a zone or without, to the millisecond. */
export class FeelTime {
  /** Milliseconds since midnight. */
  readonly clock: number;
  readonly zone: string | null;

  constructor(clock: number, zone: string | null) {
    this.clock = clock;
    this.zone = zone;
  }

  static parse(text: string): FeelTime | null {
    const match = PATTERN.exec(text);
    if (match === null) return null;
    const [, hour, minute, second = '0', fraction = '0', offset, name] = match;
    const zone = (offset === undefined ? name : zoneOf(offset)) ?? null;
    if (zone !== null && luxonZone(zone) === null) return null;
    const time = FeelTime.of(Number(hour), Number(minute), Number(second), zone);
    return time === null ? null : new FeelTime(time.clock + Number(fraction.slice(0, 3).padEnd(3, '0')), zone);
  }

  static of(hour: number, minute: number, second: number, zone: string | null): FeelTime | null {
    const valid = Number.isInteger(hour) && Number.isInteger(minute) && Math.min(hour, minute, second) >= 0;
    if (!valid || hour > 23 || minute > 59 || second >= 60) return null;
    return new FeelTime((hour * 60 + minute) * 60_000 + Math.floor(shifted(second, 3)), zone);
  }

  /** Orders times: zoned ones by the instant they had on 1 January 1970, as the reference implementations do. */
  get comparable(): number {
    if (this.zone === null) return this.clock;
    return inZone(DateTime.fromMillis(this.clock, { zone: 'utc' }), this.zone).toMillis();
  }

  /** Goes round at midnight. */
  plus(duration: FeelDuration, sign: 1 | -1): FeelTime {
    return new FeelTime((((this.clock + sign * duration.amount) % DAY) + DAY) % DAY, this.zone);
  }

  property(name: string): number | string | FeelDuration | null | undefined {
    switch (name) {
      case 'hour':
        return Math.floor(this.clock / 3_600_000);
      case 'minute':
        return Math.floor(this.clock / 60_000) % 60;
      case 'second':
        return Math.floor(this.clock / 1000) % 60;
      case 'timezone':
        return this.zone;
      case 'time offset':
        return this.zone === null ? null : new FeelDuration('time', this.clock - this.comparable);
      default:
        return undefined;
    }
  }

  toString(): string {
    return clockText(DateTime.fromMillis(this.clock, { zone: 'utc' })) + zoneSuffix(this.zone);
  }
}

/** No offset is that of UTC, however it is written. */
export function zoneOf(offset: string): string {
  return /^[+-]00:00$/.test(offset) ? 'Z' : offset;
}

/** Hours, minutes, seconds, and the fraction of a second where there is one. */
export function clockText(moment: DateTime): string {
  const fraction = moment.millisecond === 0 ? '' : moment.toFormat('.SSS').replace(/0+$/, '');
  return moment.toFormat('HH:mm:ss') + fraction;
}
