import * as wf from '@temporalio/workflow';
import type { Tekening } from '../activities/contract.ts';
import type { ProcesInvoer, Stand } from '../models/proces.ts';
import { laadModel } from './activiteiten.ts';
import { bevestig, einde, rondAf } from './einde.ts';
import type { Aanloop } from './aanloop.ts';
import { registreer } from './handlers.ts';
import { Schil } from './schil.ts';
import { Tijd } from './tijd.ts';
import type { Vervolg } from './vervolg.ts';

/** Runs one process from its start event to its end: the workflow behind every BPMN process id. */
export async function proces(invoer: ProcesInvoer): Promise<Stand> {
  const tijd = new Tijd(invoer.klok);
  const geladen = wf.CancellationScope.nonCancellable(() => start(invoer, tijd));
  const aanloop: Aanloop = { schil: null, geladen, vervolg: vervolgVan(invoer), tijd, begin: tijd.nu() };
  registreer(aanloop);
  let geannuleerd = false;
  // Cancelled from outside: the drawing is told, and what it still has to do in the world is done. Too late is too late.
  void wf.CancellationScope.current().cancelRequested.catch(async () => {
    const toen = tijd.echt();
    const schil = await geladen;
    if (schil.isAf) return;
    geannuleerd = true;
    tijd.op(toen, () => {
      schil.feiten.gebeurd({ type: 'cancel' });
    });
  });
  return wf.CancellationScope.nonCancellable(async () => {
    const schil = await geladen;
    aanloop.schil = schil;
    await leef(schil, () => geannuleerd);
    await rondAf(schil, geannuleerd);
    return einde(schil, geannuleerd);
  });
}

function vervolgVan({ vervolg }: ProcesInvoer): Vervolg | null {
  return (vervolg ?? null) as Vervolg | null;
}

async function start(invoer: ProcesInvoer, tijd: Tijd): Promise<Schil> {
  const begin = tijd.echt();
  const tekening = await laadModel(invoer.huis, invoer.model, tijd);
  return tijd.op(begin, () => beginMet(invoer, tijd, tekening));
}

function beginMet(invoer: ProcesInvoer, tijd: Tijd, tekening: Tekening): Schil {
  const vervolg = vervolgVan(invoer);
  const schil = new Schil(invoer, tijd, tekening, vervolg);
  const { bericht, signaal, element, variabelen } = invoer.start;
  if (vervolg !== null) schil.werkBij();
  else
    schil.feiten.gebeurd({
      type: 'start',
      variables: variabelen,
      ...(bericht === undefined ? {} : { message: bericht }),
      ...(signaal === undefined ? {} : { signal: signaal }),
      ...(element === undefined ? {} : { element }),
    });
  return schil;
}

/** Waits for the end. Meanwhile a long history is left behind for a new run, at a moment when nothing is under way. */
async function leef(schil: Schil, isGeannuleerd: () => boolean): Promise<void> {
  const { uitbak, opdrachten } = schil;
  const isKlaar = (): boolean => schil.isAf || isGeannuleerd();
  // Not while its lines are being confirmed: the next run would begin with asking, and an update that comes while it loads
  // its drawing stands in its history before that where a replay has it after.
  const kanVerder = (): boolean =>
    isLang(schil) && !opdrachten.bezig && !uitbak.wordtBevestigd && wf.allHandlersFinished();
  for (;;) {
    await wf.condition(() => isKlaar() || uitbak.isVol || kanVerder());
    if (isKlaar()) return;
    if (uitbak.isVol) {
      void bevestig(schil);
      continue;
    }
    await allesGehoord();
    if (isKlaar() || !kanVerder()) continue;
    await wf.continueAsNew<typeof proces>({ ...schil.invoer, start: { variabelen: {} }, vervolg: schil.vervolg() });
  }
}

/**
 * Until everything that this workflow task brings has been heard. The SDK looks at conditions after each thing it tells,
 * before anybody has heard it: a timer or a cancellation that comes in the task in which a run continues as new would
 * be taken by a run that is gone.
 */
async function allesGehoord(): Promise<void> {
  let gekeken = false;
  await wf.condition(() => {
    const eerder = gekeken;
    gekeken = true;
    return eerder;
  });
}

function isLang({ invoer, gezien }: Schil): boolean {
  const { continueAsNewSuggested, historyLength } = wf.workflowInfo();
  return (
    continueAsNewSuggested ||
    historyLength >= (invoer.langsteRun ?? Infinity) ||
    gezien.nieuw >= (invoer.vernieuwNa ?? Infinity)
  );
}
