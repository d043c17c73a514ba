import type { Opslag } from '../../models/opslag/opslag.ts';
import { werkPlanBij } from '../../models/opslag/planstand.ts';
import type { Projectie } from '../../models/proces.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';

/** Thrown when a process did what the store holds as refused: one of the two lost its tail. */
export class VastleggingVerworpen extends Error {
  override readonly name = 'VastleggingVerworpen';
}

/**
 * What the lines rest on becomes definite: `ingediend` → `vastgelegd`, by compare-and-set. Gives, by dossier, the
 * organisations that a plan laid down among them gives an actie.
 */
export async function leggingenVast(opslag: Opslag, projecties: readonly Projectie[]): Promise<Map<string, string[]>> {
  const ids = projecties.flatMap(({ regels }) => regels.flatMap(({ vastlegging }) => vastlegging ?? []));
  const organisaties = new Map<string, string[]>();
  if (ids.length === 0) return organisaties;
  const vastgelegd = await zetVast(opslag, ids);
  for (const vastlegging of vastgelegd.filter(({ onderdelen }) => onderdelen.includes('plan'))) {
    const { id } = vastlegging.dossier;
    organisaties.set(id, [...(organisaties.get(id) ?? []), ...(await werkPlanBij(opslag, vastlegging))]);
  }
  return organisaties;
}

/** One at a time, as they mostly come, costs one request instead of two. */
async function zetVast(opslag: Opslag, ids: readonly string[]): Promise<Vastlegging[]> {
  const [id] = ids;
  const vast = { $set: { status: 'vastgelegd' as const } };
  if (id !== undefined && ids.length === 1) {
    const gezet = await opslag.vastleggingen
      .findOneAndUpdate({ _id: id, status: 'ingediend' }, vast, { returnDocument: 'after' })
      .lean();
    if (gezet !== null) return [gezet];
  } else await opslag.vastleggingen.updateMany({ _id: { $in: [...ids] }, status: 'ingediend' }, vast);
  const staat: Vastlegging[] = await opslag.vastleggingen.find({ _id: { $in: [...ids] } }).lean();
  weigerVerworpen(staat);
  return staat;
}

function weigerVerworpen(vastleggingen: readonly Vastlegging[]): void {
  const verworpen = vastleggingen.filter(({ status }) => status === 'verworpen').map(({ _id }) => _id);
  if (verworpen.length === 0) return;
  throw new VastleggingVerworpen(`vastlegging ${verworpen.join(', ')} is verworpen, maar het proces voerde haar uit`);
}
