import { TypedSearchAttributes } from '@temporalio/common';
import type { coresdk } from '@temporalio/proto';
import type { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import { inpakken, tijdstempel, uitpakken } from './lading.ts';
import { WorkflowActivation, WorkflowActivationCompletion } from './protocol.ts';

export type Taak = coresdk.workflow_activation.IWorkflowActivationJob;
export type Opdracht = coresdk.workflow_commands.IWorkflowCommand;
type Werkstroom = Awaited<ReturnType<ReusableVMWorkflowCreator['createWorkflow']>>;

/** What a worker is told in one go, and what it came to. */
export interface Activatie {
  readonly taken: readonly Taak[];
  /** Ms since the epoch on the clock of the server. */
  readonly op: number;
  readonly lengte: number;
  readonly verder: boolean;
}

export interface Gootsteen {
  readonly iface: string;
  readonly args: unknown[];
}

export interface Loopgegevens {
  readonly workflowId: string;
  readonly runId: string;
  readonly type: string;
  readonly begin: number;
}

/** Thrown when the SDK gives up on a workflow task: a bug of the workflow code, or a history that does not replay. */
export class TaakMislukt extends Error {
  override readonly name = 'TaakMislukt';
}

/** One run in the memory of one worker, executed by the SDK itself. */
export class Uitvoering {
  readonly #runId: string;
  readonly #werkstroom: Werkstroom;
  /** What the SDK does otherwise than it once did, and has to do again at a replay. */
  vlaggen: readonly number[];

  private constructor(runId: string, werkstroom: Werkstroom, vlaggen: readonly number[]) {
    this.vlaggen = vlaggen;
    this.#runId = runId;
    this.#werkstroom = werkstroom;
  }

  /** `vlaggen`: those on record. */
  static async open(
    zandbak: ReusableVMWorkflowCreator,
    loop: Loopgegevens,
    vlaggen: readonly number[],
  ): Promise<Uitvoering> {
    const { workflowId, runId, type, begin } = loop;
    const werkstroom = await zandbak.createWorkflow({
      info: {
        ...{ workflowId, runId, workflowType: type, firstExecutionRunId: runId, attempt: 1, taskTimeoutMs: 10_000 },
        ...{ namespace: 'default', taskQueue: 'simulatie', startTime: new Date(begin), runStartTime: new Date(begin) },
        ...{
          historyLength: 3,
          historySize: 0,
          continueAsNewSuggested: false,
          targetWorkerDeploymentVersionChanged: false,
        },
        searchAttributes: {},
        typedSearchAttributes: new TypedSearchAttributes([]),
        unsafe: { now: Date.now, isReplaying: false, isReplayingHistoryEvents: false, random: Math.random },
      } as unknown as Parameters<ReusableVMWorkflowCreator['createWorkflow']>[0]['info'],
      randomnessSeed: [1, 2, 3, 4],
      now: begin,
      showStackTraceSources: false,
    });
    return new Uitvoering(runId, werkstroom, vlaggen);
  }

  /** What the workflow code asks for. Throws `TaakMislukt`. */
  async activeer({ taken, op, lengte, verder }: Activatie, herhaling: boolean): Promise<Opdracht[]> {
    const activatie = WorkflowActivation.fromObject({
      runId: this.#runId,
      timestamp: tijdstempel(op),
      isReplaying: herhaling,
      historyLength: lengte,
      historySizeBytes: 0,
      continueAsNewSuggested: verder,
      availableInternalFlags: this.vlaggen,
      jobs: taken.map((taak) =>
        herhaling && taak.doUpdate ? { doUpdate: { ...taak.doUpdate, runValidator: false } } : taak,
      ),
    });
    const klaar = WorkflowActivationCompletion.fromObject(await this.#werkstroom.activate(activatie));
    if (klaar.failed) throw new TaakMislukt(klaar.failed.failure?.stackTrace ?? klaar.failed.failure?.message ?? '');
    // Over the wire and back: the sandbox has its own kinds of arrays.
    const bytes = WorkflowActivationCompletion.encode(klaar).finish();
    const { commands, usedInternalFlags } = WorkflowActivationCompletion.decode(bytes).successful ?? {};
    this.vlaggen = usedInternalFlags ?? [];
    return commands ?? [];
  }

  /** The answer to a query; throws what its handler throws. */
  async vraag(naam: string, ...args: unknown[]): Promise<unknown> {
    const vraag = { queryId: 'vraag', queryType: naam, arguments: args.map(inpakken) };
    const activatie = WorkflowActivation.fromObject({ runId: this.#runId, jobs: [{ queryWorkflow: vraag }] });
    const klaar = WorkflowActivationCompletion.fromObject(await this.#werkstroom.activate(activatie));
    const antwoord = klaar.successful?.commands?.[0]?.respondToQuery;
    if (!antwoord?.succeeded) throw new Error(antwoord?.failed?.message ?? `geen antwoord op ${naam}`);
    return uitpakken(antwoord.succeeded.response);
  }

  /** What the workflow code told its worker since the last time. */
  async gootsteen(): Promise<Gootsteen[]> {
    const aanroepen = await this.#werkstroom.getAndResetSinkCalls();
    return aanroepen.map(({ ifaceName, args }) => ({
      iface: ifaceName,
      args: JSON.parse(JSON.stringify(args)) as unknown[],
    }));
  }

  async sluit(): Promise<void> {
    await this.#werkstroom.dispose();
  }
}
