import { celVan, tel } from '../../../models/cijfers/afscherming.ts';
import { uren } from '../../../models/cijfers/spreiding.ts';
import { naastElkaar, type Tabel } from '../../../models/cijfers/tabel.ts';
import type { Huis } from '../../../models/huis.ts';
import type { Melding } from '../../../models/melding.ts';
import type { Procesloop } from '../../../models/procesloop.ts';
import { binnen, type Opzet, type Telling } from './opzet.ts';
import { tijdkolommen, tijdrij } from './tijden.ts';

type Beantwoord = Pick<Melding, '_id' | 'soort' | 'ontvangen' | 'casus'>;
type Gemeten = Pick<Procesloop, 'proces' | 'procesnaam' | 'dossier' | 'opTijd'>;

/** How soon melders are helped: whether a promised answer came in time, and how long the first answer took. */
export async function antwoord(opzet: Opzet): Promise<Telling> {
  const tellingen = [await toezegging(opzet), await eersteAntwoord(opzet)];
  return (deel) => tellingen.flatMap((telling) => telling(deel));
}

/** Of processes that measure their promise (`opTijd`) and ended in the period. */
async function toezegging({ omgeving, huis, periode }: Opzet): Promise<Telling> {
  const alle: Gemeten[] = await omgeving.opslag.proceslopen
    .find(
      { huis: huis.code, geeindigd: binnen(periode), opTijd: { $in: [true, false] } },
      { proces: 1, procesnaam: 1, dossier: 1, opTijd: 1 },
    )
    .lean();
  return (deel) => [gehouden(alle.filter(({ dossier }) => deel.heeft(dossier.id)))];
}

function gehouden(lopen: readonly Gemeten[]): Tabel {
  const processen = new Map(lopen.map(({ proces, procesnaam }) => [proces, procesnaam]));
  const casus = ({ dossier }: Gemeten): string => dossier.id;
  return {
    cijfer: 'toezegging',
    titel: 'Antwoord binnen de toegezegde tijd',
    toelichting: 'Hulpvragen die in de periode zijn beantwoord, in een proces dat meet of het de toezegging haalde.',
    kolommen: [
      { code: 'op-tijd', naam: 'Op tijd', eenheid: 'hulpvragen' },
      { code: 'te-laat', naam: 'Te laat', eenheid: 'hulpvragen' },
      { code: 'totaal', naam: 'Totaal', eenheid: 'hulpvragen' },
    ],
    rijen: [...processen].map(([proces, naam]) => {
      const deze = lopen.filter((loop) => loop.proces === proces);
      const telling = tel(deze, ({ opTijd }) => String(opTijd), casus);
      const waarden = naastElkaar([telling('true'), telling('false')], celVan(deze, casus));
      return { code: proces, naam, onder: null, waarden };
    }),
  };
}

/** Of meldingen whose melder heard for the first time in the period what came of them. */
async function eersteAntwoord({ omgeving: { opslag }, huis, periode }: Opzet): Promise<Telling> {
  const inPeriode = await opslag.kennisgevingen
    .find({ huis: huis.code, soort: 'terugkoppeling', at: binnen(periode) }, { dossier: 1 })
    .lean();
  const dossiers = [...new Set(inPeriode.map(({ dossier }) => dossier.id))];
  const kennisgevingen = await opslag.kennisgevingen
    .find({ 'dossier.id': { $in: dossiers }, soort: 'terugkoppeling' }, { aan: 1, at: 1 })
    .lean();
  const eerste = new Map<string, string>();
  for (const { aan, at } of kennisgevingen) {
    if (aan.melding !== null && at < (eerste.get(aan.melding) ?? periode.einde)) eerste.set(aan.melding, at);
  }
  const nieuw = [...eerste].filter(([, at]) => at >= periode.begin).map(([melding]) => melding);
  const alle: Beantwoord[] = await opslag.meldingen
    .find({ _id: { $in: nieuw } }, { soort: 1, ontvangen: 1, casus: 1 })
    .lean();
  return (deel) => [
    duur(
      huis,
      alle.filter(({ casus }) => deel.heeft(casus)),
      eerste,
    ),
  ];
}

function duur(
  { intake }: Pick<Huis, 'intake'>,
  meldingen: readonly Beantwoord[],
  eerste: ReadonlyMap<string, string>,
): Tabel {
  return {
    cijfer: 'eerste-antwoord',
    titel: 'Tijd tot het eerste antwoord aan de melder',
    toelichting:
      'Van ontvangst van de melding tot de melder voor het eerst hoorde wat ermee gebeurt, in uren op de klok.',
    kolommen: tijdkolommen('Meldingen', 'meldingen'),
    rijen: intake.soorten.map(({ code, naam }) => {
      const deze = meldingen.filter(({ soort }) => soort === code);
      const tijden = deze.map(({ _id, ontvangen }) => uren(ontvangen, eerste.get(_id) ?? ontvangen));
      return tijdrij(
        { code, naam },
        tijden,
        celVan(deze, ({ casus }) => casus),
      );
    }),
  };
}
