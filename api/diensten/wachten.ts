import { setTimeout as wacht } from 'node:timers/promises';

const TUSSENPOOS = 40;

/** Asks again every 40 ms until there is an answer, for at most `geduld` real ms; null when there is none by then. */
export async function wachtOp<T>(vraag: () => Promise<T | null>, geduld = 3000): Promise<T | null> {
  const tot = performance.now() + geduld;
  for (;;) {
    const antwoord = await vraag();
    if (antwoord !== null || performance.now() > tot) return antwoord;
    await wacht(TUSSENPOOS);
  }
}
