import { DateTime } from 'luxon';
import { AMSTERDAM } from '../engine/calendar/amsterdam.ts';
import { firesAt, timerStarts } from '../engine/events/timer-starts.ts';
import { casusnummer, casusprocesId, plaatsingId } from '../models/kenmerken.ts';
import { virtueel } from '../models/klok.ts';
import { bewaarEenmaal } from '../models/opslag/bewaar-eenmaal.ts';
import { nummerStart } from '../models/opslag/casusstand.ts';
import { nieuweCasus } from '../models/opslag/nieuwe-casus.ts';
import { volgendNummer } from '../models/opslag/nummers.ts';
import { huisvariabelen, maakProcesstart } from '../models/processtart.ts';
import { alsTijdstip } from '../models/tijdstip.ts';
import type { Opening } from './contract.ts';
import type { Modellen } from './modellen.ts';
import type { Omgeving } from './omgeving.ts';
import { startProces } from './processen.ts';

type Nodig = Pick<Omgeving, 'opslag' | 'client' | 'taakwachtrij' | 'kluis'> & { readonly modellen: Modellen };

/**
 * Starts the process of a timer start event, for a casus of its own. `moment`: instant (ms) for which the Schedule called,
 * real, or virtual where a session did; gives the workflow id, or null where no timer of the drawing fires then. Safe to repeat: the same moment gives
 * the same casus.
 */
export async function openProces(nodig: Nodig, opening: Opening, moment: number): Promise<string | null> {
  const { opslag, modellen, kluis, client, taakwachtrij } = nodig;
  const { huis: code, proces, klok, sinds } = opening;
  const [document, plaatsing] = await Promise.all([
    opslag.huizen.findById(code).lean(),
    opslag.plaatsingen.findById(plaatsingId(code, proces)).lean(),
  ]);
  if (document === null || plaatsing === null) return null;
  const huis = document.instellingen;
  const timers = timerStarts(await modellen.laad(plaatsing.model), sinds ?? plaatsing.sinds, huisvariabelen(huis));
  const timer = timers.find((een) => firesAt(een, moment));
  if (timer === undefined) return null;

  const nu = sinds === undefined ? Math.floor(virtueel(klok, moment)) : moment;
  const jaar = DateTime.fromMillis(nu, { zone: AMSTERDAM }).year;
  const _id = `${plaatsing._id}@${alsTijdstip(moment)}`;
  const bekend = await opslag.bezorgingen.findById(_id).lean();
  const nummer = bekend === null ? await volgendNummer(opslag, `${huis.voorvoegsel}-${String(jaar)}`) : 0;
  const nieuw = casusprocesId(casusnummer(huis.voorvoegsel, jaar, nummer), proces, 1);
  const { workflowId } = await bewaarEenmaal(opslag.bezorgingen, { _id, workflowId: nieuw });
  const casus = workflowId.slice(0, workflowId.indexOf('.'));
  await kluis.sleutelVoor(casus, nu);
  await bewaarEenmaal(opslag.casussen, nieuweCasus(casus, code, alsTijdstip(nu), null));
  await nummerStart(opslag, { casus, proces, bericht: _id });
  const dossier = { soort: 'casus' as const, id: casus };
  const start = { workflowId, proces, huis, dossier, model: plaatsing.model, klok, element: timer.element };
  await startProces(client, taakwachtrij, maakProcesstart(start));
  return workflowId;
}
