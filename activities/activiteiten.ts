import { activityInfo, ApplicationFailure } from '@temporalio/activity';
import { bezorgBericht } from './berichten.ts';
import type { Procesactiviteiten } from './contract.ts';
import { maakDiensten } from './diensten/register.ts';
import { Modellen } from './modellen.ts';
import type { Omgeving } from './omgeving.ts';
import { openProces } from './opening.ts';
import { openOverleg } from './overleg.ts';
import { isAlarm } from './projectie/alarm.ts';

/** Everything that workflows can ask of this worker, by the name under which the Temporal UI shows it. */
export function maakActiviteiten(omgeving: Omgeving) {
  const modellen = new Modellen(omgeving.opslag);
  const vast: Procesactiviteiten = {
    laadModel: (huis, model) => modellen.tekening(huis, model),
    zoekModel: (huis, proces) => modellen.actueel(huis, proces),
    bevestig: (tot) => bevestig(omgeving, tot),
    bezorgBericht: (opdracht) => bezorgBericht({ ...omgeving, modellen }, opdracht),
    openProces: (opening, moment) => openProces({ ...omgeving, modellen }, opening, moment),
    openOverleg: (oproep, echt) => openOverleg(omgeving, oproep, echt),
  };
  return { ...vast, ...maakDiensten(omgeving, modellen), default: onbekendeDienst };
}

async function bevestig({ volger }: Omgeving, tot: number): Promise<number> {
  const { workflowExecution } = activityInfo();
  if (workflowExecution === undefined) throw new Error('dit is geen activiteit van een proces');
  try {
    const bereikt = await volger.volg(workflowExecution.workflowId);
    if (bereikt < tot) throw new Error(`de projectie is bij regel ${String(bereikt)} van ${String(tot)}`);
    return bereikt;
  } catch (fout) {
    if (!isAlarm(fout)) throw fout;
    throw ApplicationFailure.create({ type: fout.name, message: fout.message, nonRetryable: true, cause: fout });
  }
}

/** A service that nobody provides: the drawing should not have been deployed, and trying again does not help. */
function onbekendeDienst(): Promise<never> {
  const { activityType } = activityInfo();
  return Promise.reject(ApplicationFailure.nonRetryable(`dienst ${activityType} bestaat niet`, 'DienstOnbekend'));
}
