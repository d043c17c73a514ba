import { ApplicationFailure } from '@temporalio/common';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { DienstOpdracht } from '../contract.ts';

/**
 * The last decision of a process as it was laid down: the one that the process names. What is laid down for another task
 * meanwhile may still be refused.
 */
export async function laatstVastgelegd(
  opslag: Pick<Opslag, 'vastleggingen'>,
  { dossier, workflowId, besloten }: Pick<DienstOpdracht, 'dossier' | 'workflowId' | 'besloten'>,
): Promise<Vastlegging> {
  const genoemd = besloten === undefined ? null : await opslag.vastleggingen.findById(besloten).lean();
  if (genoemd !== null) return genoemd;
  // Asked by a run of before: the latest that was not refused, once it is clear which of two at once counts.
  const [laatste, eerdere] = await opslag.vastleggingen
    .find({ 'dossier.id': dossier.id, workflowId, soort: 'besluit', status: { $in: ['ingediend', 'vastgelegd'] } })
    .sort({ at: -1 })
    .limit(2)
    .lean();
  if (laatste === undefined) throw ApplicationFailure.nonRetryable('er is niets vastgelegd', 'OpdrachtOnvolledig');
  if (laatste.taak === eerdere?.taak) throw ApplicationFailure.retryable('van twee besluiten tegelijk geldt er één');
  return laatste;
}
