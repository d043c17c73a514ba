import type { Opslag } from './opslag.ts';
import { plaatsingId } from '../kenmerken.ts';

/** A process that runs, as far as the store knows. */
export interface LopendProces {
  readonly workflowId: string;
  /** `_id` of the Model. */
  readonly model: string;
  /** Ids of the elements with an open instance. */
  readonly open: readonly string[];
}

/** The running processes of a dossier, oldest first, with those that were started a moment ago and are not projected yet. */
export async function lopendeProcessen(opslag: Opslag, huis: string, dossier: string): Promise<LopendProces[]> {
  const [casus, lopen] = await Promise.all([
    opslag.casussen.findById(dossier).lean(),
    opslag.proceslopen.find({ 'dossier.id': dossier }).sort({ gestart: 1, _id: 1 }).lean(),
  ]);
  const bekend = new Set(lopen.map(({ _id }) => _id));
  const nieuw = (casus?.starts ?? []).filter(({ workflowId }) => !bekend.has(workflowId));
  const ids = nieuw.map(({ proces }) => plaatsingId(huis, proces));
  const plaatsingen = ids.length === 0 ? [] : await opslag.plaatsingen.find({ _id: { $in: ids } }).lean();
  return [
    ...lopen
      .filter(({ status }) => status === 'lopend')
      .map(({ _id, model, open }) => ({ workflowId: _id, model, open })),
    ...nieuw.flatMap(({ workflowId, proces }) => {
      const plaatsing = plaatsingen.find((een) => een.proces === proces);
      return plaatsing === undefined ? [] : [{ workflowId, model: plaatsing.model, open: [] }];
    }),
  ];
}
