import type { Client } from '@temporalio/client';
import type { Huis } from '../../models/huis.ts';
import type { Inhaalklok } from '../../models/klok.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { scheduleId } from '../start/schedules.ts';
import { voorbeeldGespeeld } from '../start/wereld.ts';
import type { Gesprek } from './gesprek.ts';
import { overzicht, totRust } from './overzicht.ts';
import type { Script } from './script.ts';
import { Speler, type Spelstand } from './speler.ts';
import type { Waarneming } from './waarneming.ts';

export interface Voorbeeldopties {
  readonly opslag: Opslag;
  readonly temporal: Client;
  readonly huis: Huis;
  /** Other houses of the region that the example plays in. */
  readonly buren: readonly Huis[];
  readonly script: Script;
  readonly klok: Inhaalklok;
  readonly gesprek: Gesprek;
  readonly waarneming: Waarneming;
  readonly gestopt: AbortSignal;
  readonly meld: (regel: string) => void;
}

/** Plays the example, shows how far it is, and ends with a table of what became of every casus; gives what went wrong. */
export async function speelVoorbeeld(opties: Voorbeeldopties): Promise<readonly string[]> {
  const { opslag, temporal, huis, buren, script, klok, gesprek, waarneming, gestopt, meld } = opties;
  const minuten = (Date.parse(klok.eind) - Date.now()) / 60_000;
  meld(
    `Het voorbeeld speelt ${minuten.toFixed(1)} minuten, ${Math.round(klok.schaal).toLocaleString('nl-NL')} maal zo snel als echt`,
  );
  const speler = new Speler({
    script,
    huis,
    buren,
    gesprek,
    waarneming,
    klok,
    gestopt,
    roepBijeen: async (proces) => {
      await temporal.schedule.getHandle(scheduleId(huis.code, proces)).trigger();
    },
    voortgang: toonVoortgang,
  });
  const { geweigerd } = await speler.speel();
  process.stdout.write('\n');
  for (const weigering of geweigerd) meld(`geweigerd: ${weigering}`);
  await totRust(gesprek, huis);
  process.stdout.write(await overzicht(gesprek, huis));
  await voorbeeldGespeeld(opslag);
  meld('Het voorbeeld is gespeeld; de tijd loopt nu gewoon');
  return geweigerd;
}

let vorigeDag = '';

/** On a terminal one line that moves; elsewhere a line for every day of the example. */
function toonVoortgang({ nu, meldingen, besluiten }: Spelstand): void {
  const dag = nu.slice(0, 10);
  const regel = `${dag} ${nu.slice(11, 16)}Z · ${String(meldingen)} meldingen · ${String(besluiten)} besluiten`;
  if (process.stdout.isTTY) process.stdout.write(`\r· ${regel}   `);
  else if (dag !== vorigeDag) process.stdout.write(`· ${regel}\n`);
  vorigeDag = dag;
}
