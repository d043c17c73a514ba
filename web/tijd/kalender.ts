/** Everything that people see is in the time of the houses, wherever their computer says it stands. */
const ZONE = 'Europe/Amsterdam';
const DAG = 86_400_000;

const delen = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** ISO date (`2026-11-24`) on which an instant falls in the Netherlands. */
export function civilDate(instant: Date): string {
  return delen.format(instant);
}

/** Whole calendar days from the date of `from` to that of `to`; negative when `to` is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(civilDate(to)) - Date.parse(civilDate(from))) / DAG);
}

function format(options: Intl.DateTimeFormatOptions): (instant: Date) => string {
  const formatter = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, ...options });
  return (instant) => formatter.format(instant);
}

/** "09:05" */
export const clockTime = format({ hour: '2-digit', minute: '2-digit' });
const weekday = format({ weekday: 'long' });
const dayAndMonth = format({ day: 'numeric', month: 'long' });
const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
const withYear = format({ day: 'numeric', month: 'long', year: 'numeric' });

/** "24 november 2026" */
export function longDate(instant: Date): string {
  return withYear(instant);
}

/** "dinsdag 24 november 2026" */
export function fullDate(instant: Date): string {
  return `${weekday(instant)} ${withYear(instant)}`;
}

/** "vandaag", "morgen", "gisteren", "di 24 nov", and with its year when that is another one. */
export function dayName(instant: Date, now: Date): string {
  switch (daysBetween(now, instant)) {
    case 0:
      return 'vandaag';
    case 1:
      return 'morgen';
    case -1:
      return 'gisteren';
    default:
      return sameYear(instant, now) ? shortDay(instant) : withYear(instant);
  }
}

function sameYear(one: Date, other: Date): boolean {
  return civilDate(one).slice(0, 4) === civilDate(other).slice(0, 4);
}

/** "vandaag 17:00", "di 24 nov 09:00" */
export function dayAndTime(instant: Date, now: Date): string {
  return `${dayName(instant, now)} ${clockTime(instant)}`;
}

/** Heading of a day in a timeline: "Vandaag", "Gisteren", "Maandag 16 november". */
export function dayHeading(instant: Date, now: Date): string {
  const days = daysBetween(now, instant);
  if (days === 0) return 'Vandaag';
  if (days === -1) return 'Gisteren';
  const text = `${weekday(instant)} ${sameYear(instant, now) ? dayAndMonth(instant) : withYear(instant)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "24 november 2026" for an ISO date without a time; the text itself when it is no date. */
export function dateInWords(date: string): string {
  const instant = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(instant.getTime()) ? date : withYear(instant);
}

/** Age in whole years on the day of `now`. */
export function ageOn(birthdate: string, now: Date): number {
  const [year = 0, month = 0, day = 0] = birthdate.split('-').map(Number);
  const [y = 0, m = 0, d = 0] = civilDate(now).split('-').map(Number);
  return y - year - (m < month || (m === month && d < day) ? 1 : 0);
}

/** Instant of a civil date and time in the Netherlands, as `<input type="datetime-local">` gives it. */
export function instantOf(local: string): Date | null {
  const guess = Date.parse(`${local}Z`);
  if (Number.isNaN(guess)) return null;
  // The offset at the guess can differ from that at the answer around a change of clocks; the second look settles it.
  const first = guess - offsetAt(guess);
  return new Date(guess - offsetAt(first));
}

const lokaal = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

function offsetAt(ms: number): number {
  return Date.parse(`${lokaal.format(ms).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000;
}

/** `2026-11-24T09:00`, for `<input type="datetime-local">`. */
export function localInput(instant: Date): string {
  return lokaal.format(instant).replace(' ', 'T').slice(0, 16);
}
