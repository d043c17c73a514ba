import { z } from 'zod';
import type { Huis } from '../../models/huis.ts';
import type { Gesprek } from './gesprek.ts';

const Casus = z.object({
  id: z.string(),
  status: z.string(),
  proces: z.string().nullable(),
  stap: z.string().nullable(),
  teLaat: z.boolean(),
});
const Casussen = z.object({ resultaten: z.array(Casus), volgende: z.string().nullable() });
const Regel = z.object({
  at: z.string(),
  change: z.string(),
  naam: z.string().nullable(),
  type: z.string(),
  instantie: z.string().nullable(),
  due: z.string().nullable(),
});
const Verloop = z.object({
  processen: z.array(
    z.object({ proces: z.string(), procesnaam: z.string(), gestart: z.string(), regels: z.array(Regel) }),
  ),
});
type Verloop = z.infer<typeof Verloop>;

/** What became of every casus of a house, and how many deadlines of tasks were met; as the tables that a start ends with. */
export async function overzicht(gesprek: Gesprek, huis: Huis): Promise<string> {
  const wie = huis.medewerkers.find(({ rol }) => rol === 'ketenmanager')?.id ?? '';
  const uitkomsten = new Map<string, number>();
  const termijnen = { gehaald: 0, 'te laat': 0, 'nog open, te laat': 0 };
  for (let cursor: string | null = ''; cursor !== null;) {
    const vanaf: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const bladzijde: z.infer<typeof Casussen> = await gesprek.lees(
      wie,
      `/casussen?huis=${huis.code}&limiet=100${vanaf}`,
      Casussen,
    );
    cursor = bladzijde.volgende;
    for (const casus of bladzijde.resultaten) {
      const verloop = await gesprek.lees(wie, `/casussen/${casus.id}/verloop`, Verloop);
      const uitkomst = uitkomstVan(casus, verloop);
      uitkomsten.set(uitkomst, (uitkomsten.get(uitkomst) ?? 0) + 1);
      tel(verloop, termijnen);
    }
  }
  const casussen = [...uitkomsten].sort(([een], [ander]) => een.localeCompare(ander));
  return `\n${tabel('Waar de casussen staan', casussen)}\n${tabel('Termijnen van taken', Object.entries(termijnen))}\n`;
}

function uitkomstVan({ status, proces, stap, teLaat }: z.infer<typeof Casus>, { processen }: Verloop): string {
  const laatste = processen.toSorted((een, ander) => een.gestart.localeCompare(ander.gestart)).at(-1);
  if (status === 'open') {
    const nu = processen.find((een) => een.proces === proces);
    return `loopt: ${nu?.procesnaam ?? 'net binnen'}, ${stap ?? 'onderweg'}${teLaat ? ' (te laat)' : ''}`;
  }
  const einde = laatste?.regels.findLast(({ type, change }) => type === 'endEvent' && change === 'completed')?.naam;
  return `gesloten: ${laatste?.procesnaam ?? ''}, ${einde ?? 'klaar'}`;
}

function tel({ processen }: Verloop, termijnen: Record<'gehaald' | 'te laat' | 'nog open, te laat', number>): void {
  for (const { regels } of processen) {
    for (const { change, type, due, instantie } of regels) {
      if (type !== 'userTask' || change !== 'entered' || due === null) continue;
      const klaar = regels.find((regel) => regel.instantie === instantie && regel.change === 'completed');
      if (klaar !== undefined) termijnen[klaar.at <= due ? 'gehaald' : 'te laat'] += 1;
      else if (
        !regels.some((regel) => regel.instantie === instantie && regel.change === 'cancelled') &&
        due < new Date().toISOString()
      ) {
        termijnen['nog open, te laat'] += 1;
      }
    }
  }
}

function tabel(kop: string, rijen: readonly (readonly [string, number])[]): string {
  const breedte = Math.max(kop.length, ...rijen.map(([naam]) => naam.length));
  const lijn = `${'─'.repeat(breedte)}──${'─'.repeat(6)}`;
  const regels = rijen.map(([naam, aantal]) => `${naam.padEnd(breedte)}  ${String(aantal).padStart(6)}`);
  return `${kop.padEnd(breedte)}  aantal\n${lijn}\n${regels.join('\n')}\n`;
}
