import type { z } from 'zod';
import { MAATREGELCODES, maatregelenUit, maatregelvelden, type Maatregel } from '../../models/maatregel.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Maatregelantwoord, Maatregelvraag } from '../schemas/maatregelen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, magCaseworkZien, magCasusZien, werktIn } from '../toegang/regels.ts';
import { formulierkeuzes, type Formulierkeuze } from './formulierkeuzes.ts';
import { verantwoord, vergeefsGezocht } from './inzage.ts';

/** Casussen to go on to, for each row. */
const MEESTE_CASUSSEN = 10;

type Antwoord = z.infer<typeof Maatregelantwoord>;
type Genomen = Maatregel & { readonly casus: string };

/**
 * Which measures were taken before in the casussen of a house, and how it went: in codes, so that nobody stands in the
 * answer. Of each casus what was laid down last counts. Only casussen count that the asker may see: a measure taken once
 * would tell of the one casus where it was. Their numbers are there to go on with, and that is logged.
 */
export async function zoekMaatregelen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: z.infer<typeof Maatregelvraag>,
  verzoek: string,
): Promise<Antwoord> {
  eis(magCaseworkZien(aanvrager) && werktIn(aanvrager, vraag.huis));
  const gezocht = (await inHuis(omgeving, vraag.huis)).filter((een) =>
    MAATREGELCODES.every((code) => vraag[code] === undefined || vraag[code] === een[code]),
  );
  const casussen = await omgeving.opslag.casussen.find({ _id: { $in: gezocht.map(({ casus }) => casus) } }).lean();
  const zichtbaar = new Set(casussen.filter((casus) => magCasusZien(aanvrager, casus)).map(({ _id }) => _id));
  const genomen = gezocht.filter(({ casus }) => zichtbaar.has(casus));
  const rijen = rijenVan(genomen);
  const activiteit = 'maatregel-zoeken' as const;
  const getoond = [...new Set(rijen.flatMap((rij) => rij.casussen))];
  if (getoond.length === 0) await vergeefsGezocht(omgeving, aanvrager, { activiteit, huizen: [vraag.huis], verzoek });
  await verantwoord(
    omgeving,
    aanvrager,
    getoond.map((id) => ({ activiteit, huis: vraag.huis, dossier: { soort: 'casus', id }, verzoek })),
  );
  return { huis: vraag.huis, keuzes: await maatregelkeuzes(omgeving, vraag.huis), totaal: telling(genomen), rijen };
}

/** What a house asks of a measure that was taken before, in the words of its form; nothing where it asks none. */
export function maatregelkeuzes(
  omgeving: Omgeving,
  huis: string,
): Promise<Formulierkeuze<(typeof MAATREGELCODES)[number]>[]> {
  return formulierkeuzes(omgeving, huis, MAATREGELCODES, maatregelvelden);
}

/** Newest casus first. One whose content was destroyed counts as not there. */
async function inHuis({ opslag, kluis }: Omgeving, huis: string): Promise<Genomen[]> {
  const vastgelegd = await opslag.vastleggingen
    .find({ huis, onderdelen: 'maatregelen', status: 'vastgelegd' }, { dossier: 1, variabelen: 1 })
    .sort({ at: 1 })
    .lean();
  const laatste = new Map(vastgelegd.map(({ dossier, variabelen }) => [dossier.id, maatregelenUit(variabelen)]));
  const leesbaar = await kluis.leesbaar([...laatste.keys()]);
  return [...laatste]
    .filter(([casus]) => leesbaar.has(casus))
    .reverse()
    .flatMap(([casus, maatregelen]) => maatregelen.map((maatregel) => ({ ...maatregel, casus })));
}

/** One for each measure against each kind of problem, what was done most often first. */
function rijenVan(genomen: readonly Genomen[]): Antwoord['rijen'] {
  const groepen = new Map<string, Genomen[]>();
  for (const een of genomen) {
    const sleutel = JSON.stringify([een.maatregel, een.problematiek]);
    groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), een]);
  }
  const rijen = [...groepen.values()].map((groep) => ({
    maatregel: groep[0]?.maatregel ?? null,
    problematiek: groep[0]?.problematiek ?? null,
    ...telling(groep),
    casussen: [...new Set(groep.map(({ casus }) => casus))].slice(0, MEESTE_CASUSSEN),
  }));
  return rijen.sort((een, ander) => ander.aantal - een.aantal);
}

function telling(genomen: readonly Genomen[]): Antwoord['totaal'] {
  const met = (hoe: Maatregel['werkte']): number => genomen.filter(({ werkte }) => werkte === hoe).length;
  return { aantal: genomen.length, ja: met('ja'), deels: met('deels'), nee: met('nee'), onbekend: met('onbekend') };
}
