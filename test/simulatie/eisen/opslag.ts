import { isDeepStrictEqual } from 'node:util';
import { gebrokenSchakel } from '../../../models/opslag/logboek.ts';
import type { Logboekregel } from '../../../models/logboekregel.ts';
import type { Procesloop } from '../../../models/procesloop.ts';
import type { Taak } from '../../../models/taak.ts';
import type { Casus } from '../../../models/casus.ts';
import type { Opslagserver } from '../opslag/opslag.ts';
import type { Boek } from './boek.ts';
import { Schending } from './schending.ts';

/** The store never tells anything else than the first lines of what is on record, in unbroken chains. */
export function keurOpslag(server: Opslagserver, boeken: ReadonlyMap<string, Boek>): void {
  const perDossier = new Map<string, Logboekregel[]>();
  const perLoop = new Map<string, Logboekregel[]>();
  for (const regel of server.logboekregels.vind({}) as unknown as Logboekregel[]) {
    perDossier.set(regel.dossier.id, [...(perDossier.get(regel.dossier.id) ?? []), regel]);
    perLoop.set(regel.workflowId, [...(perLoop.get(regel.workflowId) ?? []), regel]);
  }
  for (const [dossier, keten] of perDossier) {
    const gebroken = gebrokenSchakel(keten.sort((een, ander) => een.volgnummer - ander.volgnummer));
    if (gebroken !== null)
      throw new Schending('the chain of the logbook is whole', dossier, `not after line ${gebroken._id}`);
  }
  for (const [workflowId, regels] of perLoop) keurLoop(server, boeken.get(workflowId), workflowId, regels);
  keurTaken(server);
}

function keurLoop(server: Opslagserver, boek: Boek | undefined, workflowId: string, regels: Logboekregel[]): void {
  regels.sort((een, ander) => een.volgnummer - ander.volgnummer);
  for (const [plaats, { regel }] of regels.entries()) {
    if (isDeepStrictEqual(regel, boek?.regels[plaats])) continue;
    throw new Schending(
      'the projection is a prefix of the trace',
      workflowId,
      `place ${String(plaats + 1)} has line ${String(regel.nummer)} (${regel.change} ${regel.element})`,
    );
  }
  const [loop] = server.proceslopen.vind({ _id: workflowId }) as unknown as Procesloop[];
  if (loop !== undefined && loop.nummer > regels.length)
    throw new Schending(
      'the position is in the logbook',
      workflowId,
      `position ${String(loop.nummer)}, ${String(regels.length)} lines`,
    );
}

/** Whoever sees a task can open its casus. */
function keurTaken(server: Opslagserver): void {
  const casussen = new Map((server.casussen.vind({}) as unknown as Casus[]).map((casus) => [casus._id, casus]));
  for (const taak of server.taken.vind({ status: 'open' }) as unknown as Taak[])
    if (!casussen.has(taak.dossier.id)) throw new Schending('each open task has its casus', taak.workflowId, taak._id);
}
