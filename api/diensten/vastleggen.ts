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
  return vastlegging === null ? null : zelfde(vastlegging, vingerafdruk);
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
  const bewaard = await bewaarNieuw(omgeving.opslag.vastleggingen, {
    _id: id,
    ...plek,
    ...velden,
    door: handelende(aanvrager),
    at: alsTijdstip(omgeving.nu()),
    ontvangen: alsTijdstip(omgeving.echt()),
    inhoud: sleutel.versleutel(id, gegevens),
    status: 'ingediend' as const,
    weigering: null,
  });
  return zelfde(bewaard, inhoud.vingerafdruk);
}

/** Marks it refused, so that it is no part of the file and the same request hears the same; final. */
export async function verwerp(omgeving: Omgeving, id: string, probleem: Problem): Promise<void> {
  const weigering = { code: probleem.code, detail: probleem.message };
  await omgeving.opslag.vastleggingen.updateOne(
    { _id: id, status: 'ingediend' },
    { $set: { status: 'verworpen', weigering } },
  );
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
