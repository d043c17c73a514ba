import { ApplicationFailure } from '@temporalio/common';
import { deelnemersVan } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { GEAGENDEERD, type Overleg } from '../../models/overleg.ts';
import { bezorgBericht } from '../berichten.ts';
import type { Dienst, DienstOpdracht } from '../contract.ts';
import type { Modellen } from '../modellen.ts';
import type { Omgeving } from '../omgeving.ts';
import { huisVan } from './huis-van.ts';

/**
 * Fixes the agenda of a meeting: the open tasks of its kind that were opened before the cut-off. Every casus on it hears
 * so. Once fixed it stays, also when the service runs again.
 */
export function agenda(omgeving: Omgeving, modellen: Modellen): Dienst {
  const { opslag } = omgeving;
  return async (opdracht) => {
    const overleg = await opslag.overleggen.findById(opdracht.dossier.id).lean();
    if (overleg === null) throw ApplicationFailure.nonRetryable('dit is geen overleg', 'OpdrachtOnvolledig');
    const genodigden = deelnemersVan(await huisVan(opslag, overleg.huis), overleg.proces);
    const taken = overleg.agenda ?? (await stelVast(opslag, overleg, genodigden));
    for (const casus of await casussenVan(opslag, taken)) {
      await bezorgBericht({ ...omgeving, modellen }, geagendeerd(opdracht, overleg, genodigden, casus));
    }
    return { aantal: taken.length, overleg: overleg._id, aanvang: overleg.gepland };
  };
}

async function stelVast(
  opslag: Opslag,
  { _id, huis, agendaTaak, afsluiting }: Overleg,
  genodigden: readonly string[],
): Promise<string[]> {
  const open = await opslag.taken.find({ element: agendaTaak, huis, status: 'open' }, { geopend: 1 }).lean();
  const vraag = open
    .filter(({ geopend }) => geopend < afsluiting)
    .sort((een, ander) => (een.geopend < ander.geopend ? -1 : 1));
  const deelnemers = genodigden.map((organisatie) => ({ organisatie, aanwezig: null }));
  const taken = vraag.map((taak) => taak._id);
  const gezet = await opslag.overleggen.updateOne(
    { _id, agenda: null },
    { $set: { agenda: taken, deelnemers, status: 'open' } },
  );
  if (gezet.modifiedCount === 1) return taken;
  return (await opslag.overleggen.findById(_id).lean())?.agenda ?? taken;
}

async function casussenVan(opslag: Opslag, taken: readonly string[]): Promise<string[]> {
  const documenten = await opslag.taken.find({ _id: { $in: [...taken] } }, { dossier: 1 }).lean();
  return [...new Set(documenten.map(({ dossier }) => dossier.id))].sort();
}

function geagendeerd(
  { id, huis, workflowId, klok }: DienstOpdracht,
  overleg: Overleg,
  genodigden: readonly string[],
  casus: string,
) {
  return {
    id: `${id}.${casus}`,
    huis,
    dossier: { soort: 'casus' as const, id: casus },
    van: workflowId,
    klok,
    naam: GEAGENDEERD,
    variabelen: { overleg: overleg._id, aanvang: overleg.gepland, genodigden: [...genodigden] },
    signaal: false,
  };
}
