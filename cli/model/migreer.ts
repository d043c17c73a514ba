import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { z } from 'zod';
import { migreerProcessen, probeerMigraties } from '../../api/diensten/migreren.ts';
import { maakOmgeving } from '../../api/omgeving.ts';
import { Problem } from '../../api/problemen.ts';
import { Migratievraag, type Migratieantwoord } from '../../api/schemas/migraties.ts';
import type { Aanvrager } from '../../api/toegang/aanvrager.ts';
import { plaatsingId } from '../../models/kenmerken.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { WERELD } from '../../models/wereld.ts';
import type { Verbonden } from '../verbindingen.ts';
import { huisVanProces } from './huiskeuze.ts';
import { migratietekst } from './migratietekst.ts';

export interface Migreeropties {
  readonly huis?: string;
  readonly van?: string;
  readonly naar?: string;
  readonly casus?: string[];
  readonly verplaats?: string[];
  readonly herbereken?: boolean;
  readonly voerUit?: boolean;
  readonly reden?: string;
  readonly door?: string;
  readonly sleutel?: string;
  readonly json?: boolean;
}

/**
 * `regietafel model migreer PROCES`: what would become of running processes in another version of their drawing; with
 * `--voer-uit` it happens. Gives what to print, and the exit code: 0 all of them, 2 not all. Throws, in Dutch, where it cannot begin.
 */
export async function migreer(
  verbonden: Pick<Verbonden, 'opslag' | 'temporal' | 'sleutel'>,
  proces: string,
  opties: Migreeropties,
): Promise<{ readonly code: number; readonly tekst: string }> {
  const { opslag, temporal, sleutel: installatie } = verbonden;
  const klok = (await opslag.werelden.findById(WERELD).lean())?.klok ?? null;
  const omgeving = maakOmgeving({ opslag, temporal, installatie, klok: () => klok, logger: pino({ level: 'silent' }) });
  const huis = await huisVanProces(opslag, opties.huis, proces);
  const naar = await versie(opslag, huis, proces, opties.naar);
  const vraag = Migratievraag.parse({
    ...(opties.van === undefined ? {} : { van: await versie(opslag, huis, proces, opties.van) }),
    ...(opties.casus === undefined ? {} : { casussen: opties.casus }),
    verplaatsingen: Object.fromEntries((opties.verplaats ?? []).map(verplaatsing)),
    termijnen: opties.herbereken === true ? 'herberekenen' : 'behouden',
  });
  const antwoord = await metProbleem(async () => {
    if (opties.voerUit !== true) return probeerMigraties(omgeving, BEKIJKER(huis), naar, vraag);
    const { reden, door, sleutel = randomUUID() } = opties;
    if (reden === undefined || reden.trim() === '') throw new Error('Zeg met --reden waarom; dat komt in het dossier.');
    return migreerProcessen(omgeving, await beheerder(opslag, huis, door), naar, { ...vraag, reden }, sleutel);
  });
  const tekst =
    opties.json === true ? `${JSON.stringify(antwoord, null, 2)}\n` : migratietekst(antwoord, opties.voerUit === true);
  return { code: isGoed(antwoord) ? 0 : 2, tekst };
}

/** Whoever sits at this installation may look; who migrates says who they are. */
const BEKIJKER = (huis: string): Aanvrager => ({
  ...{ medewerker: '', naam: '', rol: 'beheerder', organisatie: '', huizen: [huis] },
});

function isGoed({ resultaten, rest }: z.infer<typeof Migratieantwoord>): boolean {
  return rest === 0 && resultaten.every(({ uitkomst }) => ['past', 'gemigreerd', 'ongewijzigd'].includes(uitkomst));
}

async function beheerder(opslag: Opslag, huis: string, code: string | undefined): Promise<Aanvrager> {
  if (code === undefined) throw new Error('Zeg met --door wie dit doet: de code van een beheerder van het huis.');
  const bekend = await opslag.medewerkers.findById(code).lean();
  if (bekend === null || bekend.rol !== 'beheerder' || !bekend.huizen.includes(huis))
    throw new Error(`${code} is geen beheerder van ${huis}.`);
  const { _id: medewerker, naam, organisatie, huizen } = bekend;
  return { medewerker, naam, rol: 'beheerder', organisatie, huizen };
}

/** The version that begins with these characters; absent: the one that new processes get. */
async function versie(opslag: Opslag, huis: string, proces: string, begin: string | undefined): Promise<string> {
  if (begin === undefined) {
    const plaatsing = await opslag.plaatsingen.findById(plaatsingId(huis, proces)).lean();
    if (plaatsing === null) throw new Error(`${huis} heeft geen proces ${proces}.`);
    return plaatsing.model;
  }
  const modellen = await opslag.modellen.find({ huis, proces }, { _id: 1 }).lean();
  const [enige, ...andere] = modellen.filter(({ _id }) => _id.startsWith(begin));
  if (enige !== undefined && andere.length === 0) return enige._id;
  const wat = enige === undefined ? 'geen versie die begint' : 'meer dan één versie die begint';
  throw new Error(
    `${proces} heeft ${wat} met ${begin}. Kies uit: ${modellen.map(({ _id }) => _id.slice(0, 12)).join(', ')}.`,
  );
}

function verplaatsing(tekst: string): [string, string] {
  const [oud, nieuw, ...meer] = tekst.split('=');
  if (!oud || !nieuw || meer.length > 0) throw new Error(`--verplaats ${tekst}: schrijf OUD=NIEUW.`);
  return [oud, nieuw];
}

/** What the API would answer with a problem is said here in its words. */
async function metProbleem<T>(doe: () => Promise<T>): Promise<T> {
  try {
    return await doe();
  } catch (fout) {
    if (!(fout instanceof Problem)) throw fout;
    const velden = (fout.fouten ?? []).map(({ veld, melding }) => `${veld}: ${melding}`);
    throw new Error([fout.message, ...velden].join('\n'), { cause: fout });
  }
}
