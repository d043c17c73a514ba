import { z } from 'zod';
import { Tijdstip } from '../../models/tijdstip.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';
import { Gegevens } from '../schemas/gedeeld.ts';
import type { Vastlegginglijst } from '../schemas/casussen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { heeftOverzicht, magVastleggingLezen } from '../toegang/regels.ts';
import { bladzijde, leesCursor } from './bladeren.ts';
import { vindCasus } from './casussen-zoeken.ts';
import { opentVoor } from './inzage.ts';
import { lezersVan } from './lezers.ts';
import { metNamen, type Door } from './medewerkers.ts';
import { uitkomstnaam } from './uitkomsten.ts';

type Weergave = z.infer<typeof Vastlegginglijst>;

/**
 * Who laid down what in a casus; a partner sees what its own organisation laid down, and of a form that names its readers
 * (`x-lezers`) nobody else sees it. What was refused is no part of it.
 */
export async function zieVastleggingen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  vraag: { cursor?: string | undefined; limiet: number },
  verzoek: string,
): Promise<Weergave> {
  const casus = await vindCasus(omgeving, aanvrager, id);
  const vanaf = leesCursor(vraag.cursor, [Tijdstip, z.string()]);
  const gelezen = await omgeving.opslag.vastleggingen
    .find({
      'dossier.id': id,
      status: { $in: ['ingediend', 'vastgelegd'] },
      ...(!heeftOverzicht(aanvrager) && { 'door.organisatie': aanvrager.organisatie }),
      ...(vanaf && { at: { $gte: vanaf[0] }, $or: [{ at: { $gt: vanaf[0] } }, { _id: { $gt: vanaf[1] } }] }),
    })
    .sort({ at: 1, _id: 1 })
    .limit(vraag.limiet + 1)
    .lean();
  const { resultaten, volgende } = bladzijde(gelezen, vraag.limiet, ({ at, _id }) => [at, _id]);
  const metLezers = await Promise.all(
    resultaten.map(async (regel) => ({ regel, lezers: await lezersVan(omgeving, regel) })),
  );
  const leesbaar = metLezers.flatMap(({ regel, lezers }) =>
    magVastleggingLezen(aanvrager, regel.door, lezers) ? [regel] : [],
  );
  const [sleutel] = await opentVoor(omgeving, aanvrager, [
    { activiteit: 'vastleggingen-inzien', huis: casus.huis, dossier: { soort: 'casus', id }, verzoek },
  ]);
  if (sleutel === undefined) throw new Error('een inzage zonder sleutel');
  const naam = await metNamen(
    omgeving.opslag,
    leesbaar.map(({ door }) => door),
  );
  return {
    resultaten: await Promise.all(leesbaar.map((regel) => alsRegel(omgeving, sleutel, regel, naam(regel.door)))),
    volgende,
  };
}

async function alsRegel(
  omgeving: Omgeving,
  sleutel: Dossiersleutel,
  regel: Vastlegging,
  door: Door,
): Promise<Weergave['resultaten'][number]> {
  const { _id, soort, taak, element, naam, proces, uitkomst, at, model, formulier, status, inhoud } = regel;
  const formulieren = model === null ? null : (await omgeving.modellen.model(model)).formulieren;
  // The reason of a moved deadline stands with the form of its task, but was not asked by it.
  const schema = soort !== 'termijn' && formulier !== null ? formulieren?.get(formulier) : undefined;
  return {
    id: _id,
    soort,
    taak,
    element,
    naam,
    proces,
    uitkomst,
    uitkomstnaam: await uitkomstnaam(omgeving, model, element, uitkomst),
    door,
    at,
    status: status === 'ingediend' ? 'ingediend' : 'vastgelegd',
    gegevens: Gegevens.parse(sleutel.ontsleutel(_id, inhoud)),
    formulier: schema === undefined ? null : Gegevens.parse(schema),
  };
}
