import { celVan, tel } from '../../../models/cijfers/afscherming.ts';
import { maandenEerder } from '../../../models/cijfers/periode.ts';
import { verdeling, type Tabel } from '../../../models/cijfers/tabel.ts';
import type { Betrokkene } from '../../../models/betrokkene.ts';
import type { Procesloop } from '../../../models/procesloop.ts';
import { alsTijdstip, type Tijdstip } from '../../../models/tijdstip.ts';
import { binnen, type Opzet, type Telling } from './opzet.ts';

/** A process that begins this soon (ms) after the last one ended goes on with the casus: it was not closed. */
const AANSLUITEND = 24 * 3_600_000;

type Loop = Pick<Procesloop, 'dossier' | 'gestart' | 'geeindigd'>;

interface Sluiting {
  readonly casus: string;
  readonly at: Tijdstip;
}

const UITKOMSTEN = [
  { code: 'opgepakt', naam: 'Casus weer opgepakt' },
  { code: 'nieuwe-melding', naam: 'Nieuwe melding over dezelfde betrokkene' },
  { code: 'geen', naam: 'Geen van beide' },
];

/** What followed in the months after closing, of casussen for which those months ended in the period. */
export async function herhaling(opzet: Opzet): Promise<Telling> {
  const { huis, periode } = opzet;
  const maanden = huis.cijfers.herhalingMaanden;
  const venster = { begin: maandenEerder(periode.begin, maanden), einde: maandenEerder(periode.einde, maanden) };
  const { proceslopen } = opzet.omgeving.opslag;
  const geeindigd = await proceslopen
    .find({ huis: huis.code, geeindigd: binnen(venster), 'dossier.soort': 'casus' }, { dossier: 1 })
    .lean();
  const casussen = [...new Set(geeindigd.map(({ dossier }) => dossier.id))];
  const lopen: Loop[] = await proceslopen
    .find({ 'dossier.id': { $in: casussen } }, { dossier: 1, gestart: 1, geeindigd: 1 })
    .lean();
  const perCasus = new Map<string, Loop[]>(casussen.map((id) => [id, []]));
  for (const loop of lopen) perCasus.get(loop.dossier.id)?.push(loop);
  const sluitingen = [...perCasus].flatMap(([casus, bijCasus]) => eersteSluiting(casus, bijCasus, venster));
  const terug = await teruggemeld(opzet, sluitingen);
  const uitkomst = (sluiting: Sluiting): string => {
    const tot = maandenEerder(sluiting.at, -maanden);
    const later = perCasus.get(sluiting.casus)?.some(({ gestart }) => gestart > sluiting.at && gestart <= tot);
    if (later === true) return 'opgepakt';
    return terug(sluiting, tot) ? 'nieuwe-melding' : 'geen';
  };
  return (deel) => [
    tabel(
      maanden,
      sluitingen.filter(({ casus }) => deel.heeft(casus)),
      uitkomst,
    ),
  ];
}

function tabel(maanden: number, sluitingen: readonly Sluiting[], uitkomst: (sluiting: Sluiting) => string): Tabel {
  const casus = (sluiting: Sluiting): string => sluiting.casus;
  const telling = tel(sluitingen, uitkomst, casus);
  return {
    cijfer: 'herhaling',
    titel: `Terug binnen ${String(maanden)} maanden na sluiten`,
    toelichting: `Gesloten casussen waarvan de ${String(maanden)} maanden na sluiten in de periode afliepen.`,
    kolommen: [{ code: 'aantal', naam: 'Casussen', eenheid: 'casussen' }],
    rijen: verdeling(
      UITKOMSTEN.map((post) => ({ ...post, cel: telling(post.code) })),
      celVan(sluitingen, casus),
    ),
  };
}

/** The first moment in these months at which nothing of the casus ran any more, and nothing followed within a day. */
function eersteSluiting(
  casus: string,
  lopen: readonly Loop[],
  { begin, einde }: { readonly begin: Tijdstip; readonly einde: Tijdstip },
): Sluiting[] {
  const eindes = lopen.flatMap(({ geeindigd }) => geeindigd ?? []).sort();
  const at = eindes.find((moment) => {
    const aansluitend = alsTijdstip(Date.parse(moment) + AANSLUITEND);
    const gaatVerder = lopen.some(
      ({ gestart, geeindigd }) => gestart <= aansluitend && (geeindigd === null || geeindigd > moment),
    );
    return moment >= begin && moment < einde && !gaatVerder;
  });
  return at === undefined ? [] : [{ casus, at }];
}

/** Whether somebody of a closed casus, or its gebied, came into another casus of the house, by blind index. */
async function teruggemeld(
  { omgeving: { opslag }, huis }: Opzet,
  sluitingen: readonly Sluiting[],
): Promise<(sluiting: Sluiting, tot: Tijdstip) => boolean> {
  const casussen = sluitingen.map(({ casus }) => casus);
  const velden = { casus: 1, indexen: 1, toegevoegd: 1 };
  type Persoon = Pick<Betrokkene, 'casus' | 'indexen' | 'toegevoegd'>;
  const personen: Persoon[] = await opslag.betrokkenen.find({ casus: { $in: casussen } }, velden).lean();
  const indexen = [...new Set(personen.flatMap((persoon) => persoon.indexen))];
  const overal: Persoon[] = await opslag.betrokkenen
    .find({ indexen: { $in: indexen }, huis: huis.code }, velden)
    .lean();
  const perIndex = new Map<string, Persoon[]>();
  for (const persoon of overal)
    for (const index of persoon.indexen) perIndex.set(index, [...(perIndex.get(index) ?? []), persoon]);
  return ({ casus, at }, tot) =>
    personen
      .filter((persoon) => persoon.casus === casus)
      .flatMap((persoon) => persoon.indexen.flatMap((index) => perIndex.get(index) ?? []))
      .some((ander) => ander.casus !== casus && ander.toegevoegd > at && ander.toegevoegd <= tot);
}
