import { DateTime } from 'luxon';

/**
 * Dutch public holidays of a year from 2014 on (the first with a Koningsdag): ISO date and name, in order. By rule, for
 * any year. Days that a royal decree puts on a par with them, three years at a time (article 3(3)), follow no rule and
 * are not here. 5 May is among them every year, as in article 3(1) of the Algemene termijnenwet, whatever a collective
 * agreement says (its text as quoted by staatsrechtpraktijk.nl, 1 January 2018, and wvhl.nl, 2022; not held against the
 * Staatsblad).
 */
export function holidays(year: number): ReadonlyMap<string, string> {
  const easter = easterSunday(year);
  const days: readonly (readonly [DateTime, string])[] = [
    [DateTime.utc(year, 1, 1), 'Nieuwjaarsdag'],
    [easter.minus({ days: 2 }), 'Goede Vrijdag'],
    [easter, 'Eerste Paasdag'],
    [easter.plus({ days: 1 }), 'Tweede Paasdag'],
    [kingsDay(year), 'Koningsdag'],
    [DateTime.utc(year, 5, 5), 'Bevrijdingsdag'],
    [easter.plus({ days: 39 }), 'Hemelvaartsdag'],
    [easter.plus({ days: 49 }), 'Eerste Pinksterdag'],
    [easter.plus({ days: 50 }), 'Tweede Pinksterdag'],
    [DateTime.utc(year, 12, 25), 'Eerste Kerstdag'],
    [DateTime.utc(year, 12, 26), 'Tweede Kerstdag'],
  ];
  const byDate = new Map<string, string>();
  for (const [day, name] of days.toSorted(([a], [b]) => a.toMillis() - b.toMillis())) {
    const date = day.toFormat('yyyy-MM-dd');
    const other = byDate.get(date);
    byDate.set(date, other === undefined ? name : `${other} en ${name}`);
  }
  return byDate;
}

/** Celebrated on Saturday 26 April when the king's birthday falls on a Sunday. */
function kingsDay(year: number): DateTime {
  const birthday = DateTime.utc(year, 4, 27);
  return birthday.weekday === 7 ? birthday.minus({ days: 1 }) : birthday;
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number): DateTime {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const day = epact + weekday - 7 * late + 114;
  return DateTime.utc(year, Math.floor(day / 31), (day % 31) + 1);
}
