import { setTimeout as delay } from 'node:timers/promises';
import type { Klok } from '../../models/klok.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { WERELD, type Wereld } from '../../models/wereld.ts';

/** Real ms between two looks whether the example has begun. */
const KIJKPAUZE = 100;

/** The clock of an installation, as its store has it; where an example is still to begin, time is real until it does. */
export async function wereldklok(opslag: Opslag, gestopt: AbortSignal): Promise<() => Klok> {
  const lees = (): Promise<Wereld | null> => opslag.werelden.findById(WERELD).lean();
  let wereld = await lees();
  const volg = async (): Promise<void> => {
    while (wereld?.voorbeeld === 'komt' && !gestopt.aborted) {
      await delay(KIJKPAUZE);
      // A store that is away for a moment is asked again.
      wereld = await lees().catch(() => wereld);
    }
  };
  void volg();
  return () => wereld?.klok ?? null;
}
