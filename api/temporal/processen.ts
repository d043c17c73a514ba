import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { bericht as berichtsignaal, type Bericht } from '../../models/proces.ts';
import type { Processtartopdracht } from '../../models/processtart.ts';
import type { Omgeving } from '../omgeving.ts';
import { binnen } from './opdracht.ts';

/** Starts a process; one with this workflow id that runs or has run is left as it is. */
export async function startProces(omgeving: Omgeving, opdracht: Processtartopdracht): Promise<void> {
  try {
    await binnen(omgeving, () =>
      omgeving.temporal.workflow.start(opdracht.proces, {
        workflowId: opdracht.workflowId,
        taskQueue: omgeving.taakwachtrij,
        args: [opdracht.invoer],
        staticSummary: opdracht.samenvatting,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      }),
    );
  } catch (fout) {
    if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout;
  }
}

/** Tells a running process a fact. False when no such process runs. */
export async function stuurBericht(omgeving: Omgeving, workflowId: string, inhoud: Bericht): Promise<boolean> {
  try {
    const handvat = omgeving.temporal.workflow.getHandle(workflowId);
    await binnen(omgeving, () => handvat.signal<[Bericht]>(berichtsignaal, inhoud));
    return true;
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return false;
    throw fout;
  }
}
