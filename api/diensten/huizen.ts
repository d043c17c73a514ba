import type { z } from 'zod';
import type { Formulier } from '../../models/formulier.ts';
import type { Huis, Intakesoort } from '../../models/huis.ts';
import { plaatsingId } from '../../models/kenmerken.ts';
import type { Omgeving } from '../omgeving.ts';
import { Formulierschema } from '../schemas/gedeeld.ts';
import type { HuisKort, Huislijst, Huis as Huisweergave } from '../schemas/huizen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, isCijferlezer, werktIn } from '../toegang/regels.ts';
import { startformulier } from './berichtformulieren.ts';
import { maatregelkeuzes } from './maatregelen-zoeken.ts';
import { wenskeuzes } from './wensen-zoeken.ts';

/** The houses that somebody works in. */
export async function zoekHuizen(omgeving: Omgeving, { huizen }: Aanvrager): Promise<z.infer<typeof Huislijst>> {
  const gevonden = await omgeving.opslag.huizen.find({ _id: { $in: [...huizen] } }).lean();
  const resultaten = await Promise.all(gevonden.map(({ instellingen }) => alsHuisKort(omgeving, instellingen)));
  return { resultaten: resultaten.sort((een, ander) => een.naam.localeCompare(ander.naam, 'nl')), volgende: null };
}

/** A house with the lists that people choose from; who reads figures only chooses nobody. */
export async function zieHuis(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  code: string,
): Promise<z.infer<typeof Huisweergave>> {
  eis(werktIn(aanvrager, code));
  const { huis, medewerkers } = await omgeving.modellen.huis(code);
  const gezien = isCijferlezer(aanvrager) ? [] : medewerkers;
  const werkzaam = gezien.map(({ _id, naam, rol, organisatie }) => ({ id: _id, naam, rol, organisatie }));
  return {
    ...(await alsHuisKort(omgeving, huis)),
    medewerkers: werkzaam.sort((een, ander) => een.naam.localeCompare(ander.naam, 'nl')),
  };
}

async function alsHuisKort(omgeving: Omgeving, huis: Huis): Promise<z.infer<typeof HuisKort>> {
  const { code, naam, gemeenten, locaties, organisaties, rollen, incidentsoorten, leefgebieden } = huis;
  const soorten = huis.intake.soorten.map(async (soort) => {
    const formulier = await meldingformulier(omgeving, code, soort);
    const schema = formulier === null ? null : Formulierschema.parse(formulier);
    return { code: soort.code, naam: soort.naam, formulier: schema };
  });
  return {
    ...{ code, naam, gemeenten, locaties, organisaties, rollen, incidentsoorten, leefgebieden },
    meldingsoorten: await Promise.all(soorten),
    maatregelen: (await maatregelkeuzes(omgeving, code)).length > 0,
    piket: huis.piket !== undefined,
    wensen: (await wenskeuzes(omgeving, code)).length > 0,
  };
}

/** The form of a kind of melding; null where it asks nothing more, or where its process is not deployed yet. */
async function meldingformulier(
  { opslag, modellen }: Omgeving,
  huis: string,
  { proces, bericht }: Intakesoort,
): Promise<Formulier | null> {
  const plaatsing = await opslag.plaatsingen.findById(plaatsingId(huis, proces)).lean();
  return plaatsing === null ? null : startformulier(await modellen.model(plaatsing.model), bericht);
}
