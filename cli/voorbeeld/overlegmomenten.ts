import { nextWeekday, parseWeekday } from '../../engine/calendar/calendar-days.ts';
import { parseClock } from '../../engine/calendar/civil-time.ts';
import type { Huis, Overlegritme } from '../../models/huis.ts';
import { eersteDag } from './momenten.ts';
import type { Script } from './script.ts';

export interface Overlegmoment {
  readonly ritme: Overlegritme;
  /** Instant at which its agenda closes, and at which it begins. */
  readonly afsluiting: string;
  readonly aanvang: string;
}

/** Every overleg of the house whose agenda closes within the example, from its first day until `einde`. */
export function overlegmomenten(
  { overleggen }: Pick<Huis, 'overleggen'>,
  script: Pick<Script, 'begin'>,
  einde: string,
): Overlegmoment[] {
  return overleggen.flatMap((ritme) => {
    const gevonden: Overlegmoment[] = [];
    let afsluiting = na(eersteDag(script, einde).toUTC().toISO() ?? '', ritme.afsluiting);
    for (; afsluiting < einde; afsluiting = na(afsluiting, ritme.afsluiting))
      gevonden.push({ ritme, afsluiting, aanvang: na(afsluiting, ritme) });
    return gevonden;
  });
}

function na(moment: string, { dag, tijd }: { readonly dag: string; readonly tijd: string }): string {
  const [weekdag, klok] = [parseWeekday(dag), parseClock(tijd)];
  if (weekdag === null || klok === null) throw new Error(`geen dag en tijd: ${dag} ${tijd}`);
  return nextWeekday(moment, weekdag, klok);
}
