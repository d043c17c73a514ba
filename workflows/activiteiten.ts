import * as wf from '@temporalio/workflow';
import type { Dienst, DienstOpdracht, Procesactiviteiten, Tekening, Variabelen } from '../activities/contract.ts';
import type { Tijd } from './tijd.ts';

/** Failures before a service counts as out of order; it is tried on afterwards. */
const POGINGEN = 5;

const vlug = wf.proxyLocalActivities<Pick<Procesactiviteiten, 'laadModel'>>({
  // Well under the workflow task timeout of ten seconds, so that it always ends within the one in which it began.
  scheduleToCloseTimeout: '4 seconds',
  startToCloseTimeout: '2 seconds',
  retry: { maximumAttempts: 1 },
});

/** Retried for ever: what is asked here must happen, however long the world is away. */
export const altijd = wf.proxyActivities<Procesactiviteiten>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

const gevraagd = wf.proxyActivities<Pick<Procesactiviteiten, 'laadModel'>>({
  scheduleToCloseTimeout: '8 seconds',
  startToCloseTimeout: '3 seconds',
  retry: { maximumAttempts: 3 },
});

/**
 * The drawing of a run: at once and as a single event when the store answers, else by an activity that waits for it. The
 * only local activity there is: whatever one writes, or a query sees meanwhile, comes before its workflow task is on record.
 */
export async function laadModel(huis: string, model: string, tijd: Tijd): Promise<Tekening> {
  try {
    return await vlug.laadModel(huis, model);
  } catch (fout) {
    // Out of time it is an ActivityFailure; what the store itself refused comes as it is.
    if (!(fout instanceof wf.TemporalFailure) || wf.isCancellation(fout)) throw fout;
    const tekening = await altijd.laadModel.executeWithOptions({ summary: 'Tekening laden' }, [huis, model]);
    tijd.ga();
    return tekening;
  }
}

/** Another drawing for a run, asked for by somebody who waits for the answer: it is there, or they hear that it is not. */
export async function laadAndereTekening(huis: string, model: string): Promise<Tekening> {
  return gevraagd.laadModel.executeWithOptions({ summary: 'Andere tekening laden' }, [huis, model]);
}

/** A service by its name in the drawing: the first attempts, or (`eindeloos`) as long as it takes. */
export function roepDienst(
  naam: string,
  summary: string,
  eindeloos: boolean,
  opdracht: DienstOpdracht,
): Promise<Variabelen> {
  const diensten = wf.proxyActivities<Record<string, Dienst>>({
    startToCloseTimeout: '1 minute',
    summary,
    retry: eindeloos
      ? { initialInterval: '30 seconds', maximumInterval: '5 minutes' }
      : { initialInterval: '1 second', backoffCoefficient: 2, maximumAttempts: POGINGEN },
  });
  const dienst = diensten[naam];
  if (dienst === undefined) throw new wf.IllegalStateError('an activity proxy has every name');
  return dienst(opdracht);
}
