import { ApplicationFailure } from '@temporalio/common';
import { nummerStart } from '../models/opslag/casusstand.ts';
import type { Opslag } from '../models/opslag/opslag.ts';
import type { Plaatsing } from '../models/plaatsing.ts';
import { maakProcesstart } from '../models/processtart.ts';
import type { BerichtOpdracht } from './contract.ts';
import type { Modellen } from './modellen.ts';
import type { Omgeving } from './omgeving.ts';
import { startProces, stuurBericht } from './processen.ts';

type Nodig = Pick<Omgeving, 'opslag' | 'client' | 'taakwachtrij'> & { readonly modellen: Modellen };

/**
 * Delivers a thrown message within its dossier: it starts the process of the house that begins with it, or else reaches
 * the running processes that have somewhere to receive it. Safe to repeat: whoever got it ignores the second one.
 */
export async function bezorgBericht(nodig: Nodig, opdracht: BerichtOpdracht): Promise<number> {
  const plaatsing = opdracht.signaal ? null : await begintMet(nodig.opslag, opdracht);
  if (plaatsing === null) return vertel(nodig, opdracht);
  await begin(nodig, opdracht, plaatsing);
  return 1;
}

async function begintMet(opslag: Opslag, { huis, naam, dossier }: BerichtOpdracht): Promise<Plaatsing | null> {
  if (dossier.soort !== 'casus') return null;
  const plaatsingen: Plaatsing[] = await opslag.plaatsingen.find({ huis }).lean();
  return plaatsingen.find(({ berichten }) => berichten.includes(naam)) ?? null;
}

async function begin(
  { opslag, client, taakwachtrij }: Nodig,
  opdracht: BerichtOpdracht,
  plaatsing: Plaatsing,
): Promise<void> {
  const { id, dossier, klok, naam, variabelen } = opdracht;
  const { proces, model } = plaatsing;
  const huis = await opslag.huizen.findById(opdracht.huis).lean();
  if (huis === null) throw ApplicationFailure.retryable(`huis ${opdracht.huis} staat niet in de opslag`);
  const workflowId = await nummerStart(opslag, { casus: dossier.id, proces, bericht: id });
  const start = { workflowId, proces, huis: huis.instellingen, dossier, model, klok, bericht: naam, variabelen };
  await startProces(client, taakwachtrij, maakProcesstart(start));
}

async function vertel({ opslag, client, modellen }: Nodig, opdracht: BerichtOpdracht): Promise<number> {
  const { id, naam, variabelen, signaal, van, dossier } = opdracht;
  const soort = signaal ? 'signal' : 'message';
  let bereikt = 0;
  for (const { workflowId, model } of await lopend(opslag, modellen, opdracht.huis, dossier.id)) {
    if (workflowId === van || !(await modellen.kanOntvangen(model, naam, soort))) continue;
    if (await stuurBericht(client, workflowId, { id, naam, variabelen, signaal })) bereikt += 1;
  }
  return bereikt;
}

/** The running processes of a dossier, with those that were started a moment ago and are not projected yet. */
async function lopend(
  opslag: Opslag,
  modellen: Modellen,
  huis: string,
  dossier: string,
): Promise<{ workflowId: string; model: string }[]> {
  const [casus, lopen] = await Promise.all([
    opslag.casussen.findById(dossier).lean(),
    opslag.proceslopen.find({ 'dossier.id': dossier }).lean(),
  ]);
  const bekend = new Set(lopen.map(({ _id }) => _id));
  const nieuw = (casus?.starts ?? []).filter(({ workflowId }) => !bekend.has(workflowId));
  const actueel = await Promise.all(
    nieuw.map(async ({ workflowId, proces }) => ({ workflowId, model: await modellen.actueel(huis, proces) })),
  );
  return [
    ...lopen.filter(({ status }) => status === 'lopend').map(({ _id, model }) => ({ workflowId: _id, model })),
    ...actueel.flatMap(({ workflowId, model }) => (model === null ? [] : [{ workflowId, model }])),
  ];
}
