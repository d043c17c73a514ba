import { hears } from '../../engine/events/message-receivers.ts';
import { nummerStart } from '../../models/opslag/casusstand.ts';
import { lopendeProcessen } from '../../models/opslag/lopende-processen.ts';
import { maakProcesstart } from '../../models/processtart.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Omgeving } from '../omgeving.ts';
import { ongeldig } from '../problemen.ts';
import type { Gegevens } from '../../models/formulier.ts';
import { openIn } from '../temporal/opdracht.ts';
import { startProces } from '../temporal/processen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, magSturen } from '../toegang/regels.ts';
import { invulberichten, type Invulbericht } from './berichtformulieren.ts';
import { berichtnamen } from './berichtnamen.ts';
import { bezorg } from './bezorgen.ts';
import { vindCasus } from './casussen-zoeken.ts';
import { leesIngevuld, type Ingevuld } from './invullen.ts';
import { onthoud } from './medewerkers.ts';
import { gestartDoor } from './modelkeuze.ts';
import { opdrachtnummer, vingerafdruk } from './opdrachten.ts';
import { eerder, legDossierVast } from './vastleggen.ts';

export interface Berichtverzoek {
  readonly casus: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly gegevens: Gegevens;
}

/**
 * A fact for a casus: starts the process that begins with it, else reaches the processes that wait for it. What its form
 * marks goes along into the process; the rest stays in the vastlegging.
 */
export async function stuurCasusbericht(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  verzoek: Berichtverzoek,
): Promise<{ id: string; casus: string }> {
  const vastlegging = await legBerichtVast(omgeving, aanvrager, opdrachtnummer(aanvrager, verzoek.sleutel), verzoek);
  await bezorgVastgelegd(omgeving, vastlegging);
  return { id: vastlegging._id, casus: verzoek.casus };
}

/**
 * Lays such a fact down under an id, and delivers nothing yet. What was laid down and is not refused arrives, also where
 * whoever asked does not come back: `vereffenen` sees to it.
 */
export async function legBerichtVast(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  verzoek: Omit<Berichtverzoek, 'sleutel'>,
): Promise<Vastlegging> {
  const casus = await vindCasus(omgeving, aanvrager, verzoek.casus);
  eis(magSturen(aanvrager, casus.huis));
  const { huis } = await omgeving.modellen.huis(casus.huis);
  // These come with a melding, and bring what the process needs of it.
  const metMelding = [...huis.intake.soorten.map(({ bericht }) => bericht), huis.intake.naderBericht];
  if (metMelding.includes(verzoek.naam)) {
    throw ongeldig([{ veld: 'naam', melding: 'Dit bericht komt met een melding: POST /v1/meldingen.' }]);
  }
  const afdruk = vingerafdruk(omgeving.installatie, 'bericht', [casus._id, verzoek.naam, verzoek.gegevens]);
  const vastgelegd = await eerder(omgeving, id, afdruk);
  if (vastgelegd !== null) return vastgelegd;
  const namen = await berichtnamen(omgeving, casus);
  if (!namen.includes(verzoek.naam)) throw ongeldig([{ veld: 'naam', melding: `Kies een van: ${namen.join(', ')}.` }]);
  const gevraagd = (await invulberichten(omgeving, casus, { nu: false })).find(({ naam }) => naam === verzoek.naam);
  const { gegevens, variabelen } = await ingevuld(omgeving, casus.huis, id, verzoek, gevraagd);
  await onthoud(omgeving.opslag, aanvrager);
  const { model = null, formulier = null } = gevraagd ?? {};
  const plek = { taak: null, element: null, proces: null, model, formulier: formulier?.$id ?? null };
  return legDossierVast(
    omgeving,
    aanvrager,
    id,
    {
      ...plek,
      naam: verzoek.naam,
      dossier: { soort: 'casus', id: casus._id },
      huis: casus.huis,
      workflowId: casus._id,
    },
    {
      soort: 'bericht',
      uitkomst: null,
      variabelen,
      onderdelen: [],
      vingerafdruk: afdruk,
      gegevens,
    },
  );
}

/** Without a form nothing says which fields are codes, so nothing of it goes into a process. */
async function ingevuld(
  omgeving: Omgeving,
  huis: string,
  id: string,
  { gegevens }: Pick<Berichtverzoek, 'gegevens'>,
  gevraagd: Invulbericht | undefined,
): Promise<Ingevuld> {
  if (gevraagd === undefined) return { gegevens, variabelen: {} };
  const { formulier } = gevraagd;
  const gelezen = await leesIngevuld(omgeving, { huis, formulier, uitkomst: null, id }, gegevens);
  if ('fouten' in gelezen) throw ongeldig(gelezen.fouten);
  return gelezen;
}

/**
 * Delivers a message that was laid down; safe to repeat, because processes know its id. As with a message that a drawing
 * throws: where the process that begins with it runs already and hears it again, that one is told and no second begins.
 */
export async function bezorgVastgelegd(
  omgeving: Omgeving,
  { _id, naam, huis: code, dossier, variabelen }: Vastlegging,
): Promise<void> {
  const bericht = naam ?? '';
  const { huis } = await omgeving.modellen.huis(code);
  const begin = await gestartDoor(omgeving, code, bericht);
  const casus = { _id: dossier.id, huis: code };
  const naar = begin === null ? null : await wieHoort(omgeving, casus, begin.proces, _id, bericht);
  const bereikt =
    begin === null || naar !== null ? await bezorg(omgeving, casus, { id: _id, naam: bericht, variabelen }, naar) : 0;
  if (begin !== null && bereikt === 0) {
    const { proces, model } = begin;
    const workflowId = await nummerStart(omgeving.opslag, { casus: dossier.id, proces, bericht: _id });
    await startProces(
      omgeving,
      maakProcesstart({ workflowId, proces, huis, dossier, model, klok: omgeving.klok(), bericht, variabelen }),
    );
  }
  await omgeving.opslag.vastleggingen.updateOne({ _id, status: 'ingediend' }, { $set: { status: 'vastgelegd' } });
}

/**
 * The running process of a casus that began with a message and would hear it now, or the one that was told already; not
 * one that this very message began. Null where there is none.
 */
async function wieHoort(
  omgeving: Omgeving,
  casus: { readonly _id: string; readonly huis: string },
  proces: string,
  id: string,
  naam: string,
): Promise<string | null> {
  const { opslag, modellen } = omgeving;
  const stand = await opslag.casussen.findById(casus._id, { starts: 1 }).lean();
  if (stand?.starts.some((start) => start.bericht === id && start.proces === proces) === true) return null;
  const eerder = await opslag.bezorgingen.findById(id).lean();
  if (eerder !== null) return eerder.workflowId;
  for (const { workflowId, model } of await lopendeProcessen(opslag, casus.huis, casus._id)) {
    const { model: tekening } = await modellen.model(model);
    // What the store knows of a process may be of a moment ago: where that decides it is asked itself.
    const open = tekening.id === proces ? await openIn(omgeving, workflowId) : null;
    if (open !== null && hears(tekening, open, naam)) return workflowId;
  }
  return null;
}
