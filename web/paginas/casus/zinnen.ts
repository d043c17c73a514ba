import type { Procesverloop, Regel } from '../../api/casussen.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { capitalise, enumerate } from '../../taal/woorden.ts';

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
  /** Several at once: by name, or by their number when they are many. */
  readonly wie: (codes: readonly string[]) => string;
}

const TAKEN = new Set(['userTask', 'manualTask', 'task']);
const DIENSTEN = new Set(['serviceTask', 'sendTask']);

function quoted(regel: Regel): string {
  return `‘${regel.naam ?? regel.element}’`;
}

function person({ naam, organisatie }: NonNullable<Regel['door']>, boek: Woordenboek): string {
  return `${naam} (${boek.organisatie(organisatie)})`;
}

/** For whom: of tasks that opened together all organisations. Only the line that opened a task names its organisation. */
function forWhom(samen: readonly Regel[], { regels }: Procesverloop, boek: Woordenboek): string {
  const codes = samen.flatMap(
    ({ organisatie, element, instantie }) =>
      organisatie ??
      regels.find((one) => one.change === 'entered' && one.element === element && one.instantie === instantie)
        ?.organisatie ??
      [],
  );
  return codes.length === 0 ? '' : ` voor ${boek.wie(codes)}`;
}

function describeTask(
  regel: Regel,
  samen: readonly Regel[],
  verloop: Procesverloop,
  boek: Woordenboek,
): Pick<Zin, 'tekst' | 'soort'> | null {
  const voor = forWhom(samen, verloop, boek);
  switch (regel.change) {
    case 'entered': {
      const due = regel.due === null ? '' : `, uiterlijk ${dayAndTime(new Date(regel.due), boek.now)}`;
      if (regel.door === null) return { soort: 'open', tekst: `${quoted(regel)} staat open${voor}${due}.` };
      return { soort: 'open', tekst: `${person(regel.door, boek)} begon ${quoted(regel)}${voor}${due}.` };
    }
    case 'completed': {
      const uitkomst = regel.uitkomstnaam ?? regel.uitkomst;
      if (regel.door === null) return { soort: 'besluit', tekst: `${quoted(regel)} is afgerond${voor}.` };
      const wat = uitkomst === null ? '' : ` met ‘${uitkomst}’`;
      return { soort: 'besluit', tekst: `${person(regel.door, boek)} rondde ${quoted(regel)} af${wat}.` };
    }
    case 'cancelled':
      return { soort: 'systeem', tekst: `${quoted(regel)} is vervallen${voor}.` };
    case 'migrated': {
      if (regel.type !== 'process' || regel.door === null) return null;
      return {
        soort: 'systeem',
        tekst: `${person(regel.door, boek)} liet ${quoted(regel)} een andere tekening volgen.`,
      };
    }
    case 'moved': {
      const naar = regel.due === null ? '' : ` naar ${dayAndTime(new Date(regel.due), boek.now)}`;
      return { soort: 'termijn', tekst: `De termijn van ${quoted(regel)} is verzet${naar}.` };
    }
    default:
      return null;
  }
}

/** The named end at which the process itself ended: an end on the way (a reminder sent) says nothing of it. */
function endOf(verloop: Procesverloop, at: string): string {
  const end = verloop.regels.findLast(
    (regel) => regel.type === 'endEvent' && regel.change === 'completed' && regel.at === at && regel.naam !== null,
  );
  return end === undefined ? '' : `: ${quoted(end)}`;
}

function describeProcess(regel: Regel, verloop: Procesverloop): Pick<Zin, 'tekst' | 'soort'> | null {
  const naam = capitalise(verloop.procesnaam);
  if (regel.change === 'entered') return { soort: 'systeem', tekst: `${naam} is begonnen.` };
  if (regel.change === 'completed')
    return { soort: 'systeem', tekst: `${naam} is afgerond${endOf(verloop, regel.at)}.` };
  if (regel.change === 'cancelled') return { soort: 'systeem', tekst: `${naam} is beëindigd.` };
  return null;
}

/** The trace says `<decision>: <numbers of the rules that matched>`; no numbers where none did, or where it is no table. */
function describeDecision(regel: Regel): string {
  const numbers = /: ([\d, -]+)$/.exec(regel.toelichting ?? '')?.[1]?.match(/\d+/g) ?? [];
  if (numbers.length === 0) return `De beslissing bij ${quoted(regel)} is genomen.`;
  const rules = `${numbers.length === 1 ? 'regel' : 'de regels'} ${enumerate(numbers)}`;
  return `De beslistabel bij ${quoted(regel)} gaf een advies, volgens ${rules}.`;
}

/** What one line of the course says to a person; null for what only moves a token (gateways, flows, joins) or only computes. */
function describe(
  regel: Regel,
  samen: readonly Regel[],
  verloop: Procesverloop,
  boek: Woordenboek,
): Pick<Zin, 'tekst' | 'soort'> | null {
  if (regel.change === 'failed') {
    return { soort: 'fout', tekst: `${quoted(regel)} is mislukt en wacht op de functioneel beheerder.` };
  }
  if (TAKEN.has(regel.type)) return describeTask(regel, samen, verloop, boek);
  if (regel.type === 'process' || regel.element === verloop.proces) return describeProcess(regel, verloop);
  if (regel.change === 'fired') return { soort: 'termijn', tekst: `${quoted(regel)}: dit tijdstip is bereikt.` };
  if (regel.change === 'decided') return { soort: 'systeem', tekst: describeDecision(regel) };
  if (regel.change === 'unmatched')
    return { soort: 'systeem', tekst: 'Een bericht kwam binnen waar niets op wachtte.' };
  if (regel.change !== 'completed') return null;
  if (DIENSTEN.has(regel.type)) return { soort: 'systeem', tekst: `${quoted(regel)} is uitgevoerd.` };
  return null;
}

/** Tasks of one kind that opened at one moment (a question to sixteen organisations) are told once. */
function gather(regels: readonly Regel[]): ReadonlyMap<Regel, readonly Regel[]> {
  const groups = new Map<string, Regel[]>();
  const byFirst = new Map<Regel, readonly Regel[]>();
  for (const regel of regels) {
    // The instances in it tell what happens; the whole of a repeated activity is no step of its own.
    if (regel.geheel) continue;
    const together = TAKEN.has(regel.type) && (regel.change === 'entered' || regel.change === 'cancelled');
    const key = [regel.change, regel.element, regel.at, regel.due].join(' ');
    const group = together ? groups.get(key) : undefined;
    if (group !== undefined) {
      group.push(regel);
      continue;
    }
    const first = [regel];
    if (together) groups.set(key, first);
    byFirst.set(regel, first);
  }
  return byFirst;
}

/** The story of a casus over all its processes, newest first. */
export function tellVerloop(processen: readonly Procesverloop[], boek: Woordenboek): readonly Zin[] {
  const zinnen = processen.flatMap((verloop) =>
    [...gather(verloop.regels)].flatMap(([regel, samen]): readonly Zin[] => {
      const zin = describe(regel, samen, verloop, boek);
      if (zin === null) return [];
      const sleutel = `${verloop.workflowId}:${String(regel.nummer)}`;
      return [{ ...zin, sleutel, at: regel.at, procesnaam: verloop.procesnaam }];
    }),
  );
  // A stable sort keeps the order of lines with the same instant; the whole is then turned around.
  return zinnen.toSorted((one, other) => one.at.localeCompare(other.at)).toReversed();
}
