import { overlegprocesId } from '../../models/kenmerken.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';

/** Closes each meeting whose own process has ended. */
export async function sluitOverleggen(opslag: Opslag, projecties: readonly Projectie[]): Promise<void> {
  for (const { dossier, workflowId, proces, stand } of projecties) {
    if (dossier.soort !== 'overleg' || stand.status === 'lopend') continue;
    if (workflowId !== overlegprocesId(dossier.id, proces)) continue;
    await opslag.overleggen.updateOne(
      { _id: dossier.id, status: { $ne: 'gesloten' } },
      { $set: { status: 'gesloten', gesloten: stand.at } },
    );
  }
}
