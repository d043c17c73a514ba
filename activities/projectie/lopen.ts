import type { mongo } from 'mongoose';
import { zonderOmweg } from '../../models/opslag/documentmodel.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';
import type { Procesloop } from '../../models/procesloop.ts';

/** The run as it is after a projection; `gestart`: instant of its first line. */
export function loopVan(
  { workflowId: _id, huis, dossier, proces, procesnaam, onderwerp, model, stand }: Projectie,
  gestart: string,
): Procesloop {
  const { status, at, nummer, open, activeerbaar = [], einde, opTijd = null, stap, wachtop, deadline } = stand;
  const geeindigd = status === 'lopend' ? null : at;
  return {
    ...{ _id, huis, dossier, proces, procesnaam, onderwerp, model, gestart },
    ...{ status, geeindigd, nummer, open, activeerbaar, einde, opTijd, stap, wachtop, deadline },
  };
}

/** Moves each run forward to the position of its projection, never back. Written after the rest: it says that that is there. */
export async function projecteerLopen(opslag: Opslag, projecties: readonly Projectie[]): Promise<void> {
  const bewerkingen = projecties.flatMap((projectie): mongo.AnyBulkWriteOperation<Procesloop>[] => {
    const eerste = projectie.regels[0];
    if (eerste === undefined) return [];
    const loop = loopVan(projectie, eerste.at);
    const { _id, huis: _huis, dossier: _dossier, gestart: _gestart, ...positie } = loop;
    const vooruit = { updateOne: { filter: { _id, nummer: { $lt: loop.nummer } }, update: { $set: positie } } };
    if (eerste.nummer > 1) return [vooruit];
    return [{ updateOne: { filter: { _id }, update: { $setOnInsert: loop }, upsert: true } }, vooruit];
  });
  if (bewerkingen.length > 0) await zonderOmweg(opslag.proceslopen).bulkWrite(bewerkingen, { ordered: true });
}
