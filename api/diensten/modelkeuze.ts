import { plaatsingId } from '../../models/kenmerken.ts';
import type { Omgeving } from '../omgeving.ts';
import { Problem } from '../problemen.ts';

/** `_id` of the Model that a new run of a process gets. Throws `GeenProces` where the house has not deployed it. */
export async function actueleModel({ opslag }: Omgeving, huis: string, proces: string): Promise<string> {
  const plaatsing = await opslag.plaatsingen.findById(plaatsingId(huis, proces)).lean();
  if (plaatsing === null) throw new Problem('GeenProces', `Voor dit huis is geen proces "${proces}" geplaatst.`);
  return plaatsing.model;
}

/** The process of a house that a message starts; null where none does. */
export async function gestartDoor(
  { opslag }: Omgeving,
  huis: string,
  bericht: string,
): Promise<{ proces: string; model: string } | null> {
  const plaatsingen = await opslag.plaatsingen.find({ huis }).lean();
  return plaatsingen.find(({ berichten }) => berichten.includes(bericht)) ?? null;
}
