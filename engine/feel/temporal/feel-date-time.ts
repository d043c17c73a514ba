import type { DateTime, DurationLike } from 'luxon';
import { Fault } from '../feel-error.ts';
import { dateProperty, FeelDate, inCalendar, plainYear } from './feel-date.ts';
import { DAY, FeelDuration } from './feel-duration.ts';
import { clockText, FeelTime } from './feel-time.ts';
import { inZone, zoneSuffix } from './zone.ts';

/** Midnight at the end of a day is that of the next (XML Schema 1.0 part 2 §3.2.7). */
const END_OF_DAY = '24:00:00';

/** A FEEL date and time: an instant in a zone, or a wall clock time without one. */
export class FeelDateTime {
  /** In its zone; in UTC where there is none. */
  readonly moment: DateTime;
  /** As written: `Z`, `+02:00`, `Europe/Amsterdam`; null without. */
  readonly zone: string | null;

  constructor(moment: DateTime, zone: string | null) {
    this.moment = moment;
    this.zone = zone;
  }

  /** Null where the text is no date and time; a date alone is its midnight. */
  static parse(text: string): FeelDateTime | null {
    const at = text.indexOf('T');
    const [day, clock] = at === -1 ? [text, '00:00:00'] : [text.slice(0, at), text.slice(at + 1)];
    const isEndOfDay = clock.startsWith(END_OF_DAY);
    const date = FeelDate.parse(day);
    const time = FeelTime.parse(isEndOfDay ? clock.replace(END_OF_DAY, '00:00:00') : clock);
    if (date === null || time === null) return null;
    return FeelDateTime.of(isEndOfDay ? date.plus(new FeelDuration('time', DAY), 1) : date, time);
  }

  static of(date: FeelDate, time: FeelTime): FeelDateTime {
    const wall = date.midnight.plus(time.clock);
    return new FeelDateTime(time.zone === null ? wall : inZone(wall, time.zone), time.zone);
  }

  get date(): FeelDate {
    return new FeelDate(this.wall.startOf('day'));
  }

  get time(): FeelTime {
    return new FeelTime(this.wall.toMillis() - this.wall.startOf('day').toMillis(), this.zone);
  }

  get wall(): DateTime {
    return this.moment.setZone('utc', { keepLocalTime: true });
  }

  /** Months and days move the date on the calendar of the zone, the rest of a duration is time that passes. */
  plus(duration: FeelDuration, sign: 1 | -1): FeelDateTime {
    return new FeelDateTime(inCalendar(this.moment.plus(shift(duration, sign))), this.zone);
  }

  minus(other: FeelDateTime): FeelDuration {
    if ((this.zone === null) !== (other.zone === null))
      throw new Fault('NotComparable', 'van twee tijdstippen heeft er maar één een tijdzone');
    return new FeelDuration('time', this.moment.toMillis() - other.moment.toMillis());
  }

  property(name: string): number | string | FeelDuration | null | undefined {
    if (name === 'time offset')
      return this.zone === null ? null : new FeelDuration('time', this.moment.offset * 60_000);
    return name === 'timezone' ? this.zone : (dateProperty(this.moment, name) ?? this.time.property(name));
  }

  /** As FEEL prints it. */
  toString(): string {
    return `${this.date.toString()}T${clockText(this.moment)}${zoneSuffix(this.zone)}`;
  }

  /** As a process variable: an instant in UTC with milliseconds, or a wall clock time where there is no zone. */
  toJson(): string {
    return this.zone === null ? this.toString() : plainYear(new Date(this.moment.toMillis()).toISOString());
  }
}

function shift(duration: FeelDuration, sign: 1 | -1): DurationLike {
  if (duration.kind === 'months') return { months: sign * duration.amount };
  const { days, rest } = duration.days;
  return { days: sign * days, milliseconds: sign * rest };
}
