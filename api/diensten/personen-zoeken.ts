import type { z } from 'zod';
import { BetrokkeneInhoud } from '../../models/betrokkene.ts';
import { betrokkenindexen } from '../../models/versleuteling/blinde-index.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Zoekantwoord, Zoekvraag } from '../schemas/casussen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, magCaseworkZien, magCasusZien } from '../toegang/regels.ts';
import { opentVoor, vergeefsGezocht } from './inzage.ts';

const MEEST = 100;

/**
 * In which casussen somebody is concerned, or which are about a gebied, of those that the caller may see; found by
 * blind index.
 */
export async function zoekPersoon(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Zoekvraag>,
  verzoek: string,
): Promise<z.infer<typeof Zoekantwoord>> {
  eis(magCaseworkZien(aanvrager));
  const { opslag } = omgeving;
  const indexen = betrokkenindexen(omgeving.installatie, vraag);
  const personen = await opslag.betrokkenen
    .find({ indexen: { $in: indexen } })
    .limit(MEEST)
    .lean();
  const leesbaar = await omgeving.kluis.leesbaar([...new Set(personen.map(({ casus }) => casus))]);
  const casussen = await opslag.casussen.find({ _id: { $in: [...leesbaar] } }).lean();
  const zichtbaar = new Map(
    casussen.filter((casus) => magCasusZien(aanvrager, casus)).map((casus) => [casus._id, casus]),
  );
  const gevonden = personen.flatMap((persoon) => {
    const casus = zichtbaar.get(persoon.casus);
    return casus === undefined ? [] : [{ persoon, casus }];
  });
  const vergeefs = { activiteit: 'persoon-zoeken', huizen: aanvrager.huizen, verzoek } as const;
  if (gevonden.length === 0) await vergeefsGezocht(omgeving, aanvrager, vergeefs);
  const sleutels = await opentVoor(
    omgeving,
    aanvrager,
    gevonden.map(({ persoon, casus }) => ({
      activiteit: 'persoon-zoeken' as const,
      huis: casus.huis,
      dossier: { soort: 'casus' as const, id: casus._id },
      verzoek,
      betrokkenen: [persoon._id],
    })),
  );
  return {
    resultaten: gevonden.map(({ persoon, casus: { _id, huis, status, stap, geopend } }, plaats) => {
      const { naam, geboortedatum } = BetrokkeneInhoud.parse(sleutels[plaats]?.ontsleutel(persoon._id, persoon.inhoud));
      return { casus: _id, huis, status, stap, geopend, betrokkene: { naam, geboortedatum } };
    }),
  };
}
