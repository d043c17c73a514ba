import { richtTijdstartsIn, tijdstarts } from '../../api/temporal/tijdstarts.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { TAAKWACHTRIJ } from '../../models/proces.ts';
import { verbind, type Verbindingen } from '../verbindingen.ts';

/** Sets the Schedules of the processes of a house that begin at a moment; needs no Temporal where there are none. */
export async function zetTijdstarts(opslag: Opslag, code: string, verbindingen: Verbindingen): Promise<void> {
  const huis = (await opslag.huizen.findById(code).lean())?.instellingen;
  if (huis === undefined || !(await tijdstarts(opslag, huis)).some(({ timers }) => timers.length > 0)) return;
  const verbonden = await verbind(verbindingen);
  try {
    await richtTijdstartsIn({ ...verbonden, taakwachtrij: TAAKWACHTRIJ }, huis, null);
  } finally {
    await verbonden.sluit();
  }
}
