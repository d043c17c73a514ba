import { ApplicationFailure } from '@temporalio/common';
import { canReceive, hears, interestIn } from '../engine/events/message-receivers.ts';
import type { ProcessModel } from '../engine/process-model.ts';
import { bewaarEenmaal } from '../models/opslag/bewaar-eenmaal.ts';
import { nummerStart } from '../models/opslag/casusstand.ts';
import { lopendeProcessen } from '../models/opslag/lopende-processen.ts';
import type { Opslag } from '../models/opslag/opslag.ts';
import type { Plaatsing } from '../models/plaatsing.ts';
import { maakProcesstart } from '../models/processtart.ts';
import type { BerichtOpdracht } from './contract.ts';
import type { Modellen } from './modellen.ts';
import type { Omgeving } from './omgeving.ts';
import { isGehoord, openIn, startProces, stuurBericht } from './processen.ts';

type Nodig = Pick<Omgeving, 'opslag' | 'client' | 'taakwachtrij'> & { readonly modellen: Modellen };

/**
 * Delivers a thrown message within its dossier: it starts the process of the house that begins with it, or else reaches
 * a running process that has somewhere to receive it. Where one that begins with it runs already and hears it again,
 * that one is told and no second begins. Safe to repeat: whoever got it ignores the second one.
 */
export async function bezorgBericht(nodig: Nodig, opdracht: BerichtOpdracht): Promise<number> {
  if (opdracht.signaal) return sein(nodig, opdracht);
  const plaatsing = await begintMet(nodig.opslag, opdracht);
  const naar = plaatsing === null ? null : await wieHoort(nodig, opdracht, plaatsing);
  const bereikt = plaatsing === null || naar !== null ? await vertel(nodig, opdracht, naar) : 0;
  if (plaatsing === null || bereikt > 0) return bereikt;
  await begin(nodig, opdracht, plaatsing);
  return 1;
}

async function begintMet(opslag: Opslag, { huis, naam, dossier, proces }: BerichtOpdracht): Promise<Plaatsing | null> {
  if (dossier.soort !== 'casus') return null;
  const plaatsingen: Plaatsing[] = await opslag.plaatsingen.find({ huis }).lean();
  return plaatsingen.find((een) => een.proces !== proces && een.berichten.includes(naam)) ?? null;
}

/**
 * The running process that began with a message and would hear it now, or the one that was told already; not one that
 * this very message began. Null where there is none.
 */
async function wieHoort(nodig: Nodig, opdracht: BerichtOpdracht, { proces }: Plaatsing): Promise<string | null> {
  const { opslag, client } = nodig;
  const casus = await opslag.casussen.findById(opdracht.dossier.id, { starts: 1 }).lean();
  if (casus?.starts.some((start) => start.bericht === opdracht.id && start.proces === proces) === true) return null;
  const eerder = await opslag.bezorgingen.findById(opdracht.id).lean();
  if (eerder !== null) return eerder.workflowId;
  for (const { workflowId, model } of await ontvangers(nodig, opdracht, 'message')) {
    // What the store knows of a process may be of a moment ago: where that decides it is asked itself.
    const open = model.id === proces ? await openIn(client, workflowId) : null;
    if (open !== null && hears(model, open, opdracht.naam)) return workflowId;
  }
  return null;
}

async function begin(
  { opslag, client, taakwachtrij }: Nodig,
  opdracht: BerichtOpdracht,
  plaatsing: Plaatsing,
): Promise<void> {
  const { id, dossier, klok, naam, variabelen, signaal } = opdracht;
  const { proces, model } = plaatsing;
  const huis = await opslag.huizen.findById(opdracht.huis).lean();
  if (huis === null) throw ApplicationFailure.retryable(`huis ${opdracht.huis} staat niet in de opslag`);
  const workflowId = await nummerStart(opslag, { casus: dossier.id, proces, bericht: id });
  const start = { workflowId, proces, huis: huis.instellingen, dossier, model, klok, variabelen };
  await startProces(client, taakwachtrij, maakProcesstart({ ...start, [signaal ? 'signaal' : 'bericht']: naam }));
}

