import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { RequestHandler } from 'express';
import { metSchaal, type Speelklok } from '../../models/klok.ts';
import { voegRegelToe } from '../../models/opslag/sessieverandering.ts';
import { klok as kloksignaal } from '../../models/proces.ts';
import { isVoorbij } from '../../models/sessie.ts';
import { WERELD } from '../../models/wereld.ts';
import { stuurProbleem } from '../http/probleemantwoord.ts';
import type { Omgeving } from '../omgeving.ts';
import { Problem } from '../problemen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis } from '../toegang/regels.ts';
import { isSpelleider, kop } from './spelers.ts';

/** Real ms before another pace holds: by then every process has been told, and none runs ahead of the clock. */
const AANLOOP = 500;
/** Real ms after the first round at which it is told again, to the processes that began meanwhile with the clock of before. */
const NARONDES = [500, 2000, 5000] as const;

/** Pauses the world (0) or lets it run `schaal` times as fast as real time. Settles when every running process knows it. */
export async function zetTempo(omgeving: Omgeving, aanvrager: Aanvrager, schaal: number): Promise<void> {
  eis(isSpelleider(aanvrager));
  await voegRegelToe(omgeving.opslag, (sessie) => {
    if (isVoorbij(sessie) && schaal > 0)
      throw new Problem('SessieVoorbij', 'De sessie is voorbij: de tijd staat stil.');
    return { ...kop(omgeving, aanvrager), soort: 'tempo', schaal };
  });
  const klok = await verzet(omgeving, schaal);
  await totBekend(omgeving, klok);
  const verteld = new Set<string>();
  await vertel(omgeving, klok, verteld);
  omgeving.achtergrond(vertelNogEens(omgeving, klok, verteld));
}

/** The pace of the world, or what it is about to be. */
export function schaalVan({ stukken }: Speelklok): number {
  return stukken.at(-1)?.schaal ?? 0;
}

/** The clock of a world that is played. */
export function speelklok(omgeving: Omgeving): Speelklok {
  const klok = omgeving.klok();
  if (klok === null || !('stukken' in klok)) throw new Error('deze wereld wordt niet gespeeld');
  return klok;
}

/**
 * Lets nobody act while the world pauses: what would happen then would all happen at one virtual instant. Reading, and the
 * session itself, go on.
 */
export function alleenInSpel(omgeving: Omgeving): RequestHandler {
  return (verzoek, antwoord, verder) => {
    const magAltijd = ['GET', 'HEAD'].includes(verzoek.method) || verzoek.path.startsWith('/sessie/');
    if (magAltijd || !staatStil(omgeving)) verder();
    else stuurProbleem(antwoord, new Problem('SessieGepauzeerd', 'De tijd staat stil; lezen kan wel.'));
  };
}

function staatStil(omgeving: Omgeving): boolean {
  const nu = omgeving.echt();
  const { stukken } = speelklok(omgeving);
  return (stukken.findLast(({ vanaf }) => Date.parse(vanaf) <= nu)?.schaal ?? 0) === 0;
}

/** By compare-and-set on the clock as it was. */
async function verzet(omgeving: Omgeving, schaal: number): Promise<Speelklok> {
  const { werelden } = omgeving.opslag;
  for (;;) {
    const wereld = await werelden.findById(WERELD).lean();
    if (wereld?.klok == null || !('stukken' in wereld.klok)) throw new Error('deze wereld wordt niet gespeeld');
    const klok = metSchaal(wereld.klok, schaal, omgeving.echt() + AANLOOP);
    const { modifiedCount } = await werelden.updateOne({ _id: WERELD, klok: wereld.klok }, { $set: { klok } });
    if (modifiedCount === 1) return klok;
  }
}

/** Until what starts here starts with this clock; the store is looked at every moment. */
async function totBekend(omgeving: Omgeving, { stukken }: Speelklok): Promise<void> {
  while (speelklok(omgeving).stukken.length < stukken.length) await delay(20);
}

async function vertelNogEens(omgeving: Omgeving, klok: Speelklok, verteld: Set<string>): Promise<void> {
  let gewacht = 0;
  for (const na of NARONDES) {
    await delay(na - gewacht);
    gewacht = na;
    await vertel(omgeving, klok, verteld);
  }
}

/** Tells every running process that has not heard it. One that ends meanwhile has no use for it. */
async function vertel({ temporal }: Omgeving, klok: Speelklok, verteld: Set<string>): Promise<void> {
  const bezig: Promise<void>[] = [];
  for await (const { workflowId } of temporal.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
    if (verteld.has(workflowId)) continue;
    verteld.add(workflowId);
    const gezegd = temporal.workflow.getHandle(workflowId).signal<[Speelklok]>(kloksignaal, klok);
    bezig.push(
      gezegd.catch((fout: unknown) => {
        if (!(fout instanceof WorkflowNotFoundError)) throw fout;
      }),
    );
  }
  await Promise.all(bezig);
}
