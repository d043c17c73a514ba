import { voegRegelsToe } from '../../models/opslag/logboek.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';
import { projecteerLopen, werkDossiersBij } from './lopen.ts';
import { projecteerTaken } from './taken.ts';
import { leggingenVast } from './vastleggingen.ts';

/**
 * Writes what happened in processes to the store: the logbook, the worklist, what was laid down, the position. Each write
 * serves all projections at once, and every one of them may be repeated. Of one process: one projection, with lines that
 * follow what the store has.
 */
export async function projecteer(opslag: Opslag, projecties: readonly Projectie[]): Promise<void> {
  await voegRegelsToe(opslag, projecties);
  await projecteerTaken(opslag, projecties);
  const organisaties = await leggingenVast(opslag, projecties);
  await projecteerLopen(opslag, projecties);
  await werkDossiersBij(opslag, projecties, organisaties);
}

/** The last line of each process that the store has; 0 of one it does not know. */
export async function leesPosities(opslag: Opslag, workflowIds: readonly string[]): Promise<Map<string, number>> {
  const lopen = await opslag.proceslopen.find({ _id: { $in: [...workflowIds] } }, { nummer: 1 }).lean();
  const bekend = new Map(lopen.map(({ _id, nummer }) => [_id, nummer]));
  return new Map(workflowIds.map((id) => [id, bekend.get(id) ?? 0]));
}

/** One projection for each process, of several in a row. */
export function voegSamen(projecties: readonly Projectie[]): Projectie[] {
  const samen = new Map<string, Projectie>();
  for (const projectie of projecties) {
    const eerder = samen.get(projectie.workflowId);
    samen.set(
      projectie.workflowId,
      eerder === undefined
        ? projectie
        : {
            ...projectie,
            regels: [...eerder.regels, ...projectie.regels],
            geopend: [...eerder.geopend, ...projectie.geopend],
          },
    );
  }
  return [...samen.values()];
}