/** A message goes to one: who waits comes first, then who may still come to wait; its sender comes last. */
async function vertel(nodig: Nodig, opdracht: BerichtOpdracht, naar: string | null): Promise<number> {
  const { opslag, client } = nodig;
  const { id, naam, variabelen, van } = opdracht;
  const kandidaten = await ontvangers(nodig, opdracht, 'message');
  const opVolgorde = kandidaten.sort(
    (een, ander) => ander.belang - een.belang || Number(een.workflowId === van) - Number(ander.workflowId === van),
  );
  const eerder = await opslag.bezorgingen.findById(id).lean();
  const wie = eerder?.workflowId ?? naar ?? opVolgorde[0]?.workflowId;
  if (wie === undefined) return 0;
  const { workflowId } = await bewaarEenmaal(opslag.bezorgingen, { _id: id, workflowId: wie });
  if (await stuurBericht(client, workflowId, { id, naam, variabelen, signaal: false })) return 1;
  // Told before, by an attempt that broke off: it may have ended since because of that.
  return eerder === null ? 0 : Number(await isGehoord(client, workflowId, id));
}

/**
 * A signal goes to everybody in the house (BPMN 10.5.8) but the process that throws it: there the engine has seen to that.
 * It starts, for the casus it comes from, each process that begins with it.
 */
async function sein(nodig: Nodig, opdracht: BerichtOpdracht): Promise<number> {
  const { opslag, client } = nodig;
  const { id, naam, variabelen, elders = {}, van, dossier } = opdracht;
  let bereikt = 0;
  const tel = async (workflowId: string, mee: BerichtOpdracht['variabelen']): Promise<void> => {
    if (workflowId === van) return;
    bereikt += Number(await stuurBericht(client, workflowId, { id, naam, variabelen: mee, signaal: true }));
  };
  for (const { workflowId } of await ontvangers(nodig, opdracht, 'signal')) await tel(workflowId, variabelen);
  const modellen = await luisterendeModellen(nodig, opdracht);
  const buiten = { model: { $in: modellen }, status: 'lopend' as const, 'dossier.id': { $ne: dossier.id } };
  for await (const { _id } of opslag.proceslopen.find(buiten, { _id: 1 }).lean().cursor()) await tel(_id, elders);
  if (dossier.soort !== 'casus') return bereikt;
  const plaatsingen: Plaatsing[] = await opslag.plaatsingen.find({ huis: opdracht.huis }).lean();
  for (const plaatsing of plaatsingen) {
    if (plaatsing.proces === opdracht.proces || plaatsing.signalen?.includes(naam) !== true) continue;
    await begin(nodig, opdracht, plaatsing);
    bereikt += 1;
  }
  return bereikt;
}

/** Every model of the house, also of before, that catches a signal while it runs. */
async function luisterendeModellen({ opslag, modellen }: Nodig, { huis, naam }: BerichtOpdracht): Promise<string[]> {
  const ids = await opslag.modellen.find({ huis }, { _id: 1 }).lean();
  const gevonden: string[] = [];
  for (const { _id } of ids) if (canReceive(await modellen.laad(_id), 'signal', naam)) gevonden.push(_id);
  return gevonden;
}

async function ontvangers(
  { opslag, modellen }: Nodig,
  { huis, dossier, naam }: BerichtOpdracht,
  soort: 'message' | 'signal',
): Promise<{ workflowId: string; model: ProcessModel; belang: number }[]> {
  const lopend = await lopendeProcessen(opslag, huis, dossier.id);
  const gezien = await Promise.all(
    lopend.map(async ({ workflowId, model: id, open }) => {
      const model = await modellen.laad(id);
      return {
        workflowId,
        model,
        kan: canReceive(model, soort, naam),
        belang: interestIn(model, open, naam),
      };
    }),
  );
  return gezien.filter(({ kan }) => kan);
}
