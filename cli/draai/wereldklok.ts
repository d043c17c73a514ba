import { setTimeout as delay } from 'node:timers/promises';
import type { Klok } from '../../models/klok.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { WERELD, type Wereld } from '../../models/wereld.ts';

/** Real ms between two looks whether the example has begun, or the clock was changed. */
const KIJKPAUZE = 100;

/**
 * The clock of an installation, as its store has it; where an example is still to begin, time is real until it does. That
 * of a world that is played changes, and is followed.
 */
export async function wereldklok(opslag: Opslag, gestopt: AbortSignal): Promise<() => Klok> {
  const lees = (): Promise<Wereld | null> => opslag.werelden.findById(WERELD).lean();
  let wereld = await lees();
  const volg = async (): Promise<void> => {
    while ((wereld?.voorbeeld === 'komt' || isGespeeld(wereld)) && !gestopt.aborted) {
      await delay(KIJKPAUZE);
      // A store that is away for a moment is asked again.
      wereld = await lees().catch(() => wereld);
    }
  };
  void volg();
  return () => wereld?.klok ?? null;
}

function isGespeeld(wereld: Wereld | null): boolean {
  return wereld?.klok != null && 'stukken' in wereld.klok;
}
