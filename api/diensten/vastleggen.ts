import { bewaarNieuw } from '../../models/opslag/bewaar-eenmaal.ts';
import type { Taak } from '../../models/taak.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Omgeving } from '../omgeving.ts';
import { Problem, problemen, type Probleemcode } from '../problemen.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';

/** What is laid down with a request, apart from who and when. */
export type Inhoud = Pick<Vastlegging, 'soort' | 'uitkomst' | 'variabelen' | 'onderdelen' | 'vingerafdruk'> & {
  readonly gegevens: unknown;
};

/**
 * What was laid down earlier under this id. Throws `SleutelHergebruikt` when that was for another request, and the same
 * problem again when it was refused then.
 */
export async function eerder(omgeving: Omgeving, id: string, vingerafdruk: string): Promise<Vastlegging | null> {
  const vastlegging = await omgeving.opslag.vastleggingen.findById(id).lean();
  return vastlegging === null ? null : hervat(omgeving, vastlegging, vingerafdruk);
}

/** Writes it, encrypted, as `ingediend`; who sends the same twice at once gets the first one. */
export async function legVast(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  taak: Taak,
  inhoud: Inhoud,
): Promise<Vastlegging> {
  const { _id, dossier, huis, workflowId, element, naam, proces, model, formulier } = taak;
  const bijTaak = { dossier, huis, workflowId, taak: _id, element, naam, proces, model, formulier };
  return legDossierVast(omgeving, aanvrager, id, bijTaak, inhoud);
}

type Plek = Pick<
  Vastlegging,
  'dossier' | 'huis' | 'workflowId' | 'taak' | 'element' | 'naam' | 'proces' | 'model' | 'formulier'
>;

export async function legDossierVast(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  plek: Plek,
  inhoud: Inhoud,
): Promise<Vastlegging> {
  const { gegevens, ...velden } = inhoud;
  const sleutel = await omgeving.kluis.sleutelVoor(plek.dossier.id, omgeving.nu());
  const nieuw: Vastlegging = {
    _id: id,
    ...plek,
    ...velden,
    door: handelende(aanvrager),
    at: alsTijdstip(omgeving.nu()),
    ontvangen: alsTijdstip(omgeving.echt()),
    inhoud: sleutel.versleutel(id, gegevens),
    status: 'ingediend',
    weigering: null,
  };
  const bewaard = await bewaarNieuw(omgeving.opslag.vastleggingen, nieuw);
  return bewaard === nieuw ? nieuw : hervat(omgeving, bewaard, inhoud.vingerafdruk);
}

/**
 * Marks it refused, so that it is no part of the file and the same request hears the same; final. `voor`: only if it has
 * not arrived since, as an instant. Tells whether it was marked.
 */
export async function verwerp(omgeving: Omgeving, id: string, probleem: Problem, voor?: string): Promise<boolean> {
  const weigering = { code: probleem.code, detail: probleem.message };
  const { modifiedCount } = await omgeving.opslag.vastleggingen.updateOne(
    { _id: id, status: 'ingediend', ...(voor === undefined ? {} : { ontvangen: { $lt: voor } }) },
    { $set: { status: 'verworpen', weigering } },
  );
  return modifiedCount === 1;
}

/**
 * What was laid down before arrives once more: while it is under way to its process, nobody may settle it as one that
 * never came there.
 */
async function hervat(omgeving: Omgeving, eerdere: Vastlegging, vingerafdruk: string): Promise<Vastlegging> {
  const { vastleggingen } = omgeving.opslag;
  const vastlegging = zelfde(eerdere, vingerafdruk);
  if (vastlegging.status !== 'ingediend') return vastlegging;
  const { _id } = vastlegging;
  const ontvangen = alsTijdstip(omgeving.echt());
  const { matchedCount } = await vastleggingen.updateOne({ _id, status: 'ingediend' }, { $set: { ontvangen } });
  if (matchedCount === 1) return vastlegging;
  return zelfde((await vastleggingen.findById(_id).lean()) ?? vastlegging, vingerafdruk);
}

function zelfde(vastlegging: Vastlegging, vingerafdruk: string): Vastlegging {
  if (vastlegging.vingerafdruk !== vingerafdruk) {
    throw new Problem('SleutelHergebruikt', 'Deze Idempotency-Key hoort bij een ander verzoek; gebruik een nieuwe.');
  }
  if (vastlegging.weigering !== null)
    throw new Problem(probleemcode(vastlegging.weigering.code), vastlegging.weigering.detail);
  return vastlegging;
}

function probleemcode(code: string): Probleemcode {
  return code in problemen ? (code as Probleemcode) : 'InterneFout';
}
