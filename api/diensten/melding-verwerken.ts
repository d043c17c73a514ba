import type { Huis, Intakesoort } from '../../models/huis.ts';
import type { Melding } from '../../models/melding.ts';
import { nummerStart } from '../../models/opslag/casusstand.ts';
import { maakProcesstart } from '../../models/processtart.ts';
import type { Omgeving } from '../omgeving.ts';
import { startProces } from '../temporal/processen.ts';
import { bezorg, isGewacht } from './bezorgen.ts';
import { actueleModel } from './modelkeuze.ts';
import { vertelNader } from './nader-melden.ts';
import { wachtOp } from './wachten.ts';

/** Starts the process of a new casus, or tells a casus that runs about another melding. Safe to repeat. */
export async function verwerkMelding(omgeving: Omgeving, melding: Melding): Promise<void> {
  if (melding.samengevoegd) await meldNader(omgeving, melding);
  else await begin(omgeving, melding, melding._id);
  await omgeving.opslag.meldingen.updateOne({ _id: melding._id }, { $set: { status: 'verwerkt' } });
}

/** `bericht`: the message that the start is known by. */
async function begin(omgeving: Omgeving, melding: Melding, bericht: string): Promise<void> {
  const { huis } = await omgeving.modellen.huis(melding.huis);
  const { proces, bericht: naam } = soortVan(huis, melding);
  const model = await actueleModel(omgeving, huis.code, proces);
  const workflowId = await nummerStart(omgeving.opslag, { casus: melding.casus, proces, bericht });
  await startProces(
    omgeving,
    maakProcesstart({
      workflowId,
      proces,
      huis,
      dossier: { soort: 'casus', id: melding.casus },
      model,
      klok: omgeving.klok(),
      bericht: naam,
      variabelen: melding.variabelen,
    }),
  );
}

/** The first kind where the house took this one away after the melding came in: it is looked at all the same. */
function soortVan({ code, intake: { soorten } }: Huis, { soort }: Melding): Intakesoort {
  const [eerste] = soorten;
  if (eerste === undefined) throw new Error(`${code} neemt geen meldingen aan`);
  return soorten.find((een) => een.code === soort) ?? eerste;
}

async function meldNader(omgeving: Omgeving, melding: Melding): Promise<void> {
  await zorgVoorBegin(omgeving, melding);
  if (await isEersteVanSoort(omgeving, melding)) return begin(omgeving, melding, melding._id);
  const { huis } = await omgeving.modellen.huis(melding.huis);
  const inhoud = { id: melding._id, naam: huis.intake.naderBericht, variabelen: { melding: melding._id } };
  const casus = { _id: melding.casus, huis: huis.code };
  const hoort = await isGewacht(omgeving, casus, inhoud.naam);
  const bereikt = await bezorg(omgeving, casus, inhoud);
  // The casus was closed while the melding joined it: it is looked at again from the beginning.
  if (bereikt === 0) await begin(omgeving, melding, melding._id);
  else if (!hoort) await vertelNader(omgeving, huis, melding);
}

/** The first of its kind in a casus begins the process of that kind, whatever else runs; a further one tells what runs. */
async function isEersteVanSoort({ opslag }: Omgeving, { _id, casus, soort }: Melding): Promise<boolean> {
  const ids = (await opslag.casussen.findById(casus).lean())?.meldingen ?? [];
  const ervoor = { _id: { $in: ids.slice(0, ids.indexOf(_id)) } };
  // One that came a moment before stands in the casus already, and in a document of its own a moment later.
  await wachtOp(async () => (await opslag.meldingen.countDocuments(ervoor)) === ervoor._id.$in.length || null, 2000);
  return (await opslag.meldingen.countDocuments({ ...ervoor, soort })) === 0;
}

/** The melding that opened the casus may still be on its way; when it never arrives, this one begins in its place. */
async function zorgVoorBegin(omgeving: Omgeving, melding: Melding): Promise<void> {
  const { opslag } = omgeving;
  const begonnen = await wachtOp(async () => {
    const casus = await opslag.casussen.findById(melding.casus).lean();
    return casus !== null && casus.starts.length > 0 ? casus : null;
  }, 2000);
  if (begonnen !== null) return;
  const casus = await opslag.casussen.findById(melding.casus).lean();
  const eerste = casus?.meldingen[0] ?? melding._id;
  await begin(omgeving, (await opslag.meldingen.findById(eerste).lean()) ?? melding, eerste);
}
