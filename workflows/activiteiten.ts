import * as wf from '@temporalio/workflow';
import type { Dienst, DienstOpdracht, Procesactiviteiten, Variabelen } from '../activities/contract.ts';

/** Failures before a service counts as out of order; it is tried on afterwards. */
const POGINGEN = 5;

const opzoeken = wf.proxyLocalActivities<Pick<Procesactiviteiten, 'laadModel' | 'zoekModel'>>({
  startToCloseTimeout: '2 seconds',
  retry: { maximumAttempts: 1 },
});

/** Retried for ever: what is asked here must happen, however long the world is away. */
export const altijd = wf.proxyActivities<Procesactiviteiten>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/**
 * Looks something up that never changes: at once and without a trace of its own when the store answers, else as an
 * activity that waits for the store. A local activity alone would keep a workflow task open all that time.
 */
async function zoekOp<T>(snel: () => Promise<T>, geduldig: () => Promise<T>): Promise<T> {
  try {
    return await snel();
  } catch (fout) {
    if (!(fout instanceof wf.ActivityFailure) || wf.isCancellation(fout)) throw fout;
    return geduldig();
  }
}

export const laadModel: Procesactiviteiten['laadModel'] = (model) =>
  zoekOp(
    () => opzoeken.laadModel(model),
    () => altijd.laadModel(model),
  );

export const zoekModel: Procesactiviteiten['zoekModel'] = (huis, proces) =>
  zoekOp(
    () => opzoeken.zoekModel(huis, proces),
    () => altijd.zoekModel(huis, proces),
  );

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
