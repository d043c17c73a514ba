import type { Client } from '@temporalio/client';
import { richtTijdstartsIn } from '../../api/temporal/tijdstarts.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { TAAKWACHTRIJ } from '../../models/proces.ts';

/** Sets the Schedules of the processes of a house that begin at a moment, and takes away those of what does so no more. */
export async function zetTijdstarts(opslag: Opslag, temporal: Client, code: string): Promise<void> {
  const huis = (await opslag.huizen.findById(code).lean())?.instellingen;
  if (huis !== undefined) await richtTijdstartsIn({ opslag, temporal, taakwachtrij: TAAKWACHTRIJ }, huis, null);
}
