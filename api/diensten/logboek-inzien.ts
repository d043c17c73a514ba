import { z } from 'zod';
import type { Logboekregel } from '../../models/logboekregel.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Logboek } from '../schemas/casussen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { vindCasus } from './casussen-zoeken.ts';
import { regeltekst } from './logboektekst.ts';
import { metNamen } from './medewerkers.ts';

/** The logbook of a casus from the beginning, in the order of its chain. */
export async function zieLogboek(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  vraag: { cursor?: string | undefined; limiet: number },
): Promise<z.infer<typeof Logboek>> {
  await vindCasus(omgeving, aanvrager, id);
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
  const alsRegel = ({ volgnummer, proces, hash, regel }: Logboekregel) => {
    const door = regel.door === null ? null : naam(regel.door);
    return {
      volgnummer,
      at: regel.at,
      tekst: regeltekst(regel, door),
      proces,
      element: regel.element,
      uitkomst: regel.uitkomst,
      door,
      hash,
    };
  };
  return { resultaten: resultaten.map(alsRegel), volgende };
}
