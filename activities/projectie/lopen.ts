import { overlegprocesId } from '../../models/kenmerken.ts';
import { werkCasusBij } from '../../models/opslag/casusstand.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Projectie } from '../../models/proces.ts';

/** Moves each run forward to the position of its projection, never back. Written last: it says that all the rest is there. */
export async function projecteerLopen(opslag: Opslag, projecties: readonly Projectie[]): Promise<void> {
  const bewerkingen = projecties.flatMap((projectie) => {
    const { workflowId: _id, huis, dossier, proces, procesnaam, model, regels, stand } = projectie;
    const eerste = regels[0];
    if (eerste === undefined) return [];
    const af = stand.status !== 'lopend';
    const positie = {
      status: stand.status,
      geeindigd: af ? stand.at : null,
      nummer: stand.nummer,
      ...{ open: stand.open, einde: stand.einde, stap: stand.stap, wachtop: stand.wachtop, deadline: stand.deadline },
    };
    const gestart = eerste.at;
    const begin = { _id, huis, dossier, proces, procesnaam, model, gestart, ...positie };
    return [
      ...(eerste.nummer === 1
        ? [{ updateOne: { filter: { _id }, update: { $setOnInsert: begin }, upsert: true } }]
        : []),
      { updateOne: { filter: { _id, nummer: { $lt: stand.nummer } }, update: { $set: positie } } },
    ];
  });
  if (bewerkingen.length > 0) await opslag.proceslopen.bulkWrite(bewerkingen, { ordered: true });
}

/** Brings each dossier up to its processes. `organisaties`: those that take part in it besides the ones with a task. */
export async function werkDossiersBij(
  opslag: Opslag,
  projecties: readonly Projectie[],
  organisaties: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const casussen = new Map<string, string[]>();
  for (const { dossier, geopend, workflowId, stand } of projecties) {
    if (dossier.soort === 'overleg') await sluitOverleg(opslag, dossier.id, workflowId, stand);
    else {
      const deelnemers = geopend.flatMap(({ organisatie }) => organisatie ?? []);
      casussen.set(dossier.id, [...(casussen.get(dossier.id) ?? []), ...deelnemers]);
    }
  }
  for (const [casus, deelnemers] of casussen) {
    await werkCasusBij(opslag, casus, [...deelnemers, ...(organisaties.get(casus) ?? [])]);
  }
}

async function sluitOverleg(
  opslag: Opslag,
  overleg: string,
  workflowId: string,
  stand: Projectie['stand'],
): Promise<void> {
  if (stand.status === 'lopend') return;
  const document = await opslag.overleggen.findById(overleg).lean();
  if (document === null || workflowId !== overlegprocesId(overleg, document.proces)) return;
  await opslag.overleggen.updateOne(
    { _id: overleg, status: { $ne: 'gesloten' } },
    { $set: { status: 'gesloten', gesloten: stand.at } },
  );
}
