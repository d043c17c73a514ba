import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { type Bericht, bericht as berichtsignaal } from '../models/proces.ts';
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
