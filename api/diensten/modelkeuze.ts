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

/** The names of processes as their houses now draw them; null for one that its house has not deployed. */
export async function procesnamen(
  { opslag, modellen }: Omgeving,
  gevraagd: readonly { readonly huis: string; readonly proces: string | null }[],
): Promise<(huis: string, proces: string) => string | null> {
  const ids = new Set(gevraagd.flatMap(({ huis, proces }) => (proces === null ? [] : [plaatsingId(huis, proces)])));
  const plaatsingen = await opslag.plaatsingen.find({ _id: { $in: [...ids] } }).lean();
  const namen = new Map(
    await Promise.all(
      plaatsingen.map(async ({ _id, model }) => [_id, (await modellen.model(model)).model.name] as const),
    ),
  );
  return (huis, proces) => namen.get(plaatsingId(huis, proces)) ?? null;
}
