import type { Procesverloop, Regel } from '../../api/casussen.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { capitalise } from '../../taal/woorden.ts';

/** One moment in the story of a casus, as a sentence that needs no knowledge of BPMN. */
export interface Zin {
  readonly sleutel: string;
  readonly at: string;
  readonly tekst: string;
  /** `besluit`: somebody decided. `termijn`: time did something. `systeem`: the process itself. */
  readonly soort: 'besluit' | 'termijn' | 'open' | 'systeem' | 'fout';
  readonly procesnaam: string;
}

interface Woordenboek {
  readonly now: Date;
  readonly organisatie: (code: string) => string;
}

const TAKEN = new Set(['userTask', 'manualTask', 'task']);
const DIENSTEN = new Set(['serviceTask', 'sendTask', 'scriptTask']);

function quoted(regel: Regel): string {
  return `‘${regel.naam ?? regel.element}’`;
}

function describeTask(regel: Regel, boek: Woordenboek): Pick<Zin, 'tekst' | 'soort'> | null {
  const voor = regel.organisatie === null ? '' : ` voor ${boek.organisatie(regel.organisatie)}`;
  switch (regel.change) {
    case 'entered': {
      const due = regel.due === null ? '' : `, uiterlijk ${dayAndTime(new Date(regel.due), boek.now)}`;
      return { soort: 'open', tekst: `${quoted(regel)} staat open${voor}${due}.` };
    }
    case 'completed': {
      const uitkomst = regel.uitkomstnaam ?? regel.uitkomst;
      if (regel.door === null) return { soort: 'besluit', tekst: `${quoted(regel)} is afgerond${voor}.` };
      const wie = `${regel.door.naam} (${boek.organisatie(regel.door.organisatie)})`;
      const wat = uitkomst === null ? '' : ` met ‘${uitkomst}’`;
      return { soort: 'besluit', tekst: `${wie} rondde ${quoted(regel)} af${wat}.` };
    }
    case 'cancelled':
      return { soort: 'systeem', tekst: `${quoted(regel)} is vervallen${voor}.` };
    case 'moved': {
      const naar = regel.due === null ? '' : ` naar ${dayAndTime(new Date(regel.due), boek.now)}`;
      return { soort: 'termijn', tekst: `De termijn van ${quoted(regel)} is verzet${naar}.` };
    }
    default:
      return null;
  }
}

function describeProcess(regel: Regel, procesnaam: string): Pick<Zin, 'tekst' | 'soort'> | null {
  const naam = capitalise(procesnaam);
  if (regel.change === 'entered') return { soort: 'systeem', tekst: `${naam} is begonnen.` };
  if (regel.change === 'completed') return { soort: 'systeem', tekst: `${naam} is afgerond.` };
  if (regel.change === 'cancelled') return { soort: 'systeem', tekst: `${naam} is beëindigd.` };
  return null;
}

/** What one line of the course says to a person; null for what only moves a token (gateways, flows, joins). */
function describe(regel: Regel, verloop: Procesverloop, boek: Woordenboek): Pick<Zin, 'tekst' | 'soort'> | null {
  if (regel.change === 'failed') {
    return { soort: 'fout', tekst: `${quoted(regel)} is mislukt en wacht op de functioneel beheerder.` };
  }
  if (TAKEN.has(regel.type)) return describeTask(regel, boek);
  if (regel.type === 'process' || regel.element === verloop.proces) return describeProcess(regel, verloop.procesnaam);
  if (regel.change === 'fired') return { soort: 'termijn', tekst: `${quoted(regel)}: dit tijdstip is bereikt.` };
  if (regel.change === 'decided') {
    const toelichting = regel.toelichting === null ? '' : ` (${regel.toelichting})`;
    return { soort: 'systeem', tekst: `De beslistabel bij ${quoted(regel)} gaf een advies${toelichting}.` };
  }
  if (regel.change === 'unmatched')
    return { soort: 'systeem', tekst: 'Een bericht kwam binnen waar niets op wachtte.' };
  if (regel.change !== 'completed') return null;
  if (DIENSTEN.has(regel.type)) return { soort: 'systeem', tekst: `${quoted(regel)} is uitgevoerd.` };
  if (regel.type === 'endEvent' && regel.naam !== null)
    return { soort: 'systeem', tekst: `Einde bereikt: ${quoted(regel)}.` };
  return null;
}

/** The story of a casus over all its processes, newest first. */
export function tellVerloop(processen: readonly Procesverloop[], boek: Woordenboek): readonly Zin[] {
  const zinnen = processen.flatMap((verloop) =>
    verloop.regels.flatMap((regel): readonly Zin[] => {
      const zin = describe(regel, verloop, boek);
      if (zin === null) return [];
      const sleutel = `${verloop.workflowId}:${String(regel.nummer)}`;
      return [{ ...zin, sleutel, at: regel.at, procesnaam: verloop.procesnaam }];
    }),
  );
  // A stable sort keeps the order of lines with the same instant; the whole is then turned around.
  return zinnen.toSorted((one, other) => one.at.localeCompare(other.at)).toReversed();
}
