import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { Klok } from '../../models/klok.ts';
import type { Wereld } from '../../models/wereld.ts';
import { Gesprek } from '../voorbeeld/gesprek.ts';
import type { Script } from '../voorbeeld/script.ts';
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
  const huis = huizen.find(({ code }) => code === script.huis);
  if (huis === undefined) throw new Error(`het voorbeeld is van ${script.huis}, en dat huis is er niet`);
  const gesprek = new Gesprek(adressen.api, issuer, gestopt);
  const waarneming = Waarneming.van(gesprek, huis);
  const { klok } = await begonnen(opbouw, script, voorstelling, waarneming);
  if (klok === null || 'stukken' in klok) return [];
  const { opslag, temporal } = verbonden;
  await pauzeerSchedules(temporal, huizen, true);
  const geweigerd = await speelVoorbeeld({ opslag, temporal, huis, script, klok, gesprek, waarneming, gestopt, meld });
  await pauzeerSchedules(temporal, huizen, false);
  return geweigerd;
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
