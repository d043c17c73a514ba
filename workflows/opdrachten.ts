import * as wf from '@temporalio/workflow';
import type { BerichtOpdracht, Variabelen } from '../activities/contract.ts';
import type { Command } from '../engine/process-state.ts';
import { altijd } from './activiteiten.ts';
import { Deelprocessen } from './deelprocessen.ts';
import { Diensten } from './diensten.ts';
import type { Schil } from './schil.ts';
import { naamIn } from './stand.ts';

export type Opdracht<T extends Command['type']> = Extract<Command, { type: T }>;

/** Carries out what a step asks for. Nothing here is awaited by a step. */
export class Opdrachten {
  readonly #schil: Schil;
  readonly #diensten: Diensten;
  readonly #deelprocessen: Deelprocessen;
  #onderweg = 0;
  /** The message before: they arrive in the order in which they were thrown. */
  #post: Promise<unknown> = Promise.resolve();

  constructor(schil: Schil) {
    this.#schil = schil;
    this.#diensten = new Diensten(schil);
    this.#deelprocessen = new Deelprocessen(schil);
  }

  /** Whether something runs that a continue-as-new would cut off. */
  get bezig(): boolean {
    return this.#onderweg > 0;
  }

  voerUit(opdrachten: readonly Command[]): void {
    for (const opdracht of opdrachten) this.#voerUit(opdracht);
  }

  #voerUit(opdracht: Command): void {
    switch (opdracht.type) {
      case 'invokeService':
        return this.#start(() => this.#diensten.roepAan(opdracht));
      case 'cancelService':
        return this.#diensten.staak(opdracht);
      case 'startProcess':
        return this.#start(() => this.#deelprocessen.start(opdracht));
      case 'cancelProcess':
        return this.#start(() => this.#deelprocessen.staak(opdracht));
      case 'sendMessage':
        return this.#verzend(opdracht, false);
      case 'broadcastSignal':
        return this.#verzend(opdracht, true);
      case 'escalate':
        return this.#escaleer(opdracht);
      case 'openTask':
      case 'closeTask':
      case 'startTimer':
      case 'cancelTimer':
        // Read from the state: tasks by the position, timers by the one wake-up timer.
        return;
      default:
        return opdracht satisfies never;
    }
  }

  /** A cancelled run still has its messages to deliver: only the drawing's own cancellation reaches what runs. */
  #start(werk: () => Promise<void>): void {
    this.#onderweg += 1;
    void wf.CancellationScope.nonCancellable(werk).finally(() => {
      this.#onderweg -= 1;
    });
  }

  #escaleer({ code }: Opdracht<'escalate'>): void {
    // Runs of before let an escalation go that nothing in them caught.
    if (this.#schil.invoer.ouder === undefined || !wf.patched('escalatie-naar-aanroeper')) return;
    this.#start(() => this.#schil.aanroeper.escaleer(code));
  }

  #verzend({ name, variables, element }: Opdracht<'sendMessage' | 'broadcastSignal'>, signaal: boolean): void {
    const { invoer, zicht } = this.#schil;
    const { huis, dossier, klok } = invoer;
    const brief: BerichtOpdracht = {
      id: this.#schil.volgendBericht(),
      ...{ huis, dossier, klok, van: zicht.workflowId, proces: zicht.model.id, naam: name, signaal },
      variabelen: variables as Variabelen,
      // Without data inputs a signal takes along all that is in sight, which is nobody's business in another casus.
      ...(signaal && zicht.model.nodes[element]?.data !== undefined ? { elders: variables as Variabelen } : {}),
    };
    const summary = `${naamIn(zicht.model, element)} (bericht ${name})`;
    this.#start(async () => {
      const bezorgd = this.#post.then(() => altijd.bezorgBericht.executeWithOptions({ summary }, [brief]));
      this.#post = bezorgd;
      const bereikt = await bezorgd;
      if (bereikt === 0 && !signaal) this.#schil.noteerLos('undelivered', element, { toelichting: name });
    });
  }
}
