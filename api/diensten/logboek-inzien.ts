import { z } from 'zod';
import { taakId } from '../../models/kenmerken.ts';
import type { Logboekregel } from '../../models/logboekregel.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Logboek } from '../schemas/casussen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { vindCasus } from './casussen-zoeken.ts';
import { regeltekst, type Woordenboek } from './logboektekst.ts';
import { metNamen } from './medewerkers.ts';
import { organisatienamen } from './organisatienamen.ts';

/** The logbook of a casus from the beginning, in the order of its chain. */
export async function zieLogboek(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  vraag: { cursor?: string | undefined; limiet: number },
): Promise<z.infer<typeof Logboek>> {
  const { huis } = await vindCasus(omgeving, aanvrager, id);
  const na = leesCursor(vraag.cursor, [z.int()]);
  const gelezen = await omgeving.opslag.logboekregels
    .find({ 'dossier.id': id, volgnummer: { $gt: na?.[0] ?? 0 } })
    .sort({ volgnummer: 1 })
    .limit(vraag.limiet + 1)
    .lean();
  const { resultaten, volgende } = bladzijde(gelezen, vraag.limiet, ({ volgnummer }) => [volgnummer]);
  const naam = await metNamen(
    omgeving.opslag,
    resultaten.map(({ regel }) => regel.door),
  );
  const woordenboek = await woordenboeken(omgeving, huis, resultaten);
  const alsRegel = ({ volgnummer, workflowId, proces, hash, regel }: Logboekregel) => {
    const door = regel.door === null ? null : naam(regel.door);
    return {
      volgnummer,
      at: regel.at,
      tekst: regeltekst(regel, door, woordenboek(workflowId)),
      proces,
      element: regel.element,
      uitkomst: regel.uitkomst,
      door,
      hash,
    };
  };
  return { resultaten: resultaten.map(alsRegel), volgende };
}

/** The words for the lines of each process: the drawing that it follows, its tasks, and the names of the house. */
async function woordenboeken(
  omgeving: Omgeving,
  huis: string,
  regels: readonly Logboekregel[],
): Promise<(workflowId: string) => Woordenboek> {
  const { opslag, modellen } = omgeving;
  const organisatie = await organisatienamen(omgeving, huis);
  const { medewerkers } = await modellen.huis(huis);
  const lopen = await opslag.proceslopen
    .find({ _id: { $in: [...new Set(regels.map(({ workflowId }) => workflowId))] } }, { model: 1 })
    .lean();
  const tekeningen = new Map(
    await Promise.all(lopen.map(async ({ _id, model }) => [_id, (await modellen.model(model)).model] as const)),
  );
  const mensen = new Map(medewerkers.map(({ _id, naam }) => [_id, naam]));
  const taken = await takenVan(omgeving, regels);
  return (workflowId) => ({
    model: tekeningen.get(workflowId) ?? null,
    organisatie,
    medewerker: (medewerker) => mensen.get(medewerker) ?? medewerker,
    taak: (instantie) => taken.get(taakId(workflowId, instantie)) ?? null,
  });
}

/** The tasks that these lines are about, by id. */
async function takenVan(
  { opslag }: Omgeving,
  regels: readonly Logboekregel[],
): Promise<ReadonlyMap<string, Pick<Taak, 'organisatie'>>> {
  const ids = regels.flatMap(({ workflowId, regel: { type, instantie } }) =>
    type === 'userTask' && instantie !== null ? taakId(workflowId, instantie) : [],
  );
  const taken = await opslag.taken.find({ _id: { $in: [...new Set(ids)] } }, { organisatie: 1 }).lean();
  return new Map(taken.map((taak) => [taak._id, taak]));
}
