import type { DateTime } from 'luxon';
import { civil } from '../../calendar/civil-time.ts';
import { printedNumber } from '../decimal.ts';
import { Fault } from '../feel-error.ts';
import { type FeelValue, isList } from '../feel-value.ts';
import { FeelDate } from '../temporal/feel-date.ts';
import { FeelDateTime } from '../temporal/feel-date-time.ts';
import { FeelDuration } from '../temporal/feel-duration.ts';
import { FeelTime, zoneOf } from '../temporal/feel-time.ts';
import { CIVIL_ZONE } from '../temporal/zone.ts';
import { type FeelFunctions, integer, number, refuse, text } from './feel-function.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Date and time functions of DMN 1.5 §10.3.4.1, §10.3.4.6 and §10.3.4.8. */
export const timeFunctions: FeelFunctions = {
  now: { parameters: [], required: 0, call: (_, scope) => new FeelDateTime(civil(scope.at), CIVIL_ZONE) },
  today: { parameters: [], required: 0, call: (_, scope) => new FeelDateTime(civil(scope.at), CIVIL_ZONE).date },
  date: {
    parameters: ['from', 'month', 'day'],
    alsoNamed: ['year', 'month', 'day'],
    required: 1,
    call: ([from, month, day]) => {
      if (typeof from === 'number')
        return valid(FeelDate.of(from, integer(month, 'month'), integer(day, 'day')), 'datum, zoals 2026-11-22');
      return dateOf(from);
    },
  },
  time: {
    parameters: ['from', 'minute', 'second', 'offset'],
    alsoNamed: ['hour', 'minute', 'second', 'offset'],
    required: 1,
    check: ([from, , second]) => {
      keepsAll(from);
      if (typeof second === 'number') keepsAll(printedNumber(second));
    },
    call: ([from, minute, second, offset]) => {
      if (typeof from === 'number') {
        const zone = offset == null ? null : offsetOf(offset);
        return valid(FeelTime.of(from, integer(minute, 'minute'), number(second, 'second'), zone), 'tijd');
      }
      if (from instanceof FeelTime) return from;
      if (from instanceof FeelDateTime) return from.time;
      if (from instanceof FeelDate) return new FeelTime(0, 'Z');
      return valid(FeelTime.parse(text(from, 'from')), 'tijd, zoals 17:00:00');
    },
  },
  'date and time': {
    parameters: ['date', 'time'],
    alsoNamed: ['from'],
    required: 1,
    check: ([date]) => keepsAll(date),
    call: ([date, time]) => {
      if (time === undefined) return dateTimeOf(date);
      const day = dateOf(date);
      return FeelDateTime.of(day, time instanceof FeelTime ? time : refuse('time', 'een tijd', time));
    },
  },
  duration: {
    parameters: ['from'],
    required: 1,
    check: ([from]) => keepsAll(from),
    call: ([from]) =>
      from instanceof FeelDuration ? from : valid(FeelDuration.parse(text(from, 'from')), 'duur, zoals P6M of P5DT2H'),
  },
  'years and months duration': {
    parameters: ['from', 'to'],
    required: 2,
    call: ([from, to]) => {
      return new FeelDuration('months', wholeMonths(dateOf(from).midnight, dateOf(to).midnight));
    },
  },
  /** A literal between quotes behind an at sign. */
  '@': {
    parameters: ['string'],
    required: 1,
    check: ([string]) => keepsAll(string),
    call: ([string]) => literal(text(string, 'string')),
  },
  'day of year': { parameters: ['date'], required: 1, call: ([date]) => dateOf(date).midnight.ordinal },
  'day of week': {
    parameters: ['date'],
    required: 1,
    call: ([date]) => WEEKDAYS[dateOf(date).midnight.weekday - 1] ?? null,
  },
  'month of year': {
    parameters: ['date'],
    required: 1,
    call: ([date]) => MONTHS[dateOf(date).midnight.month - 1] ?? null,
  },
  'week of year': { parameters: ['date'], required: 1, call: ([date]) => dateOf(date).midnight.weekNumber },
};

/** What is written in an expression is kept to the letter, or refused; the fraction of a text from outside is cut off. */
function keepsAll(written: FeelValue | undefined): void {
  if (typeof written === 'string' && /\.\d{3}\d*[1-9]/.test(written))
    throw new Fault('InvalidArgument', 'wat korter is dan een milliseconde wordt niet bijgehouden');
}

/** A duration as the offset of a zone: `+02:00`. */
function offsetOf(value: FeelValue): string {
  if (!(value instanceof FeelDuration) || value.kind !== 'time') return refuse('offset', 'een duur in uren', value);
  const minutes = Math.abs(value.amount) / 60_000;
  if (!Number.isInteger(minutes)) throw new Fault('InvalidArgument', '`offset` moet uit hele minuten bestaan');
  const part = (amount: number) => String(amount).padStart(2, '0');
  return zoneOf(`${value.amount < 0 ? '-' : '+'}${part(Math.trunc(minutes / 60))}:${part(minutes % 60)}`);
}

/** Months between two dates, one that is not full left out: from 31 January to 28 February is none. */
function wholeMonths(from: DateTime, to: DateTime): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) return months - 1;
  return months < 0 && to.day > from.day ? months + 1 : months;
}

function dateOf(value: FeelValue | undefined): FeelDate {
  if (value instanceof FeelDate) return value;
  if (value instanceof FeelDateTime) return value.date;
  return valid(FeelDate.parse(text(value, 'date')), 'datum, zoals 2026-11-22');
}

function dateTimeOf(value: FeelValue | undefined): FeelDateTime {
  if (value instanceof FeelDateTime) return value;
  if (value instanceof FeelDate) return FeelDateTime.of(value, new FeelTime(0, null));
  return valid(FeelDateTime.parse(text(value, 'date')), 'tijdstip, zoals 2026-11-22T17:00:00Z');
}

function literal(string: string): FeelValue {
  const value =
    FeelDuration.parse(string) ?? FeelTime.parse(string) ?? FeelDate.parse(string) ?? FeelDateTime.parse(string);
  return valid(value, 'datum, tijd, tijdstip of duur');
}

/** Says what the text should have been, never what it was: it may come from a variable. */
function valid<T extends FeelValue>(value: T | null, what: string): T {
  if (value === null || isList(value)) throw new Fault('InvalidArgument', `dit is geen geldige ${what}`);
  return value;
}
