import type { z } from 'zod';
import type { Logboekregel } from '../../models/logboekregel.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Verloop } from '../schemas/casussen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { alsProces } from './casus-inzien.ts';
import { vindCasus } from './casussen-zoeken.ts';
import { metNamen, type Door } from './medewerkers.ts';
import type { Handelende } from '../../models/proces.ts';
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
  const processen = lopen.map(async (loop) => ({
    ...alsProces(loop),
    model: loop.model,
    open: loop.open,
    regels: await Promise.all(
      regels
        .filter(({ workflowId }) => workflowId === loop._id)
        .sort((een, ander) => een.regel.nummer - ander.regel.nummer)
        .map((regel) => alsRegel(omgeving, loop.model, regel, naam)),
    ),
  }));
  return { processen: await Promise.all(processen) };
}

async function alsRegel(
  omgeving: Omgeving,
  model: string,
  { regel }: Logboekregel,
  naam: (handelende: Handelende) => Door,
): Promise<Weergave['regels'][number]> {
  return {
    ...regel,
    uitkomstnaam: await uitkomstnaam(omgeving, model, regel.element, regel.uitkomst),
    door: regel.door === null ? null : naam(regel.door),
  };
}
