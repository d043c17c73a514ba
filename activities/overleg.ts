import { DateTime } from 'luxon';
import { AMSTERDAM } from '../engine/calendar/amsterdam.ts';
import { eerstvolgende } from '../engine/calendar/functions.ts';
import { deelnemersVan, type Overlegritme } from '../models/huis.ts';
import { overlegnummer, overlegprocesId, plaatsingId } from '../models/kenmerken.ts';
import { virtueel } from '../models/klok.ts';
import { volgendNummer } from '../models/opslag/nummers.ts';
import type { Opslag } from '../models/opslag/opslag.ts';
import type { Overleg } from '../models/overleg.ts';
import { maakProcesstart } from '../models/processtart.ts';
import { alsTijdstip } from '../models/tijdstip.ts';
import type { OverlegOproep } from './contract.ts';
import type { Omgeving } from './omgeving.ts';
import { startProces } from './processen.ts';

const WEEK = 7 * 24 * 3_600_000;

/**
 * Makes the meeting that belongs to this cut-off, if it is not there yet, and starts its process. `echt`: real instant of
 * the call in ms. Gives the number of the meeting.
 */
export async function openOverleg(
  { opslag, client, taakwachtrij }: Pick<Omgeving, 'opslag' | 'client' | 'taakwachtrij'>,
  { huis: code, proces, klok }: OverlegOproep,
  echt: number,
): Promise<string> {
  const [document, plaatsing] = await Promise.all([
    opslag.huizen.findById(code).lean(),
    opslag.plaatsingen.findById(plaatsingId(code, proces)).lean(),
  ]);
  const huis = document?.instellingen;
  const ritme = huis?.overleggen.find((overleg) => overleg.proces === proces);
  if (huis === undefined || ritme === undefined || plaatsing === null) {
    throw new Error(`huis ${code} heeft geen overleg ${proces}`);
  }
  const tijden = overlegtijden(ritme, virtueel(klok, echt));
  const overleg = await maak(opslag, huis.voorvoegsel, code, ritme, tijden);
  const start = maakProcesstart({
    workflowId: overlegprocesId(overleg, proces),
    proces,
    huis,
    dossier: { soort: 'overleg', id: overleg },
    model: plaatsing.model,
    klok,
    variabelen: {
      overleg,
      aanvang: tijden.gepland,
      afsluiting: tijden.afsluiting,
      deelnemers: deelnemersVan(huis, proces),
    },
  });
  await startProces(client, taakwachtrij, start);
  return overleg;
}

/**
 * The cut-off nearest to `nu` (virtual ms) and the meeting after it. Nearest, and not last: where time runs fast, a Schedule
 * that is triggered a moment early would otherwise open last week's meeting.
 */
export function overlegtijden(
  { dag, tijd, afsluiting: sluit }: Overlegritme,
  nu: number,
): { afsluiting: string; gepland: string } {
  const na = (moment: number): string => eerstvolgende(alsTijdstip(moment), sluit.dag, sluit.tijd);
  const [vorige, volgende] = [na(nu - WEEK), na(nu)];
  const afsluiting = nu - Date.parse(vorige) < Date.parse(volgende) - nu ? vorige : volgende;
  return { afsluiting, gepland: eerstvolgende(afsluiting, dag, tijd) };
}

async function maak(
  opslag: Opslag,
  voorvoegsel: string,
  huis: string,
  ritme: Overlegritme,
  { afsluiting, gepland }: { afsluiting: string; gepland: string },
): Promise<string> {
  const { proces, naam, agendaTaak, ronde } = ritme;
  const bestaand = await opslag.overleggen.findOne({ huis, gepland, proces }, { _id: 1 }).lean();
  if (bestaand !== null) return bestaand._id;
  const jaar = DateTime.fromISO(gepland, { zone: AMSTERDAM }).year;
  const nummer = await volgendNummer(opslag, `${voorvoegsel}-OV-${String(jaar)}`);
  const overleg: Overleg = {
    _id: overlegnummer(voorvoegsel, jaar, nummer),
    ...{ huis, proces, naam, gepland, afsluiting, agendaTaak },
    ...(ronde !== undefined && { ronde }),
    status: 'gepland',
    gesloten: null,
    agenda: null,
    deelnemers: [],
  };
  await opslag.overleggen.create(overleg);
  return overleg._id;
}
