import { WorkflowNotFoundError } from '@temporalio/client';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import { SleutelVernietigd } from '../../models/versleuteling/kluis.ts';
import { alsProbleem, isOpslagWeg, isProcesWeg } from '../http/storing.ts';
import type { Omgeving } from '../omgeving.ts';
import { Problem } from '../problemen.ts';
import { vraagUitgevoerd } from '../temporal/opdracht.ts';
import { isVerlenging, verlengVastgelegd } from './bewaarbesluit.ts';
import { bezorgVastgelegd } from './bericht-sturen.ts';
import { verwerkMelding } from './melding-verwerken.ts';
import { verwerp } from './vastleggen.ts';

/** Younger than this, a request may still be on its way. */
const MINUUT = 60_000;
const MEEST = 500;

export interface Vereffening {
  /** Never reached their process, or their casus was destroyed: refused, so that what is a task can be decided again. */
  readonly verworpen: number;
  /** Reached it: the projection makes them `vastgelegd`. Or kept a casus longer, which is done here. */
  readonly uitgevoerd: number;
  readonly berichten: number;
  readonly meldingen: number;
  /** Could not be settled now: their process does not answer, or they are being sent again. */
  readonly later: number;
}

/** Settles what a crash left half done; called at start and every minute. Safe to run in several places at once. */
export async function vereffen(omgeving: Omgeving): Promise<Vereffening> {
  const { opslag } = omgeving;
  const oud = alsTijdstip(omgeving.echt() - MINUUT);
  const open = await opslag.vastleggingen
    .find({ status: 'ingediend', ontvangen: { $lt: oud } })
    .sort({ ontvangen: 1 })
    .limit(MEEST)
    .lean();
  const telling = { verworpen: 0, uitgevoerd: 0, berichten: 0, meldingen: 0, later: 0 };
  const zonderTaak = (vastlegging: Vastlegging): boolean =>
    vastlegging.soort === 'bericht' || isVerlenging(vastlegging);
  for (const vastlegging of open.filter(zonderTaak)) {
    const klaar = await probeer(omgeving, async () => {
      telling[await voltooiOfVerwerp(omgeving, vastlegging)] += 1;
    });
    if (!klaar) telling.later += 1;
  }
  const opdrachten = new Map<string, Vastlegging[]>();
  for (const vastlegging of open.filter((een) => !zonderTaak(een))) {
    opdrachten.set(vastlegging.workflowId, [...(opdrachten.get(vastlegging.workflowId) ?? []), vastlegging]);
  }
  for (const [workflowId, vastleggingen] of opdrachten) {
    const klaar = await probeer(omgeving, async () => {
      const gedaan = await gedaanDoor(omgeving, workflowId, vastleggingen);
      for (const { _id } of vastleggingen) {
        if (gedaan.has(_id)) telling.uitgevoerd += 1;
        else if (await verwerp(omgeving, _id, NIET_AANGEKOMEN, oud)) telling.verworpen += 1;
        else telling.later += 1;
      }
    });
    if (!klaar) telling.later += vastleggingen.length;
  }
  const meldingen = await opslag.meldingen
    .find({ status: 'ontvangen', ontvangen: { $lt: alsTijdstip(omgeving.nu() - MINUUT) } })
    .limit(MEEST)
    .lean();
  for (const melding of meldingen) {
    if (await probeer(omgeving, () => verwerkMelding(omgeving, melding))) telling.meldingen += 1;
    else telling.later += 1;
  }
  return telling;
}

/** A casus that was destroyed meanwhile takes nothing any more. */
async function voltooiOfVerwerp(
  omgeving: Omgeving,
  vastlegging: Vastlegging,
): Promise<'berichten' | 'uitgevoerd' | 'verworpen'> {
  try {
    if (isVerlenging(vastlegging)) {
      await verlengVastgelegd(omgeving, vastlegging);
      return 'uitgevoerd';
    }
    await bezorgVastgelegd(omgeving, vastlegging);
    return 'berichten';
  } catch (fout) {
    if (!(fout instanceof SleutelVernietigd)) throw fout;
    await verwerp(omgeving, vastlegging._id, alsProbleem(fout));
    return 'verworpen';
  }
}

const NIET_AANGEKOMEN = new Problem(
  'ProcesWeg',
  'Dit verzoek heeft het proces nooit bereikt; stuur het opnieuw onder een nieuwe Idempotency-Key.',
);

async function gedaanDoor(
  omgeving: Omgeving,
  workflowId: string,
  vastleggingen: readonly Vastlegging[],
): Promise<Set<string>> {
  try {
    return new Set(
      await vraagUitgevoerd(
        omgeving,
        workflowId,
        vastleggingen.map(({ _id }) => _id),
      ),
    );
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return new Set();
    throw fout;
  }
}

/**
 * False where it cannot be settled now, as of a process that does not answer: that is tried another time, and keeps nothing
 * else from being settled. Throws where the store is away, without which nothing can be.
 */
async function probeer(omgeving: Omgeving, doe: () => Promise<void>): Promise<boolean> {
  try {
    await doe();
    return true;
  } catch (fout) {
    if (isOpslagWeg(fout)) throw fout;
    const soort = fout instanceof Error ? fout.name : typeof fout;
    const isVoorzien = isProcesWeg(fout) || fout instanceof Problem;
    omgeving.logger[isVoorzien ? 'warn' : 'error']({ soort }, 'vereffening uitgesteld');
    return false;
  }
}
