import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Afspraak } from './afspraak.ts';

/** No drawing says how long a meeting takes; an hour keeps the place in an agenda free. In ms. */
const DUUR = 3_600_000;

/** How often an agenda should look again, in seconds. */
const VERVERSING = 3600;

/**
 * Meetings as iCalendar (RFC 5545). Times stand in UTC, one instant for each meeting and never a rule, so that the change to
 * and from summer time is already in them and no zone has to travel along.
 */
export function alsICalendar(afspraken: readonly Afspraak[]): string {
  const agenda = new ICalCalendar({
    name: 'Regietafel',
    prodId: { company: 'Regietafel', product: 'Overleggen', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: VERVERSING,
  });
  for (const { _id, titel, aanvang, afgelast, volgnummer, gewijzigd } of afspraken) {
    const begin = Date.parse(aanvang);
    agenda.createEvent({
      id: `${_id}@regietafel`,
      summary: titel,
      start: new Date(begin),
      end: new Date(begin + DUUR),
      sequence: volgnummer,
      stamp: new Date(gewijzigd),
      lastModified: new Date(gewijzigd),
      status: afgelast ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return agenda.toString();
}
