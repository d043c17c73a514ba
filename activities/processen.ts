import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { type Bericht, bericht as berichtsignaal, Stand, stand as standvraag, uitgevoerd } from '../models/proces.ts';
import type { Processtartopdracht } from '../models/processtart.ts';

/** Starts a process; one with this workflow id that runs or has run is left as it is. */
export async function startProces(client: Client, taakwachtrij: string, start: Processtartopdracht): Promise<void> {
  try {
    await client.workflow.start(start.proces, {
      workflowId: start.workflowId,
      taskQueue: taakwachtrij,
      args: [start.invoer],
      staticSummary: start.samenvatting,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (fout) {
    if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout;
  }
}

/** Ids of the elements with an open instance, as a process itself knows them; null where it does not run. */
export async function openIn(client: Client, workflowId: string): Promise<readonly string[] | null> {
  try {
    const { status, open } = Stand.parse(await client.workflow.getHandle(workflowId).query(standvraag));
    return status === 'lopend' ? open : null;
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return null;
    throw fout;
  }
}

/** Whether a process was told a message, also where it has ended since; false where there is none. */
export async function isGehoord(client: Client, workflowId: string, id: string): Promise<boolean> {
  try {
    const gehoord = await client.workflow.getHandle(workflowId).query<unknown, [readonly string[]]>(uitgevoerd, [id]);
    return Array.isArray(gehoord) && gehoord.includes(id);
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return false;
    throw fout;
  }
}

/** Tells a running process a fact. False when no such process runs. */
export async function stuurBericht(client: Client, workflowId: string, inhoud: Bericht): Promise<boolean> {
  try {
    await client.workflow.getHandle(workflowId).signal<[Bericht]>(berichtsignaal, inhoud);
    return true;
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return false;
    throw fout;
  }
}
