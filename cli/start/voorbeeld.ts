import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Huis } from '../../models/huis.ts';
import { Klok } from '../../models/klok.ts';
import type { Wereld } from '../../models/wereld.ts';
import { Gesprek } from '../voorbeeld/gesprek.ts';
import { huizenVan, type Script } from '../voorbeeld/script.ts';
import { speelVoorbeeld } from '../voorbeeld/speel.ts';
import { tempo } from '../voorbeeld/tempo.ts';
import { Waarneming } from '../voorbeeld/waarneming.ts';
import type { Opbouw } from './opbouw.ts';
import { pauzeerSchedules, richtTijdIn } from './schedules.ts';
import { beginWereld, SCHAAL } from './wereld.ts';

export interface Voorstelling {
  /** Absent: as fast as this machine can follow. */
  readonly schaal: number | undefined;
  readonly gestopt: AbortSignal;
  readonly meld: (regel: string) => void;
}

/**
 * Plays the example, from its beginning or from where it was broken off; gives what of it went wrong. Everything must
 * answer already.
 */
export async function houdVoorbeeld(
  opbouw: Opbouw,
  script: Script,
  voorstelling: Voorstelling,
): Promise<readonly string[]> {
  const { verbonden, huizen, adressen, issuer } = opbouw;
  const { gestopt, meld } = voorstelling;
  const [huis, ...buren] = huizenVan(script).map((code) => met(huizen, code));
  if (huis === undefined) return [];
  const gesprek = new Gesprek(adressen.api, issuer, gestopt);
  const waarneming = Waarneming.van(gesprek, huis, buren);
  const { klok } = await begonnen(opbouw, script, voorstelling, waarneming);
  if (klok === null || 'stukken' in klok) return [];
  const { opslag, temporal } = verbonden;
  await pauzeerSchedules(temporal, huizen, true);
  const geweigerd = await speelVoorbeeld({
    opslag,
    temporal,
    huis,
    buren,
    script,
    klok,
    gesprek,
    waarneming,
    gestopt,
    meld,
  });
  await pauzeerSchedules(temporal, huizen, false);
  return geweigerd;
}

function met(huizen: readonly Huis[], code: string): Huis {
  const gevonden = huizen.find((huis) => huis.code === code);
  if (gevonden === undefined) throw new Error(`het voorbeeld speelt in ${code}, en dat huis is er niet`);
  return gevonden;
}

async function begonnen(
  { verbonden, wereld, huizen, adressen }: Opbouw,
  script: Script,
  { schaal, gestopt }: Voorstelling,
  waarneming: Waarneming,
): Promise<Wereld> {
  if (wereld.voorbeeld !== 'komt') return wereld;
  const nu = await beginWereld(verbonden.opslag, script, schaal ?? SCHAAL * (await tempo(waarneming)));
  await richtTijdIn(verbonden, huizen, nu.klok);
  await totBekend(adressen.web, nu.klok, gestopt);
  return nu;
}

const Configuratie = z.object({ klok: Klok });

/** Waits until the API knows the clock; one that falls over meanwhile is started again, and asked again. */
async function totBekend(web: string, klok: Klok, gestopt: AbortSignal): Promise<void> {
  for (;;) {
    gestopt.throwIfAborted();
    const bekend = await fetch(`${web}/configuratie.json`)
      .then(async (antwoord) => Configuratie.parse(await antwoord.json()).klok)
      .catch(() => null);
    if (JSON.stringify(bekend) === JSON.stringify(klok)) return;
    await delay(50);
  }
}
