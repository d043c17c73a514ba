import { ApplicationFailure } from '@temporalio/common';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { DienstOpdracht } from '../contract.ts';

/** The last decision of a process as it was laid down. Throws while it is not clear yet which of two at once counts. */
export async function laatstVastgelegd(
  opslag: Pick<Opslag, 'vastleggingen'>,
  { dossier, workflowId }: Pick<DienstOpdracht, 'dossier' | 'workflowId'>,
): Promise<Vastlegging> {
  const [laatste, eerdere] = await opslag.vastleggingen
    .find({ 'dossier.id': dossier.id, workflowId, soort: 'besluit', status: { $in: ['ingediend', 'vastgelegd'] } })
    .sort({ at: -1 })
    .limit(2)
    .lean();
  if (laatste === undefined) throw ApplicationFailure.nonRetryable('er is niets vastgelegd', 'OpdrachtOnvolledig');
  if (laatste.taak === eerdere?.taak) throw ApplicationFailure.retryable('van twee besluiten tegelijk geldt er één');
  return laatste;
}
