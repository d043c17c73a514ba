import type { Betrokkene } from '../../models/betrokkene.ts';
import type { Huis } from '../../models/huis.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { rolindex } from '../../models/versleuteling/blinde-index.ts';
import type { Dienst } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';
import { huisVan } from './huis-van.ts';
import { verantwoord, verantwoordElders } from './verantwoorden.ts';

/** Stands in `aanpakHuizen` where no house has one. */
const GEEN_HUIS = 'geen';

/** Stands there where nobody can be looked for: of who is named neither a BSN was given, nor a date of birth. */
const NIET_TE_ZOEKEN = 'niet-te-zoeken';

/** What stands in `aanpakHuizen` in the place of a house. */
export const ZONDER_HUIS: readonly string[] = [GEEN_HUIS, NIET_TE_ZOEKEN];

/**
 * Whether an aanpak runs for the people of this casus, by blind index: in another casus of the house, or in houses of
 * its region. Who is named there only in a role that an aanpak is not about (`aanpakNietVoor`) is not counted.
 * `aanpakHuizen`: codes of all of them, the house itself first; `["geen"]` where there is none, and
 * `["niet-te-zoeken"]` where a name alone was given: that nobody was found would then say nothing. Of another house
 * nothing else comes back, not even the number of the casus; it stands in the log of that house that this was asked.
 */
export function regiobekendheid(omgeving: Omgeving): Dienst {
  const { opslag, kluis } = omgeving;
  return async (opdracht) => {
    await verantwoord(omgeving, opdracht, 'bekendheid-nagaan');
    const { huis, dossier } = opdracht;
    const eigen = await opslag.betrokkenen.find({ casus: dossier.id }, { indexen: 1 }).lean();
    const indexen = [...new Set(eigen.flatMap((betrokkene) => betrokkene.indexen))];
    if (indexen.length === 0) return { aanpak: 'nee', aanpakHuizen: [NIET_TE_ZOEKEN], aanpakCasussen: [] };
    const gevonden = await opslag.betrokkenen
      .find({ indexen: { $in: indexen }, casus: { $ne: dossier.id } }, { casus: 1, huis: 1, rolindexen: 1 })
      .lean();
    const leesbaar = await kluis.leesbaar(gevonden.map(({ casus }) => casus));
    const gelijken = gevonden.filter(({ casus }) => leesbaar.has(casus));
    const aanpakHuizen: string[] = [];
    const aanpakCasussen: string[] = [];
    for (const { code, aanpak, aanpakNietVoor = [] } of await regiohuizen(opslag, huis)) {
      const bekend = gelijken.filter(
        (gelijke) => gelijke.huis === code && !isErbuiten(omgeving, gelijke, aanpakNietVoor),
      );
      const casussen = await metAanpak(omgeving, bekend, aanpak);
      if (casussen.length === 0) continue;
      if (code === huis) aanpakCasussen.push(...casussen);
      else {
        const over = bekend.filter(({ casus }) => casussen.includes(casus));
        await verantwoordElders(omgeving, opdracht, 'bekendheid-nagaan', over);
      }
      aanpakHuizen.push(code);
    }
    if (aanpakHuizen.length === 0) return { aanpak: 'nee', aanpakHuizen: [GEEN_HUIS], aanpakCasussen };
    return { aanpak: aanpakHuizen[0] === huis ? 'hier' : 'elders', aanpakHuizen, aanpakCasussen };
  };
}

/** Somebody named in such roles only: the aanpak that runs is about another. */
function isErbuiten(
  { installatiesleutel }: Pick<Omgeving, 'installatiesleutel'>,
  { _id, rolindexen = [] }: Pick<Betrokkene, '_id' | 'rolindexen'>,
  rollen: readonly string[],
): boolean {
  const nietVoor = new Set(rollen.map((rol) => rolindex(installatiesleutel, _id, rol)));
  return rolindexen.length > 0 && rolindexen.every((rol) => nietVoor.has(rol));
}

/** Numbers of the casussen of these people in which such a process runs. */
async function metAanpak(
  { opslag }: Omgeving,
  bekend: readonly { readonly casus: string }[],
  aanpak: readonly string[],
): Promise<string[]> {
  const lopen = await opslag.proceslopen
    .find({ 'dossier.id': { $in: bekend.map(({ casus }) => casus) }, status: 'lopend' }, { proces: 1, dossier: 1 })
    .lean();
  return [...new Set(lopen.flatMap((loop) => (aanpak.includes(loop.proces) ? loop.dossier.id : [])))].sort();
}

/** The house itself, and then the others of its region: both say that they are of it. */
async function regiohuizen(opslag: Opslag, huis: string): Promise<Pick<Huis, 'code' | 'aanpak' | 'aanpakNietVoor'>[]> {
  const zelf = await huisVan(opslag, huis);
  if (zelf.regio === undefined) return [zelf];
  const buren = await opslag.huizen
    .find({ 'instellingen.regio': zelf.regio, _id: { $ne: huis } })
    .sort({ _id: 1 })
    .lean();
  return [zelf, ...buren.map(({ instellingen }) => instellingen)];
}
