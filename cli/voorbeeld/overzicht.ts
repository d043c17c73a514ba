import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Huis } from '../../models/huis.ts';
import type { Gesprek } from './gesprek.ts';

const Casus = z.object({
  id: z.string(),
  status: z.string(),
  proces: z.string().nullable(),
  stap: z.string().nullable(),
  wachtop: z.array(z.string()),
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
    z.object({ proces: z.string(), procesnaam: z.string(), geeindigd: z.string().nullable(), regels: z.array(Regel) }),
  ),
});
type Verloop = z.infer<typeof Verloop>;

/** Real ms that the last meldingen get to reach a person. */
const GEDULD = 30_000;

/** Waits until everything that has just come in has reached a person. */
export async function totRust(gesprek: Gesprek, huis: Huis): Promise<void> {
  const wie = ketenmanagerVan(huis);
  for (const grens = Date.now() + GEDULD; Date.now() < grens;) {
    const onderweg = (await casussenVan(gesprek, wie, huis)).filter(
      ({ status, wachtop }) => status === 'open' && wachtop.length === 0,
    );
    if (onderweg.length === 0) return;
    await delay(250);
  }
}

/** What became of every casus of a house, and how many deadlines of tasks were met; as the tables that a start ends with. */
export async function overzicht(gesprek: Gesprek, huis: Huis): Promise<string> {
  const wie = ketenmanagerVan(huis);
  const uitkomsten = new Map<string, number>();
  const termijnen = { gehaald: 0, 'te laat': 0, 'nog open, te laat': 0 };
  for (const casus of await casussenVan(gesprek, wie, huis)) {
    const verloop = await gesprek.lees(wie, `/casussen/${casus.id}/verloop`, Verloop);
    const uitkomst = uitkomstVan(casus, verloop);
    uitkomsten.set(uitkomst, (uitkomsten.get(uitkomst) ?? 0) + 1);
    tel(verloop, termijnen);
  }
  const casussen = [...uitkomsten].sort(([een], [ander]) => een.localeCompare(ander));
  return `\n${tabel('Waar de casussen staan', casussen)}\n${tabel('Termijnen van taken', Object.entries(termijnen))}\n`;
}

function ketenmanagerVan({ medewerkers }: Huis): string {
  return medewerkers.find(({ rol }) => rol === 'ketenmanager')?.id ?? '';
}

async function casussenVan(gesprek: Gesprek, wie: string, { code }: Huis): Promise<z.infer<typeof Casus>[]> {
  const gevonden: z.infer<typeof Casus>[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const vanaf: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const pad = `/casussen?huis=${code}&limiet=100${vanaf}`;
    const bladzijde: z.infer<typeof Casussen> = await gesprek.lees(wie, pad, Casussen);
    gevonden.push(...bladzijde.resultaten);
    cursor = bladzijde.volgende;
  }
  return gevonden;
}

function uitkomstVan({ status, proces, stap, teLaat }: z.infer<typeof Casus>, { processen }: Verloop): string {
  const laatste = processen.toSorted((een, ander) => (een.geeindigd ?? '').localeCompare(ander.geeindigd ?? '')).at(-1);
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
