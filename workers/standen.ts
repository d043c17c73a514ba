import { type Client, type WorkflowExecutionInfo, WorkflowNotFoundError } from '@temporalio/client';
import { leesPosities } from '../activities/projectie/projecteren.ts';
import type { Opslag } from '../models/opslag/opslag.ts';
import { zoekkenmerken } from '../models/zoekkenmerken.ts';

/** Processes of which the position is read from the store at once. */
const PER_KEER = 200;

/** A process of which the store holds another position than the process itself. */
export interface Verschil {
  readonly workflowId: string;
  /** Number of its last line; null when Temporal does not know the process. */
  readonly proces: number | null;
  /** Number of the last line in the store. */
  readonly opslag: number;
}

/** The processes that a visibility query finds and that differ from the store. Visibility may be a moment behind. */
export async function* verschillen(client: Client, opslag: Opslag, query: string): AsyncGenerator<Verschil> {
  let lot: WorkflowExecutionInfo[] = [];
  for await (const proces of client.workflow.list({ query })) {
    lot.push(proces);
    if (lot.length === PER_KEER) {
      yield* vergelijk(opslag, lot);
      lot = [];
    }
  }
  yield* vergelijk(opslag, lot);
}

/**
 * What a crash may have done to the two servers: processes of which the store knows more than Temporal. One of them lost its
 * tail, and that must be looked at before anything runs. Reads Temporal's own record and not its visibility.
 */
export async function verlorenStaarten(client: Client, opslag: Opslag): Promise<Verschil[]> {
  const verdacht: Verschil[] = [];
  for await (const { _id, nummer } of opslag.proceslopen.find({ status: 'lopend' }, { nummer: 1 }).lean()) {
    const proces = await regelVan(client, _id);
    if (proces === null || proces < nummer) verdacht.push({ workflowId: _id, proces, opslag: nummer });
  }
  return verdacht;
}

async function* vergelijk(opslag: Opslag, lot: readonly WorkflowExecutionInfo[]): AsyncGenerator<Verschil> {
  if (lot.length === 0) return;
  const posities = await leesPosities(
    opslag,
    lot.map(({ workflowId }) => workflowId),
  );
  for (const { workflowId, typedSearchAttributes } of lot) {
    const proces = typedSearchAttributes.get(zoekkenmerken.regel);
    const bewaard = posities.get(workflowId) ?? 0;
    if (proces !== undefined && proces !== bewaard) yield { workflowId, proces, opslag: bewaard };
  }
}

async function regelVan(client: Client, workflowId: string): Promise<number | null> {
  try {
    const { typedSearchAttributes } = await client.workflow.getHandle(workflowId).describe();
    return typedSearchAttributes.get(zoekkenmerken.regel) ?? 0;
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return null;
    throw fout;
  }
}
