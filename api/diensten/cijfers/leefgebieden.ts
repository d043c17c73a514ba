import { DREMPEL, magAlleen, tel } from '../../../models/cijfers/afscherming.ts';
import { gemiddelde } from '../../../models/cijfers/spreiding.ts';
import type { Tabel } from '../../../models/cijfers/tabel.ts';
import type { Huis } from '../../../models/huis.ts';
import type { Vastlegging } from '../../../models/vastlegging.ts';
import type { Dossiersleutel } from '../../../models/versleuteling/kluis.ts';
import { opentVoor } from '../inzage.ts';
import { metingenUit } from '../leefgebieden.ts';
import { binnen, type Opzet, type Telling } from './opzet.ts';

type Gescoord = Pick<Vastlegging, '_id' | 'dossier' | 'at' | 'onderdelen' | 'inhoud'>;

/** The first and the last score of one casus on one leefgebied. */
interface Paar {
  readonly casus: string;
  readonly eerste: number;
  readonly laatste: number;
}

const LAAGST = 1;
const HOOGST = 5;

const KOLOMMEN = [
  { code: 'eerste', naam: 'Eerste score', eenheid: 'score 1–5' },
  { code: 'laatste', naam: 'Laatste score', eenheid: 'score 1–5' },
  { code: 'beter', naam: 'Beter', eenheid: 'casussen' },
  { code: 'gelijk', naam: 'Gelijk', eenheid: 'casussen' },
  { code: 'slechter', naam: 'Slechter', eenheid: 'casussen' },
  { code: 'totaal', naam: 'Casussen', eenheid: 'casussen' },
];

/**
 * First against last score of casussen that were scored in the period, and not for the first time. The scores are opened
 * here, each reading logged per person (docs/decisions/0031): they stand nowhere but encrypted.
 */
export async function leefgebieden(opzet: Opzet): Promise<Telling> {
  const perCasus = [...(await metingen(opzet))];
  return (deel) => [
    tabel(
      opzet.huis.leefgebieden,
      perCasus.filter(([casus]) => deel.heeft(casus)),
    ),
  ];
}

function tabel(
  { domeinen, instrument, versie }: Huis['leefgebieden'],
  perCasus: readonly (readonly [string, readonly Readonly<Record<string, number>>[]])[],
): Tabel {
  return {
    cijfer: 'leefgebieden',
    titel: 'Leefgebieden: eerste en laatste score',
    toelichting: `Gemiddelde van casussen met een meting in de periode en een eerdere; ${instrument} ${versie}, 1 is acuut en 5 is zelfredzaam.`,
    kolommen: KOLOMMEN,
    rijen: domeinen.map(({ code, naam }) => {
      const paren = perCasus.flatMap(([casus, gescoord]): Paar[] => {
        const scores = gescoord.flatMap((meting) => meting[code] ?? []);
        const [eerste, laatste] = [scores[0], scores.at(-1)];
        return eerste === undefined || laatste === undefined || scores.length < 2 ? [] : [{ casus, eerste, laatste }];
      });
      return { code, naam, onder: null, waarden: rij(paren) };
    }),
  };
}

function rij(paren: readonly Paar[]): (number | null)[] {
  const totaal = { aantal: paren.length, casussen: paren.length };
  const telling = tel(
    paren,
    ({ eerste, laatste }) => (laatste > eerste ? 'beter' : laatste < eerste ? 'slechter' : 'gelijk'),
    ({ casus }) => casus,
  );
  const gemiddelden = [paren.map(({ eerste }) => eerste), paren.map(({ laatste }) => laatste)];
  const veilig = magAlleen(totaal) && !gemiddelden.some(isUiterste);
  const standen = ['beter', 'gelijk', 'slechter'].map(telling);
  // The means tell how much changed in all: beside one count that is shown they would tell the one that is not.
  const geteld = standen.every(magAlleen) ? standen.map(({ aantal }) => aantal) : standen.map(() => null);
  return [
    ...gemiddelden.map((scores) => (veilig ? gemiddelde(scores) : null)),
    ...(magAlleen(totaal) ? geteld : standen.map(() => null)),
    magAlleen(totaal) ? totaal.aantal : null,
  ];
}

/** So near to everybody's lowest or highest score that the mean tells who has another one. */
function isUiterste(scores: readonly number[]): boolean {
  const som = scores.reduce((tot, score) => tot + score, 0);
  return scores.length > 0 && Math.min(som - LAAGST * scores.length, HOOGST * scores.length - som) < DREMPEL;
}

/** By casus its scores up to the end of the period, oldest first; without those whose key was destroyed. */
async function metingen(opzet: Opzet): Promise<Map<string, Readonly<Record<string, number>>[]>> {
  const { omgeving, aanvrager, verzoek, huis, periode } = opzet;
  const { opslag } = omgeving;
  const inPeriode = await opslag.vastleggingen
    .find(
      {
        huis: huis.code,
        onderdelen: 'leefgebieden',
        at: binnen(periode),
        status: 'vastgelegd',
        'dossier.soort': 'casus',
      },
      { dossier: 1 },
    )
    .lean();
  const gezocht = [...new Set(inPeriode.map(({ dossier }) => dossier.id))];
  const [alle, bestaand, personen] = await Promise.all([
    opslag.vastleggingen
      .find(
        {
          'dossier.id': { $in: gezocht },
          onderdelen: 'leefgebieden',
          status: 'vastgelegd',
          at: { $lt: periode.einde },
        },
        { dossier: 1, at: 1, onderdelen: 1, inhoud: 1 },
      )
      .sort({ at: 1 })
      .lean(),
    omgeving.kluis.leesbaar(gezocht),
    opslag.betrokkenen.find({ casus: { $in: gezocht } }, { casus: 1 }).lean(),
  ]);
  const leesbaar = [...bestaand]
    .map((id) => ({ id, gescoord: alle.filter(({ dossier }) => dossier.id === id) }))
    .filter(({ gescoord }) => gescoord.length > 1);
  const open = await opentVoor(
    omgeving,
    aanvrager,
    leesbaar.map(({ id }) => ({
      ...({ activiteit: 'cijfers-maken', huis: huis.code, dossier: { soort: 'casus', id }, verzoek } as const),
      betrokkenen: personen.filter(({ casus }) => casus === id).map(({ _id }) => _id),
    })),
  );
  return new Map(leesbaar.flatMap(({ id, gescoord }, plaats) => scores(id, gescoord, open[plaats])));
}

function scores(
  id: string,
  gescoord: readonly Gescoord[],
  sleutel: Dossiersleutel | undefined,
): [string, Readonly<Record<string, number>>[]][] {
  if (sleutel === undefined) return [];
  return [[id, metingenUit(sleutel, gescoord).map((meting) => meting.scores)]];
}
