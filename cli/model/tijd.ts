import type { Client } from '@temporalio/client';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { WERELD } from '../../models/wereld.ts';
import { richtTijdIn } from '../start/schedules.ts';

/**
 * Sets everything of a house that begins at a moment, on the clock of this world: its overleggen, and processes with a timer
 * at their start; takes away the Schedules of processes that do so no more.
 */
export async function zetTijd(opslag: Opslag, temporal: Client, code: string): Promise<void> {
  const huis = (await opslag.huizen.findById(code).lean())?.instellingen;
  const klok = (await opslag.werelden.findById(WERELD).lean())?.klok ?? null;
  if (huis !== undefined) await richtTijdIn({ opslag, temporal }, [huis], klok);
}
