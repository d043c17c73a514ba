import {
  ApplicationFailure,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { z } from 'zod';
import { stand as standvraag, Stand, uitgevoerd, Weigering } from '../../models/proces.ts';
import type { Omgeving } from '../omgeving.ts';
import { Problem } from '../problemen.ts';

const Weigeringssoort = z.enum(Object.values(Weigering) as [Weigering, ...Weigering[]]);

export type Opdrachtuitkomst =
  { readonly stand: Stand } | { readonly weigering: Weigering; readonly details: readonly unknown[] };

/**
 * Sends an Update to a process under its own id: the new position, or why the process refused it. Throws `ProcesWeg` when
 * it is unknown whether it happened; the same id may then be sent again.
 */
export async function stuurOpdracht(
  omgeving: Omgeving,
  opdracht: { workflowId: string; naam: string; id: string; inhoud: unknown },
): Promise<Opdrachtuitkomst> {
  const { workflowId, naam, id, inhoud } = opdracht;
  try {
    const handvat = omgeving.temporal.workflow.getHandle(workflowId);
    const antwoord = await binnen(omgeving, () =>
      handvat.executeUpdate<unknown, [unknown]>(naam, { args: [inhoud], updateId: id }),
    );
    return { stand: Stand.parse(antwoord) };
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return naEinde(omgeving, workflowId, id);
    if (fout instanceof WorkflowUpdateRPCTimeoutOrCancelledError) {
      throw new Problem('ProcesWeg', 'Het proces antwoordt niet op tijd; stuur hetzelfde verzoek opnieuw.', {
        cause: fout,
      });
    }
    if (!(fout instanceof WorkflowUpdateFailedError) || !(fout.cause instanceof ApplicationFailure)) throw fout;
    const soort = Weigeringssoort.safeParse(fout.cause.type);
    // Accepted, and then the process ended under it: whether it took effect only the process knows.
    if (!soort.success) return naEinde(omgeving, workflowId, id);
    return { weigering: soort.data, details: fout.cause.details ?? [] };
  }
}

/** Where a process stands. Throws `WorkflowNotFoundError` when there is none. */
export async function vraagStand(omgeving: Omgeving, workflowId: string): Promise<Stand> {
  const handvat = omgeving.temporal.workflow.getHandle(workflowId);
  return Stand.parse(await binnen(omgeving, () => handvat.query(standvraag)));
}

/** Ids of the elements with an open instance, as a process itself knows them; null where it does not run. */
export async function openIn(omgeving: Omgeving, workflowId: string): Promise<readonly string[] | null> {
  try {
    const { status, open } = await vraagStand(omgeving, workflowId);
    return status === 'lopend' ? open : null;
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return null;
    throw fout;
  }
}

/** Which of these ids a process has executed; also of a process that has ended. Throws `WorkflowNotFoundError`. */
export async function vraagUitgevoerd(
  omgeving: Omgeving,
  workflowId: string,
  ids: readonly string[],
): Promise<string[]> {
  const handvat = omgeving.temporal.workflow.getHandle(workflowId);
  return z
    .array(z.string())
    .parse(await binnen(omgeving, () => handvat.query<unknown, [readonly string[]]>(uitgevoerd, ids)));
}

/** Runs a call to Temporal that fails when it takes longer than the patience of the API. */
export async function binnen<T>({ temporal, geduld }: Omgeving, doe: () => Promise<T>): Promise<T> {
  return temporal.withDeadline(Date.now() + geduld, doe);
}

/** Of a process that has ended: what it answered then, else where it stands if it did what was asked. */
async function naEinde(omgeving: Omgeving, workflowId: string, id: string): Promise<Opdrachtuitkomst> {
  try {
    const gedaan = await vraagUitgevoerd(omgeving, workflowId, [id]);
    if (gedaan.includes(id))
      return { stand: (await eerderAntwoord(omgeving, workflowId, id)) ?? (await vraagStand(omgeving, workflowId)) };
  } catch (fout) {
    if (!(fout instanceof WorkflowNotFoundError)) throw fout;
  }
  return { weigering: Weigering.taakGesloten, details: [] };
}

/** Temporal keeps the answer to an Update as long as the run it belongs to; null when that is gone. */
async function eerderAntwoord(omgeving: Omgeving, workflowId: string, id: string): Promise<Stand | null> {
  const update = omgeving.temporal.workflow.getHandle(workflowId).getUpdateHandle<unknown>(id);
  try {
    return Stand.parse(await binnen(omgeving, () => update.result()));
  } catch {
    return null;
  }
}
