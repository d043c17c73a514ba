import type { z } from 'zod';
import type { Huis } from '../../models/huis.ts';
import type { Omgeving } from '../omgeving.ts';
import type { HuisKort, Huislijst, Huis as Huisweergave } from '../schemas/huizen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, werktIn } from '../toegang/regels.ts';

/** The houses that somebody works in. */
export async function zoekHuizen({ opslag }: Omgeving, { huizen }: Aanvrager): Promise<z.infer<typeof Huislijst>> {
  const gevonden = await opslag.huizen.find({ _id: { $in: [...huizen] } }).lean();
  const resultaten = gevonden.map(({ instellingen }) => alsHuisKort(instellingen));
  return { resultaten: resultaten.sort((een, ander) => een.naam.localeCompare(ander.naam, 'nl')), volgende: null };
}

/** A house with the lists that people choose from. */
export async function zieHuis(
  { modellen }: Omgeving,
  aanvrager: Aanvrager,
  code: string,
): Promise<z.infer<typeof Huisweergave>> {
  eis(werktIn(aanvrager, code));
  const { huis, medewerkers } = await modellen.huis(code);
  const werkzaam = medewerkers.map(({ _id, naam, rol, organisatie }) => ({ id: _id, naam, rol, organisatie }));
  return { ...alsHuisKort(huis), medewerkers: werkzaam.sort((een, ander) => een.naam.localeCompare(ander.naam, 'nl')) };
}

function alsHuisKort({
  code,
  naam,
  gemeenten,
  organisaties,
  rollen,
  incidentsoorten,
  leefgebieden,
}: Huis): z.infer<typeof HuisKort> {
  return { code, naam, gemeenten, organisaties, rollen, incidentsoorten, leefgebieden };
}
