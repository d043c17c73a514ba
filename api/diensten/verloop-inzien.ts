import type { z } from 'zod';
import type { TraceRegel } from '../../models/proces.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Verloop } from '../schemas/casussen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { voorWie } from './activeren.ts';
import { alsProces } from './casus-inzien.ts';
import { vindCasus } from './casussen-zoeken.ts';
import { gehelen } from './gehelen.ts';
import { metNamen } from './medewerkers.ts';
import { uitkomstnaam } from './uitkomsten.ts';

type Weergave = z.infer<typeof Verloop>['processen'][number];

/** What happened in a casus and where it stands, for the drawing: elements, codes and who acted; no content. */
export async function zieVerloop(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
): Promise<z.infer<typeof Verloop>> {
  await vindCasus(omgeving, aanvrager, id);
  const { opslag } = omgeving;
  const [lopen, regels] = await Promise.all([
    opslag.proceslopen.find({ 'dossier.id': id }).sort({ gestart: 1, _id: 1 }).lean(),
    opslag.logboekregels.find({ 'dossier.id': id }).sort({ volgnummer: 1 }).lean(),
  ]);
  const naam = await metNamen(
    opslag,
    regels.map(({ regel }) => regel.door),
  );
  const processen = lopen.map(async (loop) => {
    const eigen = regels
      .filter(({ workflowId }) => workflowId === loop._id)
      .map(({ regel }) => regel)
      .sort((een, ander) => een.nummer - ander.nummer);
    const geheel = gehelen((await omgeving.modellen.model(loop.model)).model, eigen);
    const alsWeergave = async (regel: TraceRegel): Promise<Weergave['regels'][number]> => ({
      ...regel,
      geheel: geheel.has(regel.nummer),
      uitkomstnaam: await uitkomstnaam(omgeving, loop.model, regel.element, regel.uitkomst),
      door: regel.door === null ? null : naam(regel.door),
    });
    return {
      ...alsProces(loop),
      model: loop.model,
      open: loop.open,
      activeerbaar: loop.status === 'lopend' ? voorWie(aanvrager, loop) : [],
      regels: await Promise.all(eigen.map(alsWeergave)),
    };
  });
  return { processen: await Promise.all(processen) };
}
