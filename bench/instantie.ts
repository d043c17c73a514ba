import { startProces } from '../activities/processen.ts';
import { casusprocesId, plaatsingId } from '../models/kenmerken.ts';
import { type Besluit, besluit, TAAKWACHTRIJ } from '../models/proces.ts';
import { maakProcesstart } from '../models/processtart.ts';
import { duren } from './meting.ts';
import { processortijd } from './processor.ts';
import { MEDEWERKER, type Stapel } from './stapel.ts';

const PROCES = 'eenmaal';
const DOOR = { medewerker: MEDEWERKER, rol: 'procesregisseur', organisatie: 'meethuis' };
const RONDES = 5;
const PER_RONDE = 60;
const TEGELIJK = 6;

/** Processor time in its worker of one process from start to end with one decision in it, and of a bare workflow; in ms. */
export interface Instantiecijfers {
  readonly proces: number;
  readonly kaal: number;
}

export async function meetInstantie(stapel: Stapel): Promise<Instantiecijfers> {
  const eenProces = await processen(stapel);
  const metingen: Record<keyof Instantiecijfers, number[]> = { proces: [], kaal: [] };
  // The first round warms both up.
  for (let ronde = 0; ronde <= RONDES; ronde += 1) {
    const proces = await perStuk(stapel.pid.worker, eenProces);
    const kaal = await perStuk(stapel.pid.kaleWorker, stapel.kaalEenmaal);
    if (ronde === 0) continue;
    metingen.proces.push(proces);
    metingen.kaal.push(kaal);
  }
  return { proces: duren(metingen.proces).p50, kaal: duren(metingen.kaal).p50 };
}

async function perStuk(pid: number, doe: () => Promise<void>): Promise<number> {
  const voor = await processortijd(pid);
  const rij = async (): Promise<void> => {
    for (let keer = 0; keer < PER_RONDE / TEGELIJK; keer += 1) await doe();
  };
  await Promise.all(Array.from({ length: TEGELIJK }, rij));
  return ((await processortijd(pid)) - voor) / PER_RONDE;
}

/** Gives what runs one process: start, task, end. Straight to Temporal: the API is not measured here. */
async function processen({ opslag, temporal, begin }: Stapel): Promise<() => Promise<void>> {
  const huis = (await opslag.huizen.findById('meethuis').lean())?.instellingen;
  const plaatsing = await opslag.plaatsingen.findById(plaatsingId('meethuis', PROCES)).lean();
  if (huis === undefined || plaatsing === null) throw new Error(`het proces ${PROCES} is niet geplaatst`);
  const { id } = await begin();
  let nummer = 0;
  return async () => {
    nummer += 1;
    const workflowId = casusprocesId(id, PROCES, nummer);
    const dossier = { soort: 'casus' as const, id };
    const opdracht = { workflowId, proces: PROCES, huis, dossier, model: plaatsing.model, klok: null };
    await startProces(temporal, TAAKWACHTRIJ, maakProcesstart(opdracht));
    const handvat = temporal.workflow.getHandle(workflowId);
    const keuze: Besluit = { instantie: '1', uitkomst: null, vastlegging: null, variabelen: {}, door: DOOR };
    await handvat.executeUpdate<unknown, [Besluit]>(besluit, { args: [keuze] });
    await handvat.result();
  };
}
