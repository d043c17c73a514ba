import { celVan, tel } from '../../../models/cijfers/afscherming.ts';
import { verdeling, type Tabel } from '../../../models/cijfers/tabel.ts';
import { wensenUit, type Wens } from '../../../models/wens.ts';
import { wenskeuzes } from '../wensen-zoeken.ts';
import { binnen, type Opzet, type Telling } from './opzet.ts';

interface Getelde extends Pick<Wens, 'stand'> {
  readonly casus: string;
  readonly wie: string;
}

interface Naam {
  readonly code: string;
  readonly naam: string;
}

/** What people read for the chain that a partner belongs to. */
const KETENS: readonly Naam[] = [
  { code: 'bestuur', naam: 'Gemeenten en andere partners van bestuur' },
  { code: 'straf', naam: 'Politie, OM en andere partners van straf' },
  { code: 'zorg', naam: 'Partners van zorg' },
  { code: 'anders', naam: 'Niet ingedeeld' },
];

const STANDEN: readonly Naam[] = [
  { code: 'ongewogen', naam: 'Nog niet gewogen' },
  { code: 'overgenomen', naam: 'In het plan' },
  { code: 'uitgesteld', naam: 'Komt later' },
  { code: 'afgewezen', naam: 'Niet overgenomen' },
  { code: 'bereikt', naam: 'Bereikt' },
];

/** Wishes of the plans that were laid down in the period, by chain, and what the last of those plans makes of each. */
export async function wensen(opzet: Opzet): Promise<Telling> {
  const { omgeving, huis, periode } = opzet;
  if ((await wenskeuzes(omgeving, huis.code)).length === 0) return () => [];
  const plannen = await omgeving.opslag.vastleggingen
    .find(
      { huis: huis.code, onderdelen: 'plan', at: binnen(periode), status: 'vastgelegd' },
      { dossier: 1, variabelen: 1 },
    )
    .sort({ at: 1 })
    .lean();
  const ketens = new Map<string | null, string>(huis.organisaties.map(({ code, soort }) => [code, soort]));
  const gewenst = new Map(
    plannen.flatMap(({ dossier, variabelen }) =>
      wensenUit(variabelen).map(({ id, organisatie, stand }): [string, Getelde] => [
        `${dossier.id} ${id}`,
        { casus: dossier.id, wie: ketens.get(organisatie) ?? 'anders', stand },
      ]),
    ),
  );
  return (deel) => [tabel([...gewenst.values()].filter(({ casus }) => deel.heeft(casus)))];
}

function tabel(alle: readonly Getelde[]): Tabel {
  const casus = (wens: Getelde): string => wens.casus;
  const posten = KETENS.map(({ code, naam }) => {
    const hier = alle.filter(({ wie }) => wie === code);
    const telling = tel(hier, ({ stand }) => stand, casus);
    const delen = STANDEN.map((stand) => ({
      ...{ code: `${code}/${stand.code}`, naam: stand.naam },
      cel: telling(stand.code),
    }));
    return { code, naam, cel: celVan(hier, casus), delen };
  });
  return {
    cijfer: 'wensen',
    titel: 'Wensen van gemeenten en partners',
    toelichting:
      'Wensen uit plannen die in de periode zijn vastgelegd, elk een keer, zoals het laatste plan haar weegt.',
    kolommen: [{ code: 'aantal', naam: 'Wensen', eenheid: 'wensen' }],
    rijen: verdeling(posten, celVan(alle, casus)),
  };
}
