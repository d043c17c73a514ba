import type { mongo } from 'mongoose';
import { taakId } from '../../models/kenmerken.ts';
import { zonderOmweg } from '../../models/opslag/documentmodel.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { OpenTaak, Projectie, TraceRegel } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import { ZONDER_EINDE } from '../../models/tijdstip.ts';

type Bewerking = mongo.AnyBulkWriteOperation<Taak>;

/**
 * Opens and closes tasks in the worklist, in one write for all projections. Safe to repeat: what is closed stays closed.
 * `locaties`: of the casussen that are of one.
 */
export async function projecteerTaken(
  opslag: Opslag,
  projecties: readonly Projectie[],
  locaties: ReadonlyMap<string, string>,
): Promise<void> {
  const bewerkingen = projecties.flatMap((projectie) => [
    // As it is now where it is still open: it may have been moved or assigned since.
    ...projectie.geopend.map((taak) =>
      opening(
        projectie,
        projectie.stand.taken.find(({ id }) => id === taak.id) ?? taak,
        locaties.get(projectie.dossier.id),
      ),
    ),
    ...verandering(projectie),
    ...projectie.regels.flatMap((regel) => sluiting(projectie, regel)),
  ]);
  if (bewerkingen.length > 0) await zonderOmweg(opslag.taken).bulkWrite(bewerkingen, { ordered: true });
}

function opening(projectie: Projectie, taak: OpenTaak, locatie: string | undefined): Bewerking {
  const { id: _id, deadline, ...rest } = taak;
  const { workflowId, huis, proces, procesnaam, model, dossier, stand } = projectie;
  const document: Taak = {
    _id,
    ...rest,
    ...{ workflowId, huis, proces, procesnaam, model, dossier },
    ...(locatie !== undefined && { locatie }),
    deadline,
    sorteer: deadline ?? ZONDER_EINDE,
    status: 'open',
    gesloten: null,
    besluit: null,
    nummer: stand.nummer,
  };
  return { updateOne: { filter: { _id }, update: { $setOnInsert: document }, upsert: true } };
}

/**
 * A moved deadline can reach several tasks (a multi-instance), and another drawing all of them, so all open ones are
 * brought up to the position.
 */
function verandering({ regels, stand, model, procesnaam }: Projectie): Bewerking[] {
  const gemigreerd = regels.some(({ change }) => change === 'migrated');
  if (!gemigreerd && !regels.some(({ change }) => change === 'moved' || change === 'assigned')) return [];
  return stand.taken.map(({ id, deadline, toegewezen, element, naam, rol, organisatie, formulier }) => ({
    updateOne: {
      filter: { _id: id, nummer: { $lt: stand.nummer } },
      update: {
        $set: {
          ...{ deadline, toegewezen, sorteer: deadline ?? ZONDER_EINDE, nummer: stand.nummer },
          ...(gemigreerd ? { model, procesnaam, element, naam, rol, organisatie, formulier } : {}),
        },
      },
    },
  }));
}

function sluiting({ workflowId, stand }: Projectie, regel: TraceRegel): Bewerking[] {
  const { change, type, instantie, door, at, uitkomst, vastlegging } = regel;
  if (instantie === null || type !== 'userTask' || (change !== 'completed' && change !== 'cancelled')) return [];
  const besluit = change === 'completed' && door !== null ? { door, at, uitkomst, vastlegging } : null;
  return [
    {
      updateOne: {
        filter: { _id: taakId(workflowId, instantie), status: 'open' },
        update: {
          $set: { status: besluit === null ? 'vervallen' : 'besloten', gesloten: at, besluit, nummer: stand.nummer },
        },
      },
    },
  ];
}
