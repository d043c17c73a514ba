import { DateTime, Duration } from 'luxon';
import { z } from 'zod';
import { AMSTERDAM } from '../../engine/calendar/amsterdam.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import { bezorgBericht } from '../berichten.ts';
import type { BerichtOpdracht, Dienst, DienstOpdracht } from '../contract.ts';
import type { Modellen } from '../modellen.ts';
import type { Omgeving } from '../omgeving.ts';
import { verantwoord } from './verantwoorden.ts';

/** What a drawing looks for: codes only. */
const TeZoeken = z.object({
  /** Process variable that names the day. */
  datum: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  /** How long before that day it is near. */
  binnen: z.iso.duration(),
  /** Processes that see to it. */
  processen: z.array(z.string()),
  /** Message for a casus in which none of them does; it carries the day under its own name. */
  bericht: z.string(),
});
type TeZoeken = z.infer<typeof TeZoeken>;

/** The day as a casus last heard of it. */
interface Genoemd {
  readonly casus: string;
  readonly dag: string;
  readonly at: string;
  /** Process in which somebody named it; null: a melding did. */
  readonly workflowId: string | null;
}

/**
 * Tells every casus of the house in which a day comes near that no process sees to: none runs, and none ended after the
 * day was named. Where everybody in a casus is in another one in which it is seen to, by blind index, that counts too.
 * Gives `aantal`: how many heard it.
 */
export function nadering(omgeving: Omgeving, modellen: Modellen): Dienst {
  return async (opdracht) => {
    const zoek = TeZoeken.parse(opdracht.variabelen['teZoeken']);
    let aantal = 0;
    for (const genoemd of await naderend(omgeving.opslag, opdracht, zoek)) {
      const dossier = { soort: 'casus', id: genoemd.casus } as const;
      await verantwoord(omgeving, { ...opdracht, dossier }, 'bekendheid-nagaan');
      if (await wordtOpgelet(omgeving.opslag, opdracht.huis, zoek, genoemd)) continue;
      aantal += await bezorgBericht({ ...omgeving, modellen }, berichtVan(opdracht, zoek, genoemd));
    }
    return { aantal };
  };
}

/** Casussen that are kept whose day, as last named, lies from today until `binnen` later. */
async function naderend(opslag: Opslag, { huis, at }: DienstOpdracht, zoek: TeZoeken): Promise<Genoemd[]> {
  const vandaag = DateTime.fromISO(at, { zone: AMSTERDAM });
  const van = vandaag.toISODate() ?? '';
  const tot = vandaag.plus(Duration.fromISO(zoek.binnen)).toISODate() ?? '';
  const veld = `variabelen.${zoek.datum}`;
  const dichtbij = { [veld]: { $gte: van, $lte: tot } };
  const [meldingen, vastleggingen] = await Promise.all([
    opslag.meldingen.find({ huis, ...dichtbij }, { casus: 1 }).lean(),
    // Not by house: its index goes by an array, and a server like MongoDB leaves out what has an empty one.
    opslag.vastleggingen.find({ ...dichtbij, status: 'vastgelegd' }, { dossier: 1, huis: 1 }).lean(),
  ]);
  const casussen = new Set([
    ...meldingen.map(({ casus }) => casus),
    ...vastleggingen.flatMap((een) => (een.huis === huis && een.dossier.soort === 'casus' ? [een.dossier.id] : [])),
  ]);
  const bewaard = await opslag.casussen.find({ _id: { $in: [...casussen] }, vernietiging: null }, { _id: 1 }).lean();
  const ids = bewaard.map(({ _id }) => _id).sort();
  const laatste = await Promise.all(ids.map((casus) => laatstGenoemd(opslag, casus, zoek.datum)));
  return laatste.flatMap((een) => (een !== null && een.dag >= van && een.dag <= tot ? [een] : []));
}

async function laatstGenoemd(opslag: Opslag, casus: string, datum: string): Promise<Genoemd | null> {
  const genoemd = { [`variabelen.${datum}`]: { $type: 'string' } };
  const [meldingen, vastleggingen] = await Promise.all([
    opslag.meldingen.find({ casus, ...genoemd }).lean(),
    opslag.vastleggingen.find({ 'dossier.id': casus, status: 'vastgelegd', ...genoemd }).lean(),
  ]);
  const dag = (variabelen: Record<string, unknown>): string => z.string().parse(variabelen[datum]);
  const alles: Genoemd[] = [
    ...meldingen.map((een) => ({ casus, dag: dag(een.variabelen), at: een.ontvangen, workflowId: null })),
    ...vastleggingen.map((een) => ({ casus, dag: dag(een.variabelen), at: een.at, workflowId: een.workflowId })),
  ];
  return alles.sort((een, ander) => (een.at < ander.at ? -1 : 1)).at(-1) ?? null;
}

/** Whether a process sees to the day: in this casus, or for each of those concerned in another one of the house. */
async function wordtOpgelet(opslag: Opslag, huis: string, zoek: TeZoeken, genoemd: Genoemd): Promise<boolean> {
  const eigen = await opslag.betrokkenen.find({ casus: genoemd.casus }, { indexen: 1 }).lean();
  const indexen = eigen.flatMap((betrokkene) => betrokkene.indexen);
  const gelijken = await opslag.betrokkenen.find({ huis, indexen: { $in: indexen } }, { casus: 1, indexen: 1 }).lean();
  const casussen = [...new Set([genoemd.casus, ...gelijken.map(({ casus }) => casus)])];
  const lopen: Procesloop[] = await opslag.proceslopen
    .find({ huis, 'dossier.id': { $in: casussen }, proces: { $in: zoek.processen } })
    .lean();
  const opgelet = new Set(lopen.filter((loop) => letOp(loop, genoemd)).map(({ dossier }) => dossier.id));
  if (opgelet.has(genoemd.casus)) return true;
  const elders = new Set(gelijken.filter(({ casus }) => opgelet.has(casus)).flatMap((een) => een.indexen));
  return eigen.length > 0 && eigen.every((wie) => wie.indexen.some((index) => elders.has(index)));
}

/** A run that failed sees to nothing. */
function letOp({ _id, status, geeindigd }: Procesloop, { at, workflowId }: Genoemd): boolean {
  if (status === 'lopend') return true;
  return status !== 'mislukt' && (_id === workflowId || (geeindigd ?? '') >= at);
}

function berichtVan(
  { id, huis, workflowId, proces, klok }: DienstOpdracht,
  { bericht, datum }: TeZoeken,
  { casus, dag }: Genoemd,
): BerichtOpdracht {
  return {
    ...{ id: `${id}.${casus}`, huis, dossier: { soort: 'casus', id: casus }, van: workflowId, proces, klok },
    ...{ naam: bericht, variabelen: { [datum]: dag }, signaal: false },
  };
}
