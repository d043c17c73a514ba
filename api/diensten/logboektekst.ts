import { DateTime } from 'luxon';
import type { TraceRegel } from '../../models/proces.ts';
import type { Door } from './medewerkers.ts';

/** One line of the logbook as a Dutch sentence, from codes and the drawing's own names. */
export function regeltekst(regel: TraceRegel, door: Door | null): string {
  const wat = regel.naam ?? regel.element;
  const wie = door === null ? '' : ` door ${door.naam} (${door.organisatie})`;
  return `${zin(regel, wat, wie)}.`;
}

const TAAK = /[tT]ask$/;

function zin(regel: TraceRegel, wat: string, wie: string): string {
  const uitkomst = regel.uitkomst === null ? '' : `, uitkomst "${regel.uitkomst}"`;
  const tot = regel.due === null ? '' : `, uiterlijk ${moment(regel.due)}`;
  switch (regel.change) {
    case 'entered':
      return TAAK.test(regel.type)
        ? `Taak "${wat}" geopend${regel.organisatie === null ? '' : ` voor ${regel.organisatie}`}${tot}`
        : `"${wat}" begonnen`;
    case 'completed':
      return TAAK.test(regel.type) ? `Taak "${wat}" afgerond${wie}${uitkomst}` : `"${wat}" bereikt${wie}`;
    case 'cancelled':
      return `"${wat}" vervallen${wie}`;
    case 'failed':
      return `"${wat}" mislukt${regel.toelichting === null ? '' : ` (${regel.toelichting})`}`;
    case 'taken':
      return `Verder langs "${wat}"`;
    case 'fired':
      return `"${wat}" afgegaan`;
    case 'moved':
      return `Termijn "${wat}" verzet${wie}${tot}`;
    case 'unmatched':
      return `Bericht ${regel.toelichting ?? `"${wat}"`} kwam aan, maar niets wachtte erop`;
    case 'decided':
      return `Beslistabel "${wat}" geraadpleegd${regel.toelichting === null ? '' : ` (${regel.toelichting})`}`;
    case 'assigned':
      return `Taak "${wat}" toegewezen${wie}`;
    default:
      return `"${wat}": ${regel.change}${wie}${uitkomst}${tot}`;
  }
}

function moment(tijdstip: string): string {
  return DateTime.fromISO(tijdstip, { zone: 'Europe/Amsterdam' }).setLocale('nl').toFormat("d LLLL yyyy 'om' HH:mm");
}
