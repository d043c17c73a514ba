import { asyncLocalStorage, type Context } from '@temporalio/activity';
import type { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import type { Projectie } from '../../../models/proces.ts';
import type { Volger } from '../../../activities/projectie/volger.ts';
import type { Activiteit, Loop } from './loop.ts';
import { herhaal } from './werktaak.ts';
import { Uitvoering } from './uitvoering.ts';

export type Werk = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

/** One process of ours that runs workflows and activities. When it dies, everything in it is gone and nothing goes on. */
export class Werker {
  readonly nummer: number;
  readonly volger: Volger;
  readonly #zandbak: ReusableVMWorkflowCreator;
  readonly #werk: Werk;
  readonly #uitvoeringen = new Map<string, Uitvoering>();
  leeft = true;

  constructor(nummer: number, zandbak: ReusableVMWorkflowCreator, volger: Volger, werk: Werk) {
    this.nummer = nummer;
    this.#zandbak = zandbak;
    this.volger = volger;
    this.#werk = werk;
  }

  /** The run in memory, replayed when it was not. */
  async uitvoering(loop: Loop): Promise<Uitvoering> {
    const { runId } = loop.gegevens;
    const bekend = this.#uitvoeringen.get(runId);
    if (bekend !== undefined) return bekend;
    const nieuw = await Uitvoering.open(this.#zandbak, loop.gegevens, loop.vlaggen);
    this.#uitvoeringen.set(runId, nieuw);
    await herhaal(nieuw, loop);
    return nieuw;
  }

  async vergeet({ gegevens }: Loop): Promise<void> {
    await this.#uitvoeringen.get(gegevens.runId)?.sluit();
    this.#uitvoeringen.delete(gegevens.runId);
  }

  /** What the code of a run told: its steps go to the follower. */
  async luister(uitvoering: Uitvoering, isVergeten: () => boolean): Promise<void> {
    for (const { iface, args } of await uitvoering.gootsteen()) {
      if (iface !== 'projectie' || isVergeten()) continue;
      const [projectie, opdracht, echt] = args as [Projectie, string | null, number];
      this.volger.meld({ projectie, opdracht, echt });
    }
  }

  /** Runs one attempt at an activity. */
  doe({ gegevens }: Loop, { type, args }: Activiteit): Promise<unknown> {
    const werk = this.#werk[type] ?? this.#werk['default'];
    const { workflowId, runId } = gegevens;
    const context = { info: { activityType: type, workflowExecution: { workflowId, runId } } } as unknown as Context;
    return asyncLocalStorage.run(context, async () => werk?.(...(args as never[])));
  }

  async sterf(): Promise<void> {
    this.leeft = false;
    for (const uitvoering of this.#uitvoeringen.values()) await uitvoering.sluit();
    this.#uitvoeringen.clear();
  }
}
